import { GAP, PERIOD, TIME, withPlainBlanks } from './time-patterns.ts';

/** What stands before a figure that says nothing of what is measured: when, where, and how it gets there. */
export interface FollowOnWords {
  readonly hasTime: boolean;
  /** The word that a place or a part opens with: `ở`, `riêng`, `cấp`. */
  readonly place: string | undefined;
  readonly hasVerb: boolean;
  readonly isAverage: boolean;
}

const WHEN = `(?:(?:\\d{1,2}${GAP}năm,?${GAP})?${PERIOD}|(?:giai${GAP}đoạn|nhiệm${GAP}kỳ|thời${GAP}kỳ|năm${GAP}học)(?:${GAP}${PERIOD})?|${TIME}|(?:hằng|hàng|mỗi|từng)${GAP}(?:năm|quý|tháng)|\\d{1,2}${GAP}năm)`;
const WHOLE_TIME = `(?:(?:tính${GAP})?(?:đến|tới|vào|trong|từ|trước|sau|của)${GAP})?(?:(?:hết|cuối|đầu|giữa|cả)${GAP})?${WHEN}(?![\\p{L}\\d])`;
const TIME_HERE = new RegExp(WHOLE_TIME, 'iuy');
const TIMES = new RegExp(`(?<![\\p{L}\\d])${WHOLE_TIME}`, 'giu');

const VERBS =
  '(?:phấn đấu|ước|dự kiến|duy trì|giữ|ở mức|mức|đạt|là|còn|chiếm|bằng|vượt|thực hiện|đến|lên|xuống|thêm|tăng|giảm|hạ|nâng|gấp|tương đương)';
const VERB_HERE = new RegExp(`${VERBS}(?!\\p{L})`, 'iuy');
const AVERAGE_HERE = /(?:bình quân|trung bình)(?!\p{L})/iuy;
const JOINT_HERE =
  /(?:trong đó|và|hoặc|song|nhưng|chỉ|cũng|đều|riêng(?=\s(?:giai|năm|đến|nhiệm|trong năm|\d)))(?!\p{L})/iuy;
const WORDS = `(?:(?!${VERBS}(?!\\p{L}))\\p{L}+(?:\\s[-–]\\s|\\s|$)){1,8}`;
const PLACE_HERE = new RegExp(`(?<place>riêng|ở|tại|đối với|trong|trên địa bàn)\\s${WORDS}`, 'iuy');
/** Of these a name may be as well: only where the figure before has such a one does another take its place. */
const AREA_HERE = new RegExp(
  `(?<place>khu vực|vùng|cấp|tuyến|bậc)\\s${WORDS}|(?<area>nông thôn|đô thị|thành thị|miền núi|đồng bằng)(?:\\s|$)`,
  'iuy',
);
const MARKS_HERE = /[\s,(:–-]+/uy;

/** Reads such words; undefined where any of them says what is measured, or there are none. */
export const readFollowOn = (words: string): FollowOnWords | undefined => {
  const text = withPlainBlanks(words);
  const found = { hasTime: false, place: undefined as string | undefined, hasVerb: false, isAverage: false };
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  let count = 0;
  while (at < text.length) {
    if (take(MARKS_HERE) !== null) continue;
    count += 1;
    if (take(TIME_HERE) !== null) found.hasTime = true;
    else if (take(VERB_HERE) !== null) found.hasVerb = true;
    else if (take(AVERAGE_HERE) !== null) found.isAverage = true;
    else if (take(JOINT_HERE) === null) {
      const { place, area } = (take(PLACE_HERE) ?? take(AREA_HERE))?.groups ?? {};
      if (place === undefined && area === undefined) return undefined;
      found.place ??= (place ?? 'khu vực').toLowerCase();
    }
  }
  return count === 0 ? undefined : found;
};

/** Whether words are one time and nothing else: "vào năm 2030". */
export const isTime = (words: string): boolean => {
  TIME_HERE.lastIndex = 0;
  return TIME_HERE.exec(withPlainBlanks(words))?.[0].length === words.length;
};

/** Times in a text, with the words that place them: "đến hết năm 2030". */
export const findWholeTimes = (text: string): readonly RegExpExecArray[] => [
  ...withPlainBlanks(text).matchAll(TIMES),
];
