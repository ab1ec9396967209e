import type { HeadPlace } from './block.ts';

/** A column's head: its words, those of the heads over it first, and where each is printed. */
export interface Column {
  readonly words: string;
  readonly places: readonly HeadPlace[];
}

/** Words of a column's head; a row of a table most of whose cells start with one is the table's head. */
const HEADS =
  /^(?:stt|tt|số tt|chỉ tiêu|tên chỉ tiêu|nội dung|nhiệm vụ|tên nhiệm vụ|công việc|nhóm nhiệm vụ|mục tiêu|đơn vị|đvt|cơ quan|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả|kế hoạch|KH(?!\p{L})|thực hiện|TH(?!\p{L})|ước(?: thực hiện|TH| TH| đạt)?(?!\p{L})|năm \d{4}|\d{4}$|giai đoạn|ghi chú|lộ trình|tổng|phụ trách|lĩnh vực|dự kiến|theo dõi)/iu;
/** A cell that is nothing but a figure; a year may be a head. */
const FIGURE = /^[<>≥≤~]?\s{0,2}\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Counts of columns: `1`, `(2)`, `4=3/2`, and the letters that open them. */
const COLUMN_COUNT = /^\(?(\d{1,2})\)?(?:\s?=.{1,12})?$/u;
const COLUMN_LETTER = /^\(?[A-E]\)?$/u;
/** Over which several columns stand: "Kế hoạch", "Trong đó", "Giai đoạn 2026 - 2030". */
const SPANNING = /kế hoạch|năm|giai đoạn|chỉ tiêu|trong đó|lộ trình|mục tiêu|phân kỳ/iu;
/** In characters. */
const LONGEST_WORD_HEAD = 60;
const LONGEST_HEAD = 80;

/** Whether the words of a cell are those of a head. */
export const isHeadWord = (cell: string): boolean => HEADS.test(cell) && cell.length <= LONGEST_WORD_HEAD;

const isFigure = (cell: string): boolean => FIGURE.test(cell) && !YEAR.test(cell);

/** Whether the words of a row's cells are those of heads. */
export const isHeadByWords = (cells: readonly string[], isBold: boolean): boolean => {
  const known = cells.filter(isHeadWord).length;
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD)) return false;
  return known * 3 >= cells.length * 2 || (isBold && known * 2 >= cells.length);
};

/** Whether a table's first row heads its columns though its words don't tell: words over figures, or over other heads. */
export const isHeadByPlace = (cells: readonly string[], next: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => isFigure(cell) || cell.length > LONGEST_HEAD)) return false;
  if (
    isHeadByWords(
      next.filter((cell) => cell !== ''),
      false,
    )
  )
    return true;
  return next.length === cells.length && next.some((cell, at) => isFigure(cell) && cells[at] !== '');
};

/** A row right below the heads that only counts the columns: "A | B | 1 | 2 | 3=2/1". */
export const countsColumns = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  const counts = filled.flatMap((cell) => COLUMN_COUNT.exec(cell)?.[1] ?? []).map(Number);
  const letters = filled.filter((cell) => COLUMN_LETTER.test(cell)).length;
  return (
    counts.length >= 2 &&
    counts.length + letters === filled.length &&
    counts.every((count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1)
  );
};

/**
 * Heads on two lines as one: what stands below a head goes on it. Where the lower line has fewer cells they stand below
 * those of the upper that span several columns, as many as the table's rows are wider.
 * @param width how many cells the next row has
 */
export const mergeHeads = (
  upper: readonly Column[],
  lower: readonly Column[],
  width: number,
): readonly Column[] => {
  if (lower.length === upper.length)
    return lower.map((column, at) => below(carried(upper, at, column), column));
  const spanning = spannedBy(upper, lower.length, width);
  if (spanning.length === 0) return lower;
  const each = lower.length / spanning.length;
  return upper.flatMap((column, at): readonly Column[] => {
    const place = spanning.indexOf(at);
    return place < 0
      ? [column]
      : lower.slice(place * each, (place + 1) * each).map((one) => below(column, one));
  });
};

/** Of an upper head that spans several columns only the first cell is filled. */
const carried = (upper: readonly Column[], at: number, lower: Column): Column | undefined => {
  const own = upper[at];
  if (own === undefined || own.words !== '' || lower.words === '') return own;
  return upper.slice(0, at).findLast(({ words }) => words !== '');
};

const below = (upper: Column | undefined, lower: Column): Column =>
  upper === undefined || upper.words === ''
    ? lower
    : {
        words: `${upper.words} ${lower.words}`.trim(),
        places: [...upper.places, ...lower.places],
      };

/** Which upper heads span the lower ones: as many as make the heads as wide as the rows. */
const spannedBy = (upper: readonly Column[], lower: number, width: number): readonly number[] => {
  const count = upper.length + lower - width;
  if (count < 1 || count > upper.length || lower % count !== 0) return [];
  const likely = [...upper.keys()].filter((at) => SPANNING.test(upper[at]?.words ?? ''));
  if (likely.length === count) return likely;
  const last = likely.at(-1);
  return count === 1 ? [last ?? upper.length - 1] : [];
};
