import { overlap, type Span, spanOfMatch } from '../../domain/passage.ts';
import {
  EDGE,
  FROM_TO,
  GAP,
  HOUR,
  PERIOD,
  PLAIN_TIME,
  SLASH,
  TIME,
  withPlainBlanks,
  YEAR,
} from './time-patterns.ts';

/** Words by which a text sets a time for work. */
export interface Deadline extends Span {
  /** `once` by or within a time, `repeated` every month, quarter, year … */
  readonly kind: 'once' | 'repeated';
  /** The last year that it names. */
  readonly year: number | undefined;
}

const OPEN = String.raw`(?<![\p{L}\d])`;

const FINISHED = `(?:(?:sớm${GAP})?hoàn${GAP}(?:thành|tất)|khởi${GAP}công|khánh${GAP}thành|thông${GAP}xe|kết${GAP}thúc|đưa${GAP}vào${GAP}(?:sử${GAP}dụng|khai${GAP}thác|vận${GAP}hành))`;
/** What is to have happened by then. */
const DONE = `(?:${FINISHED},?${GAP})?`;
/** "trước", "chậm nhất là vào", "đến hết", "xong trước", "trong". */
const BY = `(?:xong${GAP}trước|trước|trong|(?:chậm|muộn)${GAP}nhất(?:${GAP}là)?(?:${GAP}(?:vào|đến|trong|trước))?|không${GAP}(?:chậm|muộn)${GAP}hơn|(?:từ${GAP}nay${GAP})?đến${GAP}hết|đến|hết|vào|xong)`;
const EVERY = `(?:hằng|hàng|mỗi)${GAP}(?:ngày|tuần|tháng|quý|năm)`;
/** "trong quý II và quý IV/2026" is one time. */
const MORE_TIMES = `(?:(?:,|${GAP}và)${GAP}${PLAIN_TIME}){0,3}`;

const ONCE = new RegExp(
  `${OPEN}${DONE}(?:${FROM_TO}|${BY}${GAP}(?:${TIME}${MORE_TIMES}|giai${GAP}đoạn${GAP}${PERIOD}))${EDGE}(?!${GAP}(?:${EVERY}))`,
  'giu',
);
/** "hoàn thành năm 2029" */
const FINISHED_IN = new RegExp(`${OPEN}${FINISHED}${GAP}${PLAIN_TIME}${EDGE}`, 'giu');
/** What begins or goes on from a time; "có hiệu lực từ", "tăng từ" set none for work. */
const BEGUN = `(?:bắt${GAP}đầu|triển${GAP}khai|thực${GAP}hiện|áp${GAP}dụng|vận${GAP}hành|hoạt${GAP}động|sử${GAP}dụng|khai${GAP}thác)`;
/** "vận hành từ tháng 6/2028", "từ tháng 4 đến tháng 8/2026" */
const FROM = new RegExp(
  `${OPEN}(?:(?:${BEGUN}${GAP})?từ${GAP}${PLAIN_TIME}${GAP}đến(?:${GAP}hết)?${GAP}${PLAIN_TIME}|${BEGUN}${GAP}từ${GAP}${PLAIN_TIME})${EDGE}`,
  'giu',
);
const SEASON = `(?:mùa${GAP}(?:khô|mưa${GAP}(?:bão|lũ)|mưa,${GAP}(?:bão|lũ)|mưa|bão${GAP}lũ|lũ|bão)|(?:ngày${GAP})?khai${GAP}giảng|tết(?:${GAP}nguyên${GAP}đán)?)`;
/** "trước mùa khô 2026 - 2027", "trước khai giảng năm học 2026 - 2027" */
const BEFORE_SEASON = new RegExp(
  `${OPEN}${DONE}(?:xong${GAP})?trước${GAP}${SEASON}(?:,?${GAP}(?:năm${GAP}(?:học${GAP})?)?(?:${PERIOD}|${YEAR}))?${EDGE}`,
  'giu',
);
const PART_OF_YEAR = `(?:đầu|giữa|cuối)${GAP}năm(?:${GAP}${YEAR})?`;
/** "tại kỳ họp giữa năm 2026", "tại kỳ họp giữa năm và kỳ họp cuối năm" */
const AT_SESSION = new RegExp(
  `${OPEN}(?:tại|trước|trong)${GAP}(?:các${GAP})?(?:kỳ|phiên)${GAP}họp(?:${GAP}thường${GAP}lệ)?${GAP}${PART_OF_YEAR}(?:(?:,|${GAP}và)${GAP}(?:kỳ${GAP}họp${GAP})?${PART_OF_YEAR})?${EDGE}`,
  'giu',
);
/** "trong kỳ sinh hoạt tháng 4/2026", "tại phiên họp thường kỳ tháng 6" */
const AT_MEETING = new RegExp(
  `${OPEN}(?:tại|trong|trước)${GAP}(?:kỳ|phiên|cuộc|đợt)${GAP}(?:họp|sinh${GAP}hoạt|giao${GAP}ban)(?:${GAP}(?:thường${GAP}(?:kỳ|lệ)|chi${GAP}bộ))?${GAP}${PLAIN_TIME}${EDGE}`,
  'giu',
);
/** "trong vòng 45 ngày kể từ ngày ban hành Kế hoạch", "không quá 15 ngày làm việc, kể từ khi nhận hồ sơ" */
const WITHIN = new RegExp(
  `${OPEN}(?:trong(?:${GAP}(?:vòng|thời${GAP}hạn|thời${GAP}gian))?|chậm${GAP}nhất(?:${GAP}là)?|không${GAP}quá|tối${GAP}đa)${GAP}(?:không${GAP}quá${GAP})?\\d{1,3}${GAP}(?:giờ|ngày|tuần|tháng)(?:${GAP}làm${GAP}việc)?,?${GAP}(?:kể${GAP}từ|tính${GAP}từ|từ|sau)${GAP}(?:ngày|khi|thời${GAP}điểm)(?:\\s[\\p{L}\\d/-]+){1,10}`,
  'giu',
);
/** At a sentence's start or behind a comma it says when; behind a noun ("Chương trình … giai đoạn …") it is a name's part. */
const OPENING_PERIOD = new RegExp(
  `(?<=(?:^|[.;:,(|\\n])\\s{0,3})giai${GAP}đoạn${GAP}${PERIOD}${EDGE}`,
  'giu',
);
const TIMES_A_PERIOD = `(?:một|\\d{1,2})${GAP}lần`;
/** "ngày 20 của tháng cuối quý" */
const DAY_OF_MONTH = `ngày${GAP}\\d{1,2}${GAP}(?:của${GAP})?tháng${GAP}(?:đầu|cuối|giữa|sau|liền${GAP}kề|tiếp${GAP}theo)(?:${GAP}(?:mỗi${GAP}|của${GAP})?(?:quý|năm)(?:${GAP}(?:sau|tiếp${GAP}theo|liền${GAP}kề))?)?`;
const NOT_LATER = `(?:(?:trước|chậm${GAP}nhất(?:${GAP}là)?(?:${GAP}(?:vào|trước))?)${GAP})?${HOUR}`;
/** "định kỳ 6 tháng, 1 năm", "định kỳ hằng quý, 6 tháng và cả năm" */
const MORE_PERIODS = `(?:(?:,|${GAP}và|,${GAP}và)${GAP}(?:${EVERY}|\\d{1,2}${GAP}(?:tháng|năm)|quý|(?:cả${GAP})?năm)(?!\\s\\d|\\p{L}))*`;
/** "trước ngày 20 hằng tháng", "định kỳ 6 tháng", "hằng quý", "mỗi quý một lần", "01 lần trong năm". */
const REPEATED = new RegExp(
  `${OPEN}(?:${NOT_LATER}ngày${GAP}\\d{1,2}(?:(?:${SLASH}|${GAP}tháng${GAP})\\d{1,2})?${GAP}${EVERY}|${NOT_LATER}${DAY_OF_MONTH}|định${GAP}kỳ${GAP}(?:${EVERY}|\\d{1,2}${GAP}(?:ngày|tuần|tháng|năm)(?:${GAP}(?:một|1)${GAP}lần)?)${MORE_PERIODS}|(?:${NOT_LATER}(?:thứ${GAP}(?:hai|ba|tư|năm|sáu|bảy)|chủ${GAP}nhật)${GAP})?${EVERY}(?:${GAP}${TIMES_A_PERIOD})?(?!${GAP}của(?!\\p{L}))|${TIMES_A_PERIOD}(?:\\s?/\\s?|${GAP}(?:trong|mỗi|một)${GAP})(?:ngày|tuần|tháng|quý|năm)(?!${GAP}\\d)|(?:thực${GAP}hiện|tiến${GAP}hành|duy${GAP}trì)${GAP}thường${GAP}xuyên(?=\\s{0,3}(?:[.;,)]|$)))(?!\\p{L})`,
  'giu',
);
/** How far a plan looks is no time for its work: "tầm nhìn đến năm 2045". */
const OUTLOOK = /tầm\s{1,3}nhìn\s{1,3}$/iu;
/** From when a document holds is none either. */
const IN_FORCE = /hiệu\s{1,3}lực\s{1,3}(?:thi\s{1,3}hành\s{1,3})?(?:kể\s{1,3})?$/iu;
/** "hiệu lực thi hành kể " with what may stand for its spaces. */
const LOOK_BACK = 32;

/** Spans of the words by which a text sets a time for work, in order, none inside another. */
export const findDeadlines = (printed: string): readonly Deadline[] => {
  const text = withPlainBlanks(printed);
  const small = text.toLowerCase();
  const mayHold = ({ words }: Wanted): boolean => words.some((word) => small.includes(word));
  const repeated = mayHold(REPEATED_WANTED) ? matchesOf(text, REPEATED, 'repeated') : [];
  const once = ONCE_WANTED.filter(mayHold).flatMap(({ pattern }) => matchesOf(text, pattern, 'once'));
  return outermost([
    ...repeated,
    ...once.filter((each) => !repeated.some((other) => overlap(each, other))),
  ]).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - LOOK_BACK), start);
    return !OUTLOOK.test(before) && !IN_FORCE.test(before);
  });
};

/** A pattern, and syllables of which each of its matches holds one: looking for those first takes a tenth of the time. */
interface Wanted {
  readonly pattern: RegExp;
  readonly words: readonly string[];
}

const REPEATED_WANTED: Wanted = {
  pattern: REPEATED,
  words: ['ngày', 'định', 'hằng', 'hàng', 'mỗi', 'lần', 'thường'],
};
const ONCE_WANTED: readonly Wanted[] = [
  { pattern: ONCE, words: ['từ', 'trước', 'trong', 'chậm', 'đến', 'hết', 'vào', 'xong'] },
  { pattern: FINISHED_IN, words: ['hoàn', 'khởi', 'khánh', 'thông', 'kết', 'đưa'] },
  { pattern: FROM, words: ['từ'] },
  { pattern: BEFORE_SEASON, words: ['mùa', 'giảng', 'tết'] },
  { pattern: AT_SESSION, words: ['họp'] },
  { pattern: AT_MEETING, words: ['họp', 'sinh', 'giao'] },
  { pattern: WITHIN, words: ['từ', 'sau'] },
  { pattern: OPENING_PERIOD, words: ['giai'] },
];

/** In order, without what stands in another. */
const outermost = (found: readonly Deadline[]): readonly Deadline[] => {
  const kept: Deadline[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
};

const matchesOf = (text: string, pattern: RegExp, kind: Deadline['kind']): readonly Deadline[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    year: yearOf(match[0]),
    ...spanOfMatch(match),
  }));

const yearOf = (words: string): number | undefined => {
  const years = words.match(/(?:19|20)\d\d/g);
  return years === null ? undefined : Number(years.at(-1));
};

const CELL = new RegExp(
  `^\\s{0,8}(?:(?:${BY}|thời${GAP}gian|thời${GAP}hạn):?${GAP})?(?:${TIME}(?:(?:,|${GAP}và)${GAP}${TIME})?|(?:giai${GAP}đoạn${GAP})?${PERIOD}|${TIME}|\\d{1,2}${SLASH}${YEAR}|${YEAR})\\s{0,8}$`,
  'iu',
);
const REPEATED_CELL = /^\s{0,8}thường\s{1,3}xuyên\s{0,8}$/iu;

/**
 * The time that a whole cell of a table gives: "2026 - 2030", "Quý II/2026", "30/6/2026", "2025", "Hằng năm",
 * "Thường xuyên". Undefined where the cell says more than a time.
 */
export const readDeadlineCell = (text: string): Deadline | undefined => {
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (CELL.test(withPlainBlanks(text))) return { ...span, kind: 'once', year: yearOf(text) };
  if (REPEATED_CELL.test(text)) return { ...span, kind: 'repeated', year: undefined };
  const [found, ...more] = findDeadlines(text);
  return more.length === 0 && found?.start === span.start && found.end === span.end ? found : undefined;
};
