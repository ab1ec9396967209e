import { spokenNumberAt } from '../../../quantities/number-words.ts';
import { type LengthOfTime, lengthOf } from './length-of-time.ts';

/** How a length of time that is named bounds what is meant; "trong vòng" sets one. */
export type DurationBound = '=' | '<' | '≤' | '>' | '≥' | '≈' | 'limit';

/** A length of time in a text, from the words that bound it on. */
export interface Duration extends LengthOfTime {
  readonly bound: DurationBound;
  /** Its word that bounds it, folded to one of a kind: the same word said of both only quotes. */
  readonly isQuoted: boolean;
  /** What is counted is a day: of working days so many are days too. */
  readonly isOfDays: boolean;
  /** "Một năm được 3 triệu" tells how often, and no length. */
  readonly isBareUnit: boolean;
  readonly start: number;
  readonly end: number;
}

const BOUNDS: readonly (readonly [DurationBound, string])[] = [
  ['≤', 'không quá|chưa quá|không hơn|không vượt quá|tối đa|nhiều nhất|lâu nhất|dài nhất|chậm nhất'],
  ['≥', 'ít nhất|tối thiểu|không dưới|không ít hơn|chí ít'],
  ['<', '(?:chưa|không|chẳng) (?:tới|đến|đầy|đủ|được|trọn|hết)|dưới|ít hơn|ngắn hơn'],
  ['>', '(?:kéo )?dài hơn|lâu hơn|hơn|trên|quá|vượt quá|vượt'],
  ['≈', 'khoảng|chừng|tầm|cỡ|gần|ngót|ngót nghét|xấp xỉ'],
  ['=', 'đúng|tròn|vừa tròn|suốt|trọn|cả'],
  ['limit', 'trong vòng|trong thời hạn|trong thời gian|thời hạn|thời gian|hạn|nội trong'],
];
const QUOTED = /^(?:tối đa|nhiều nhất|lâu nhất|chậm nhất|ít nhất|tối thiểu|chí ít|không quá)$/iu;
const BOUND = new RegExp(
  `(?<!\\p{L})(?:${BOUNDS.map(([, words]) => words).join('|')})(?:\\s(?:là|sau|trong|trong vòng|khoảng|có|mất|từ|hơn|kéo dài)){0,2}\\s{1,2}$`,
  'iu',
);
/** Between what is bounded and a length of time these say no more. */
const LED = /(?<!\p{L})(?:kéo dài|diễn ra|mất|tốn|trong|còn|chỉ|có|là|sau|được|thêm)\s{1,2}$/iu;
const MORE_AFTER = /^\s(?:trở lên|đổ lên|là ít nhất)(?!\p{L})/iu;
const LESS_AFTER = /^\s(?:trở xuống|đổ lại|trở lại|là cùng|là tối đa)(?!\p{L})/iu;

const UNIT = 'phút|giờ|tiếng|ngày làm việc|ngày|tuần lễ|tuần|tháng|quý|năm|thập kỷ|thập niên';
const DIGITS = '\\d{1,4}(?:,5)?';
const SPOKEN =
  '(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?:\\s(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mươi)){0,2}';
const DURATION = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(?<half>nửa)|(?<number>${DIGITS}|${SPOKEN}))\\s{1,2}(?<unit>${UNIT})(?<more>\\srưỡi)?(?!\\p{L}|\\s{0,2}[-/]\\s{0,2}\\d|\\s\\d|/)`,
  'giu',
);
/** Before a number these order it, name a time of day or a day, or say that it comes again and again. */
const NO_LENGTH_BEFORE =
  /(?<!\p{L})(?:ngày|tháng|quý|thứ|khóa|lúc|hồi|mỗi|cứ|từng|lần|số|điều|khoản|hằng|hàng|độ)\s{1,2}$/iu;
/** "6 tháng đầu năm", "3 năm một lần", "36 tháng tuổi", "5 ngày lễ", "7 giờ sáng", "2 tiếng dân tộc". */
const NO_LENGTH_BEHIND =
  /^\s{1,2}(?:đầu|cuối|tuổi|công|lễ|hội|sáng|trưa|chiều|tối|đêm|cao điểm|năm (?:19|20)\d\d|trước|nay|qua|gần|vừa|tới|tiếp|kế|thứ|một (?:lần|đợt|kỳ)|\d{1,2} (?:lần|đợt|kỳ)|(?:họp|báo cáo|tổ chức|đánh giá) (?:một|\d{1,2}) lần)(?!\p{L})/iu;
/** "Tiếng" alone is a sound or a language. */
const HOURS_BEHIND =
  /^(?:\s(?:đồng hồ|là|để|thì|đúng|phải|kể|sau|hả|không|à|ạ|thôi|chứ)(?!\p{L})|[\s,.;?!]*$)/iu;

const halvesOf = (groups: Readonly<Record<string, string | undefined>>): number | undefined => {
  const more = groups['more'] === undefined ? 0 : 1;
  if (groups['half'] !== undefined) return more === 0 ? 1 : undefined;
  const said = groups['number'] ?? '';
  const number = /^\d/.test(said) ? Number(said.replace(',', '.')) : spokenOf(said);
  return number === undefined ? undefined : number * 2 + more;
};

const spokenOf = (said: string): number | undefined => {
  const spoken = spokenNumberAt(said.toLowerCase(), 0);
  return spoken === undefined || spoken.end !== said.length ? undefined : Number(spoken.decimal);
};

/** How what stands before and behind a length bounds it, and where that begins. */
const boundAt = (
  text: string,
  start: number,
  end: number,
): Pick<Duration, 'bound' | 'isQuoted' | 'start'> => {
  const before = text.slice(0, start);
  const led = LED.exec(before);
  const found = BOUND.exec(before) ?? (led === null ? null : BOUND.exec(before.slice(0, led.index)));
  const behind = text.slice(end);
  if (MORE_AFTER.test(behind)) return { bound: '≥', isQuoted: true, start: found?.index ?? start };
  if (LESS_AFTER.test(behind)) return { bound: '≤', isQuoted: true, start: found?.index ?? start };
  if (found === null) return { bound: '=', isQuoted: false, start: led?.index ?? start };
  const word = BOUNDS.flatMap(([bound, words]) => {
    const said = new RegExp(`^(?:${words})(?!\\p{L})`, 'iu').exec(found[0]);
    return said === null ? [] : [{ bound, said: said[0] }];
  }).toSorted((a, b) => b.said.length - a.said.length)[0];
  return { bound: word?.bound ?? '=', isQuoted: QUOTED.test(word?.said ?? ''), start: found.index };
};

/** The lengths of time that a text names: "trong vòng 24 giờ", "hơn nửa năm", "một tuần"; no days, ages, or how often. */
export const findDurations = (text: string): readonly Duration[] =>
  [...text.matchAll(DURATION)].flatMap(({ index, 0: said, groups = {} }): readonly Duration[] => {
    const end = index + said.length;
    const unit = (groups['unit'] ?? '').toLowerCase();
    const halves = halvesOf(groups);
    if (NO_LENGTH_BEFORE.test(text.slice(0, index)) || NO_LENGTH_BEHIND.test(text.slice(end))) return [];
    if (unit === 'tiếng' && !HOURS_BEHIND.test(text.slice(end))) return [];
    const length = halves === undefined ? undefined : lengthOf(halves, unit);
    if (length === undefined) return [];
    const bounded = boundAt(text, index, end);
    const isBareUnit = halves === 2 && bounded.bound === '=' && bounded.start === index;
    return [{ ...length, ...bounded, isOfDays: /^ngày/u.test(unit), isBareUnit, end }];
  });
