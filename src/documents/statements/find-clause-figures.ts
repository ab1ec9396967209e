import { byStart, findSpans, type Span } from '../../domain/passage.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { blotOut, findMarks } from '../../quantities/find-marks.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import { DURATIONS } from '../../quantities/units.ts';
import { findDocumentNumbers } from './find-document-numbers.ts';
import { findNumberedNames } from './find-numbered-names.ts';
import { readBound } from './read-bound.ts';
import { countedBefore, countedEnd, withRepeatedUnit } from './read-counted.ts';
import { EDGE, GAP, PERIOD, TIME, withPlainBlanks, YEAR } from './time-patterns.ts';

/** "10 năm 2021 - 2030" is one time; of "năm 2025, 2026 và 2027", all. */
const MORE_YEARS = `(?:(?:,\\s?|${GAP}và${GAP})${YEAR}${EDGE}){0,6}`;
const TIMES = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:\\d{1,2}${GAP}năm,?${GAP}${PERIOD}|${TIME}|(?:giai${GAP}đoạn|nhiệm${GAP}kỳ|thời${GAP}kỳ|năm${GAP}học)${GAP}${YEAR}(?:\\s{0,2}[-–—]\\s{0,2}${YEAR})?|${PERIOD})${EDGE}${MORE_YEARS}`,
  'giu',
);

/** Days, months, quarters, years and periods of a document, in order: numbers that count nothing. */
const findTimes = (text: string): readonly Span[] => findSpans(withPlainBlanks(text), TIMES);

/** Verbs that say what is to be reached, right before a figure with its bound: "đạt", "giảm còn", "ở mức". */
const GOAL_BEFORE =
  /(?<!\p{L})(?:đạt|là|bằng|còn|lên|xuống|tăng|giảm|chiếm|gấp|duy trì|giữ|mức|đến|phấn đấu|thêm)\s{1,3}(?:từ\s{1,3})?$/iu;
/** Characters: "phấn đấu từ ". */
const LOOK_BACK = 20;
/** Units that more often tell apart what is counted ("dân số từ 15 tuổi", "tốc độ 01 Gb/s", "bảo vệ 04 lớp"). */
const DESCRIBING =
  /^(?:tuổi|[GM]b\/s|[GM]bps|km\/h|kV|lớp|cấp|tầng|chiều|bên|bước|sao|ca|tại chỗ|trụ cột|hải lý|mã lực)(?!\p{L})(?!\s(?:học|mẫu giáo|mầm non|tập huấn|bồi dưỡng|đào tạo))/iu;
/** "trên 1 vạn dân", "trên 100 dân", "trên 1.000 trẻ": what something is counted per. */
const PER_BEFORE = /(?<!\p{L})(?:trên|cho|mỗi|bình quân|tính trên)\s{1,3}$/iu;
const ROUND = /^10*$/;

/**
 * The figures of a clause of any official document, in order, each with its bound ("từ … trở lên") and what it counts
 * whole, whatever that is (`sàn giao dịch dữ liệu`, `bác sĩ/vạn dân`). Days, years, durations, documents' and clauses'
 * numbers, names with numbers, ages and what something is counted per are none.
 */
export const findClauseFigures = (text: string): readonly FoundFigure[] => {
  // Most sentences have none, and are read while somebody waits.
  if (!/\d/.test(text)) return [];
  const seen = blotOut(text, findUncounted(text));
  const found = [...findFigures(seen), ...findShares(seen)].toSorted(byStart);
  const whole = withoutBases(found.map((figure) => complete(text, seen, figure)));
  return whole.filter(
    (figure, index) =>
      isCounted(seen, figure, whole[index + 1]) &&
      !isPer(seen, figure, whole[index - 1]) &&
      !isNarrowing(seen, figure, whole[index - 1]) &&
      !isOfNamed(seen, figure, whole[index + 1]) &&
      !RANK_BEFORE.test(seen.slice(Math.max(0, figure.start - LOOK_BACK), figure.start)),
  );
};

/** "nhóm 20 tỉnh dẫn đầu", "tốp 10 cả nước": a place in a row, no count. */
const RANK_BEFORE = /(?<!\p{L})(?:nhóm|tốp|top|thứ|hạng)\s{1,3}$/iu;

/** "Tỷ lệ học sinh được học 2 buổi/ngày đạt 100%": a figure inside the name of what another is set for. */
const isOfNamed = (text: string, { start, end }: FoundFigure, next?: FoundFigure): boolean =>
  next !== undefined &&
  !GOAL_BEFORE.test(text.slice(Math.max(0, start - LOOK_BACK), start)) &&
  NAMES_QUANTITY.test(pieceBefore(text, start)) &&
  REACHES.test(text.slice(end, next.start));
const NAMES_QUANTITY = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|số|tổng số|mức)\s/iu;
const REACHES = /^[^,;:.\n]*(?<!\p{L})(?:đạt|là|chiếm|còn)\s{1,3}(?:mức\s|từ\s|khoảng\s|trên\s)*$/iu;

/** "100% tàu cá từ 15 m trở lên lắp thiết bị", "01 khu quy mô trên 200 ha": which of what was counted are meant. */
const isNarrowing = (text: string, { comparator, start, end }: FoundFigure, before?: FoundFigure): boolean =>
  before !== undefined &&
  (FROM_ON.test(comparator) || OF_SIZE.test(text.slice(Math.max(0, start - LOOK_BACK), start))) &&
  WITHOUT_BREAK.test(text.slice(before.end, start)) &&
  /^\s{1,2}(?!và\s)\p{Ll}/u.test(text.slice(end, end + LOOK_BACK));
const OF_SIZE = /(?<!\p{L})(?:quy mô|diện tích|công suất|chiều dài|sức chứa|trọng tải|tải trọng)\s{1,3}$/iu;
const FROM_ON = /^từ\s.*\strở (?:lên|xuống)$/iu;
/** Nothing but what is counted stands between: no mark, no verb that sets a goal. */
const WITHOUT_BREAK =
  /^(?![^\n]*(?<!\p{L})(?:và|đạt|là|còn|tăng|giảm|chiếm|phấn đấu)(?!\p{L}))[\p{L}\s]{3,60}$/iu;

/** "15 bác sĩ / 10 vạn dân" is one figure: a number inside another's unit is what that is counted per. */
const withoutBases = (figures: readonly FoundFigure[]): readonly FoundFigure[] => {
  let reached = 0;
  return figures.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
};

/** Numbers that count nothing: times, documents' numbers, cited clauses, names with numbers, telephones, links. */
export const findUncounted = (text: string): readonly Span[] => [
  ...findTimes(text),
  ...findDocumentNumbers(text),
  ...findCitedClauses(text),
  ...findNumberedNames(text),
  ...findMarks(text).filter(({ kind }) => ['link', 'mention', 'phone'].includes(kind)),
];

/** "66/112 thôn": a part of a count, of which the whole is said. */
const findShares = (text: string): readonly FoundFigure[] =>
  findQuantities(text, { spoken: false }).flatMap((quantity) => {
    const { low, total, numberAt, start, end } = quantity;
    const [decimal] = low.decimals;
    const printed = text.slice(numberAt, end);
    if (total === undefined || decimal === undefined || !/^\d+\s?\/\s?\d/.test(printed)) return [];
    if (Number(decimal) > Number(total.decimals[0]) || isFraction(low.text, total.text)) return [];
    const figure = { text: low.text, decimal };
    const { comparator, bound, unit } = quantity;
    return [{ low: figure, high: figure, otherwise: [], comparator, bound, unit, start, end }];
  });

/** "2/3 số xã" is no count, "9/9 cảng cá" all of them. */
const isFraction = (low: string, total: string): boolean =>
  low.length === 1 && total.length === 1 && low !== total;

/** Takes in the bound's words and what is counted. */
const complete = (text: string, seen: string, figure: FoundFigure): FoundFigure => {
  const numberAt = numberStart(seen, figure);
  const numberEnd = numbersEnd(seen, figure, numberAt);
  const unitAt = seen.slice(numberEnd, figure.end).trimStart();
  const unit = { start: figure.end - unitAt.length, end: figure.end };
  const end = countedEnd(seen, numberEnd, unit);
  const isRange = figure.low !== figure.high && figure.low.text !== figure.high.text;
  const bounded = readBound(seen, { start: numberAt, end: withRepeatedUnit(seen, end) }, isRange);
  const { comparator, bound } = bounded;
  const perAt = RATE.test(text.slice(numberAt, numberEnd)) ? numberAt + figure.low.text.length : numberEnd;
  const counted = text.slice(perAt, end).trim();
  return { ...figure, comparator, bound, unit: counted, start: bounded.start, end: bounded.end };
};

/** "15/1.000 trẻ đẻ sống": no fifteen of a thousand, but so many per thousand. */
const RATE = /^\d+\s?\/\s?10{0,2}(?:\.000)+$/u;

const numberStart = (text: string, { start, end }: FoundFigure): number =>
  start + Math.max(0, text.slice(start, end).search(/\d/));

/** Where the last number of the figure ends, before its unit. */
const numbersEnd = (text: string, { low, high, end }: FoundFigure, numberAt: number): number => {
  if (low.text === high.text) {
    const share = /^\d+\s?\/\s?\d+(?:\.\d{3})*/.exec(text.slice(numberAt, end))?.[0];
    return numberAt + (share ?? low.text).length;
  }
  const at = text.indexOf(high.text, numberAt + low.text.length);
  return at < 0 || at >= end ? numberAt + low.text.length : at + high.text.length;
};

const isCounted = (text: string, figure: FoundFigure, next: FoundFigure | undefined): boolean => {
  const { unit, start, end } = figure;
  const isGoal = GOAL_BEFORE.test(text.slice(Math.max(0, start - LOOK_BACK), start));
  const word = unit.toLowerCase();
  if (DURATIONS.some((each) => word === each || word.startsWith(`${each} `)))
    return isGoal && OF_DURATION.test(pieceBefore(text, start));
  if (isYear(figure)) return false;
  if (DESCRIBING.test(unit) && !isGoal) return false;
  if (unit === '') return isGoal && /^\s{0,2}(?:[.,;)]|$)/u.test(text.slice(end, end + 3));
  if (next === undefined) return true;
  return !isRaised(text, figure, next) && (isGoal || !isBase(text, figure, next));
};

/** The words from the last mark to a figure; empty where that is too far off to look for. */
const pieceBefore = (text: string, start: number): string => {
  const from = Math.max(0, start - LONGEST_NAME);
  const near = text.slice(from, start);
  const mark = Math.max(near.lastIndexOf(' - ') + 1, ...[...',;:.\n'].map((each) => near.lastIndexOf(each)));
  if (mark < 0 || (mark === 0 && !/^[,;:.\n]/u.test(near))) return from === 0 ? near.trimStart() : '';
  return near.slice(mark + 1).trimStart();
};
/** In characters. */
const LONGEST_NAME = 200;

/** "số năm sống khỏe đạt tối thiểu 68 năm": how long is what is measured. */
const OF_DURATION = /^(?:rút ngắn\s|giảm\s)?(?:thời gian|số (?:năm|tháng|ngày|giờ|phút))\s/iu;

const isYear = ({ low, unit }: FoundFigure): boolean =>
  /^(?:19|20)\d\d$/.test(low.text) && (unit === '' || !/^\p{Ll}/u.test(unit));

/** "trên 1 vạn dân đạt 11,5": counted per, with the figure itself still to come. */
const isBase = (text: string, { low, high, unit, start, end }: FoundFigure, next: FoundFigure): boolean => {
  if (unit.startsWith('%') || low.text !== high.text) return false;
  const first = text.slice(start, end).search(/\d/);
  const before = text.slice(Math.max(0, start - LOOK_BACK), start + Math.max(0, first));
  return ROUND.test(low.decimal) && PER_BEFORE.test(before) && !text.slice(end, next.start).includes(';');
};

/** "34 giường bệnh trên 10.000 dân": what the figure right before it is counted per. */
const isPer = (text: string, { low, high, unit, start, end }: FoundFigure, before?: FoundFigure): boolean => {
  if (before === undefined || low.text !== high.text || !/^\p{L}/u.test(unit)) return false;
  const numberAt = start + Math.max(0, text.slice(start, end).search(/\d/));
  return ROUND.test(low.decimal) && RIGHT_BEHIND.test(text.slice(before.end, numberAt));
};
const RIGHT_BEHIND = /^\s{1,3}(?:tính\s{1,3}|bình quân\s{1,3})?trên\s{1,3}$/iu;

/** "tăng từ 52% lên 58%": where it comes from. */
const isRaised = (text: string, { start, end, comparator }: FoundFigure, next: FoundFigure): boolean =>
  (comparator.toLowerCase() === 'từ' ||
    /(?<!\p{L})từ\s{1,3}$/iu.test(text.slice(Math.max(0, start - LOOK_BACK), start))) &&
  next.start - end < MOST_BETWEEN &&
  RAISED_TO.test(text.slice(end, next.start));
const RAISED_TO = /^[^;]*(?<!\p{L})(?:lên|xuống|còn|tới|đến)\s{1,3}(?:mức\s{1,3})?$/iu;
/** Characters: " (ước thực hiện năm 2025) lên ". */
const MOST_BETWEEN = 60;

/** The unit of a figure that has none printed behind it, from what its clause counts. */
export const unitOf = (text: string, { unit, start }: FoundFigure): string =>
  unit === '' ? countedBefore(text, start) : unit;

/** The number of a piece as texts cite it: `4`, `3.1`, `IV`, `b`, `(4.1)`. */
const NUMBER = String.raw`\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zđ])\)?(?![\p{L}\d]|[.,]\d|\s?%)`;
const NEXT = String.raw`(?:\s?,\s?|\s{1,2}(?:và|hoặc|đến)\s{1,2}|\s?[-–]\s?|\s?(?=\())`;
/** What a piece of a document is called; "điểm" alone may be a mark that somebody gets. */
const PIECE =
  '(?:tiểu\\s{1,2}mục|mục|khoản|(?<!\\d\\s{0,3})điểm|tiết|điều|chương|phần|phụ\\s{1,2}lục|gạch\\s{1,2}đầu\\s{1,2}dòng)';
const CITED = new RegExp(
  `(?<!\\p{L})${PIECE}\\s{1,2}(?:số\\s{1,2})?${NUMBER}(?:${NEXT}${NUMBER}){0,8}`,
  'giu',
);
/** "khoản 500 tỷ đồng" is a sum. */
const SUM_AFTER = /^\s{1,3}(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD)(?!\p{L})/iu;
/** Characters that are looked at behind. */
const LOOK_AHEAD = 10;

/** The pieces of documents that a text cites: "điểm b khoản 4 Mục II", "Điều 5", "mục (IV) (4.1)". */
const findCitedClauses = (text: string): readonly Span[] =>
  findSpans(text, CITED).filter(({ end }) => !SUM_AFTER.test(text.slice(end, end + LOOK_AHEAD)));
