import { spokenNumberAt } from '../../../quantities/number-words.ts';
import { tellingOf } from './empty-words.ts';

/** What a question says of how many of a whole something holds of. */
export interface AskedPortion {
  readonly asked: 'all' | 'more' | 'less' | 'least' | 'near' | 'rest';
  /** The part of the whole that is named; of all and of a rest 1. */
  readonly parts: string;
  readonly of: string;
  /** It is said not to hold: "quá nửa … chưa có". */
  readonly isDenied: boolean;
  /** Syllables with a meaning, folded. */
  readonly words: readonly string[];
  /** Whole numbers that it names, plain. */
  readonly numbers: readonly string[];
}

const NUMBER = '(?:một|hai|ba|bốn|tư|sáu|bảy|tám|chín|mười|\\d{1,2})';
const MORE = '(?:hơn|trên|quá|vượt)';
const LESS = '(?:(?:chưa|không)\\s(?:(?:chiếm|đạt)\\s)?(?:tới|đến|đầy|được)|dưới|ít hơn|thấp hơn)';
const LEAST =
  '(?:ít nhất|tối thiểu|không dưới)(?=\\s(?:(?:một\\s)?nửa|(?:\\p{L}+|\\d)\\s?(?:/|phần)\\s?(?:\\p{L}+|\\d)))';
const SHARE = `(?:một\\s)?nửa(?!\\s(?:năm|tháng|đầu|cuối|tiếng|giờ|ngày|tuần|nhiệm kỳ|thập kỷ|thập niên)(?!\\p{L}))|(?<parts>${NUMBER})\\s?(?:/|phần)\\s?(?<of>${NUMBER})(?![\\d/.,])|(?<percent>\\d{1,3}(?:,\\d+)?)\\s?%`;
const BOUNDED = new RegExp(
  `(?<!\\p{L})(?:(?<more>${MORE})|(?<least>${LEAST})|(?<less>${LESS})|(?<near>gần))\\s(?:${SHARE})(?!\\p{L})`,
  'iu',
);
const MOST = /(?<!\p{L})(?:phần lớn|phần nhiều|phần đông|đa phần|(?:đại )?đa số)(?!\p{L})/iu;
const ALL =
  /(?<!\p{L})(?:nào (?:của .{1,24} )?cũng|ai cũng|đều|toàn bộ|tất cả|trọn(?: vẹn)?(?: 100 ?%)?|(?<!gần )hết(?= (?:cả|sạch|toàn bộ|tất cả)(?!\p{L})|\W*$)|cả(?= \d))(?!\p{L})/iu;
/** A part, or that it isn't so of all, is said in other ways. */
const OTHERWISE =
  /(?<!\p{L})(?:(?:không|chưa|chẳng) (?:phải|hẳn) .{0,40}(?:nào cũng|tất cả|toàn bộ|đều)|(?:không|chưa|chẳng) (?:phải )?(?:đều|hết|cả \d)|trừ|ngoài (?:các|những|ra|việc)|riêng|hầu hết|gần hết|gần như|(?:hơn|nhiều|cao|thấp) nhất|ít nhất(?! (?:một )?nửa| \S{1,4} ?(?:\/|phần))|so với)(?!\p{L})/iu;
/** "… phải không?", "…, tính vậy có đúng không?". */
const CONFIRM =
  /[\s,]{1,3}(?:tính |hiểu |nói )?(?:như )?(?:vậy |thế )?(?:có )?(?:phải|đúng|chuẩn)(?: là)?(?: vậy| thế)? ?(?:không|ko|k|chứ|chưa|hả|hông)(?: .{0,12})?$/iu;
const PARTICLES = /[\s,?.!]{1,4}(?:hả|ha|à|ạ|nhỉ|nhé|đấy|vậy|thế|chứ|rồi|luôn|anh|chị|bạn|em)[\s?.!]*$/iu;
/** "… hết chưa?" asks; "… vẫn chưa" denies. */
const ASKS = /(?<!vẫn|còn) (?:chưa|không)[\s?.!]*$/iu;
const DENIES = /(?<!\p{L})(?:không|chưa|chẳng|chả|vắng)(?!\p{L})/giu;

const withoutTags = (question: string): string => {
  let text = question.trim().replace(/[\s?.!]{1,12}$/u, '');
  for (let at = 0; at < MOST_PARTICLES; at += 1) text = text.replace(PARTICLES, '');
  const confirmed = text.replace(CONFIRM, '');
  return confirmed === text ? text.replace(ASKS, '') : confirmed.replace(PARTICLES, '');
};
const MOST_PARTICLES = 3;

/** "54 thôn vẫn chưa có", "còn 13 xã chưa", "hai ủy viên vắng mặt": so many of whom it doesn't hold. */
const REST =
  /(?<![\p{L}\d.,/-])(?<count>\d{1,3}(?:\.\d{3})*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s(?!phần|nửa|năm|tháng)\p{L}[^;?\d]{0,120}?(?<!\p{L})(?:không|chưa|chẳng|vắng)(?!\p{L})/iu;

/** What a question says of a portion; undefined where it says none, or more than is understood. */
export const readPortion = (question: string): AskedPortion | undefined => {
  const text = withoutTags(question);
  if (OTHERWISE.test(text) || /\d[/.-]\d{1,2}[/.-]\d|(?<=ngày |tháng )\d/u.test(text)) return undefined;
  const share = BOUNDED.exec(text);
  const most = MOST.exec(text);
  const all = ALL.exec(text);
  const said = share ?? most ?? all;
  const rest = said === null ? restIn(text) : undefined;
  if (said === null && rest === undefined) return undefined;
  const left = said === null ? text : text.replace(said[0], ' ').replace(ALL, ' ');
  const denials = left.match(DENIES) ?? [];
  if (denials.length > 1) return undefined;
  return {
    asked: share !== null ? sideOf(share) : most !== null ? 'more' : rest === undefined ? 'all' : 'rest',
    ...(share === null ? (most === null ? WHOLE : HALF) : shareOf(share.groups ?? {})),
    isDenied: denials.length > 0,
    words: tellingOf(left),
    numbers: rest === undefined ? numbersIn(left) : [rest, ...numbersIn(left).filter((one) => one !== rest)],
  };
};

const WHOLE = { parts: '1', of: '1' };
const HALF = { parts: '1', of: '2' };

const restIn = (text: string): string | undefined => {
  const count = REST.exec(text)?.groups?.['count'];
  return count === undefined ? undefined : plainNumber(count);
};

const sideOf = ({ groups = {} }: RegExpExecArray): 'more' | 'less' | 'least' | 'near' => {
  if (groups['more'] !== undefined) return 'more';
  if (groups['least'] !== undefined) return 'least';
  return groups['less'] === undefined ? 'near' : 'less';
};

const shareOf = ({ parts, of, percent }: Readonly<Record<string, string | undefined>>) => {
  if (percent !== undefined) return { parts: percent.replace(',', '.'), of: '100' };
  return parts === undefined || of === undefined ? HALF : { parts: plainNumber(parts), of: plainNumber(of) };
};

/** "Một" is 1, "05" is 5, "1.126" is 1126. */
const plainNumber = (said: string): string =>
  /^\d/.test(said)
    ? said.replaceAll('.', '').replace(/^0+(?=\d)/, '')
    : (spokenNumberAt(said.toLowerCase(), 0)?.decimal ?? said);

const numbersIn = (text: string): readonly string[] =>
  (text.match(/(?<![\p{L}\d.,/-])\d{1,3}(?:\.\d{3})*(?![\p{L}\d/.,-])/gu) ?? [])
    .map(plainNumber)
    .filter((number) => !YEAR.test(number));
const YEAR = /^20\d\d$/;
