import { textAt } from '../../domain/passage.ts';
import { UNIT_PATTERN } from '../../quantities/units.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { readBound } from './read-bound.ts';

/** Heads of columns: what is to be reached, what was, in what it is counted, what it is. */
const PLAN = /kế hoạch|mục tiêu|phấn đấu|chỉ tiêu (?:năm|giao|được giao)|giao năm|(?<!\p{L})KH(?!\p{L})/iu;
const YEAR = /^(?:năm\s+)?\d{4}$/iu;
const PAST =
  /thực hiện|ước|kết quả|so (?:với|sánh)|hiện trạng|tăng, giảm|(?<!\p{L})[ưu]?TH(?=\s?(?:năm\s?)?(?:\d{4}|\d{1,2}\s?tháng|$))/iu;
const UNIT = /đơn vị tính|đvt|^đơn vị$/iu;
const NAME = /chỉ tiêu|mục tiêu|nội dung|tên/iu;
/** "Chỉ tiêu", "Mục tiêu" alone name the row. */
const NAME_ONLY = /^(?:tên )?(?:các )?(?:chỉ tiêu|mục tiêu)$/iu;
/** What no figure of a row is set under: its count, by when, what else is to be said. */
const NO_FIGURES = /^(?:stt|tt|số tt)$|thời gian|thời hạn|tiến độ|hoàn thành|ghi chú|cơ quan|căn cứ/iu;
/** A cell that is nothing but a figure, once what bounds it is taken off. */
const FIGURE = /^~?\s{0,2}\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%?$/u;
const NUMBER = /\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?/u;
const FIGURE_FIRST = /^~?\s{0,2}\d/u;

/** A cell's words without those that bound its first number: `95` of "Từ 95 trở lên", `1,5%` of "Dưới 1,5%". */
const withoutBound = (words: string): string => {
  const number = NUMBER.exec(words);
  if (number === null) return words.trim();
  const [digits] = number;
  const span = { start: number.index, end: number.index + digits.length };
  const { start, end } = readBound(words, span, /[-–]/u.test(digits));
  return `${words.slice(0, start)}${digits}${words.slice(end)}`.trim();
};

const isFigure = (words: string): boolean => FIGURE.test(withoutBound(words));

/** Whether a cell's words begin with a figure, its bound or its verb before it: "≥ 95", "Dưới 1,5", "Giảm 0,8". */
export const beginsWithFigure = (words: string): boolean =>
  FIGURE_FIRST.test(withoutBound(words).replace(GOAL_VERB, ''));
const GOAL_VERB = /^(?:phấn đấu\s)?(?:đạt|còn|tăng(?:\sthêm)?|giảm(?:\scòn)?|duy trì|giữ)\s{1,3}/iu;

/** "giảm" of "Giảm 0,8", "tăng" of "Tăng trên 10% so với năm 2025": by how much, not to how much; else empty. */
export const changeIn = (words: string): string => CHANGE.exec(words)?.[1]?.toLowerCase() ?? '';
const CHANGE = /^(?:phấn đấu\s)?(tăng|giảm)(?:\sthêm)?\s(?!còn|xuống|lên|đến|tới)/iu;

/** Heads of a column of places, and how the name of one starts. */
const PLACES =
  /^(?:tên )?(?:các )?(?:xã|phường|đặc khu|thị trấn|tỉnh|thành phố|đơn vị|địa phương|địa bàn|thôn|bản|ấp|khu vực|vùng|khối phố|tổ dân phố)(?!\p{L})(?! tính)/iu;
const PLACE_KIND =
  /^(?:xã|phường|đặc khu|thị trấn|tỉnh|thành phố|TP\.|thôn|bản|ấp|khóm|khu phố|khu vực|vùng|tổ dân phố)\s/iu;
/** Without its kind a place is named by a capital or a number: "Xã hội" is none. */
const PLACE_NAME = /^[\p{Lu}\d]/u;
/** The row that sums up: "Toàn tỉnh", "Tổng cộng". */
const WHOLE = /^(?:toàn (?:tỉnh|thành phố|xã|phường|quốc|vùng)|cả nước|tổng(?: cộng| số)?|cộng)$/iu;

/** The place that a table's row is of, in a table of places. */
export interface RowPlace {
  readonly cell: Cell;
  /** Without its kind: `Nà Pẻn`; of the row that sums up undefined. */
  readonly name: string | undefined;
}

/** Of which place a row is; undefined in a table of other things. */
export const placeOfRow = (row: Block): RowPlace | undefined => {
  const cell = row.cells.find(({ header }) => !/^(?:stt|tt|số tt)$/iu.test(header));
  if (cell === undefined) return undefined;
  const words = textAt(row.text, cell);
  const isOfPlaces = PLACES.test(cell.header) || withoutKind(words) !== words;
  if (!isOfPlaces || !/^\p{Lu}/u.test(words) || figureCells(row).length === 0) return undefined;
  return { cell, name: WHOLE.test(words) ? undefined : withoutKind(words) };
};

/** A place's name without what kind of place it is: `Nà Pẻn` of "Thôn Nà Pẻn". */
export const withoutKind = (words: string): string => {
  const name = words.replace(PLACE_KIND, '');
  return PLACE_NAME.test(name) ? name : words;
};

/** The cell that says what a row measures: by its column, else the longest. */
export const namedCell = (row: Block): Cell | undefined =>
  row.cells.find(({ header }) => NAME.test(header)) ?? longestCell(row);

export const longestCell = ({ cells }: Block): Cell | undefined =>
  cells.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

/** Whether a column's head says what is to be reached. */
export const isPlanHead = (header: string): boolean =>
  PLAN.test(header) && !PAST.test(header) && !NAME_ONLY.test(header);

/** The cells under heads that say what is to be reached; else those under years; else all that are figures alone. */
export const planCells = (row: Block): readonly Cell[] => {
  const plans = row.cells.filter(({ header }) => isPlanHead(header));
  if (plans.length > 0) {
    const past = outdatedPlans(row, plans);
    return plans.filter((cell) => !past.includes(cell));
  }
  const years = row.cells.filter(({ header }) => YEAR.test(header));
  return years.length > 0 ? years : figureCells(row);
};

/**
 * The plans of years of which the same table tells what came of them, beside the plan for a later one: "Năm 2025: Kế
 * hoạch | Ước thực hiện", "Năm 2026: Kế hoạch".
 */
const outdatedPlans = (row: Block, plans: readonly Cell[]): readonly Cell[] => {
  const told = row.cells.flatMap(({ header }) =>
    PAST.test(header) && !OF_PART_OF_YEAR.test(header) ? (yearIn(header) ?? []) : [],
  );
  const last = Math.max(...told);
  const isOutdated = ({ header }: Cell): boolean => (yearIn(header) ?? Number.POSITIVE_INFINITY) <= last;
  return plans.every(isOutdated) ? [] : plans.filter(isOutdated);
};
const OF_PART_OF_YEAR = /tháng|quý/iu;

/** The one year that a head says; undefined of a period, or where it says none. */
const yearIn = (header: string): number | undefined => {
  const years = header.match(ANY_YEAR) ?? [];
  return years.length === 1 ? Number(years[0]) : undefined;
};
const ANY_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** The cells that are a figure alone, under heads of what isn't past. */
export const figureCells = (row: Block): readonly Cell[] =>
  row.cells.filter(
    (cell) =>
      cell.header !== '' &&
      !PAST.test(cell.header) &&
      !UNIT.test(cell.header) &&
      !NO_FIGURES.test(cell.header) &&
      isFigure(textAt(row.text, cell)),
  );

/** The cells that are a figure alone under heads of what was, or was planned, in a year that is over: "Ước thực hiện năm 2025". */
export const pastCells = (row: Block): readonly Cell[] => {
  const outdated = outdatedPlans(
    row,
    row.cells.filter(({ header }) => isPlanHead(header)),
  );
  return row.cells.filter(
    (cell) =>
      (PAST.test(cell.header) || outdated.includes(cell)) &&
      HOLDS_YEAR.test(cell.header) &&
      isFigure(textAt(row.text, cell)),
  );
};
const HOLDS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d|\s?[-–])/u;

/** The cell that names the unit of a row's figures. */
export const unitCell = (row: Block): Cell | undefined => row.cells.find(({ header }) => UNIT.test(header));

const IN_BRACKETS = new RegExp(
  `\\(\\s?(?:đơn vị(?: tính)?:?|đvt:?)?\\s?((?:${UNIT_PATTERN}|lần|bậc|điểm|‰)(?:\\s?/[^()]{1,20})?|[\\p{Ll} ]{1,24})\\s?\\)\\s{0,2}$`,
  'iu',
);

/** The unit that words end with in brackets: `triệu đồng` of "Thu ngân sách (triệu đồng)"; empty where they do with none. */
export const unitInBrackets = (words: string): string => IN_BRACKETS.exec(words)?.[1]?.trim() ?? '';

/** Words without the unit that they end with. */
export const withoutUnit = (words: string): string =>
  unitInBrackets(words) === '' ? words : words.replace(/\s?\([^()]{1,40}\)\s{0,2}$/u, '');

/** Whether a column's head says no more than for when its figures are: "Kế hoạch năm 2027", "Tổng số". */
export const saysOnlyWhen = (header: string): boolean => !/\p{L}/u.test(header.replace(WHEN, ''));
const WHEN =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|giao|giai đoạn|từng|các|cả|đến|năm|tổng|cộng|số|kỳ)(?!\p{L})/giu;

/** Whether a cell's words are a number alone, as printed: "4.215", "1,5". */
export const isNumberAlone = (words: string): boolean => NUMBER_ALONE.test(words);
const NUMBER_ALONE = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/u;
