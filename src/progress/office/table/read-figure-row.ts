import { formatDay } from '../../../domain/local-time.ts';
import type { Unit, UnitId } from '../../../domain/people.ts';
import type { Reference } from '../../../domain/reference.ts';
import { nameKey } from '../../../people/directory.ts';
import { formatNumber } from '../../../quantities/written-number.ts';
import { readDay, readText, textOfCell } from '../../../spreadsheets/read-cell.ts';
import type { Cell } from '../../../spreadsheets/sheet.ts';
import type { ReportDesk } from '../../recording/report-desk.ts';
import type { FigureRow } from './find-figure-table.ts';

/** What rows are read with. */
export interface RowMeans {
  readonly desk: ReportDesk;
  /** All that stand. */
  readonly units: readonly Unit[];
  /** The measures that a number of a target means (`6`, `4b`); empty for none. */
  readonly measuresOf: (number: string) => readonly Reference[];
}

/** A row that is understood. */
export interface ReadRow {
  readonly row: number;
  readonly ref: Reference;
  readonly unit: UnitId;
  /** The figure and its day, as somebody would write them. */
  readonly said: string;
  /** The day as it is said there ("đến hết tháng 10"); empty where the row names none. */
  readonly dayWords: string;
  readonly note: string;
}

/** Why a row isn't understood. */
export interface RowFault {
  readonly row: number;
  readonly message: string;
}

/** Digits that a number of Excel's holds for sure. */
const SURE_DIGITS = 12;

/** A figure as it is typed; a bare number is in the measure's own unit, or in the one that the row names. */
const writeValue = (cell: Cell, unit: string): string => {
  const typed =
    typeof cell === 'number' ? formatNumber(String(Number(cell.toPrecision(SURE_DIGITS)))) : textOfCell(cell);
  return /\p{L}|%|\//u.test(typed) || unit === '' ? typed : `${typed}${unit === '%' ? '%' : ` ${unit}`}`;
};

const findItem = ({ cells }: FigureRow, { desk, measuresOf }: RowMeans): Reference | string => {
  const [number, target] = [textOfCell(cells.number), textOfCell(cells.target)];
  const named =
    target === ''
      ? []
      : desk.reader.classify(target, {
          openItems: desk.nameable ?? [],
          repliesTo: undefined,
          today: desk.today,
        }).named;
  // "(6) Sản lượng …" names its number itself.
  const byNumber = measuresOf(
    number === '' ? (/^\(?\d{1,3}\s?[a-z]?\)?(?=[\s.:)]|$)/i.exec(target)?.[0] ?? '') : number,
  );
  const [first, ...others] = byNumber.length > 0 ? byNumber : named;
  if (first === undefined)
    return number === '' && target === '' ? 'không ghi chỉ tiêu' : `không rõ chỉ tiêu “${target || number}”`;
  if (others.length === 0) {
    const isOther = byNumber.length > 0 && named.length === 1 && named[0] !== first;
    return isOther ? `số “${number}” và tên “${target}” là hai chỉ tiêu khác nhau` : first;
  }
  const both = byNumber.filter((ref) => named.includes(ref));
  return both.length === 1 && both[0] !== undefined
    ? both[0]
    : `“${target || number}” có nhiều phần; ghi rõ số của từng phần ở cột “Số”`;
};

const findUnit = (
  typed: string,
  ref: Reference,
  { desk, units }: RowMeans,
): UnitId | { readonly fault: string } => {
  const may = desk.unitsOf?.(ref) ?? [];
  if (may.length === 0)
    return { fault: 'chưa giao đơn vị nào chủ trì chỉ tiêu này; giao việc bằng /phancong' };
  if (typed === '') {
    const [only, ...others] = may;
    return only !== undefined && others.length === 0
      ? only
      : { fault: 'chỉ tiêu do nhiều đơn vị chủ trì; ghi tên đơn vị' };
  }
  const key = nameKey(typed);
  const named = units.filter(({ name, shortName, aliases }) =>
    [name, shortName, ...aliases].some((each) => nameKey(each) === key),
  );
  const found = named.find(({ id }) => may.includes(id));
  if (found !== undefined) return found.id;
  return {
    fault:
      named.length === 0
        ? `không có đơn vị “${typed}” trong danh sách`
        : `${named[0]?.name ?? typed} không chủ trì chỉ tiêu này`,
  };
};

/** A day of Excel's, a date, or a month in words; no words for an empty cell. */
const findDay = (cell: Cell): { readonly words: string } | { readonly fault: string } => {
  const day = readDay(cell);
  if (day.fault === undefined) return { words: day.value === undefined ? '' : `đến ${formatDay(day.value)}` };
  const text = textOfCell(cell);
  return /^(?:hết )?(?:tháng|thang|quý|quy)\s/iu.test(text)
    ? { words: `đến hết ${text}` }
    : { fault: day.fault };
};

/** Reads a row; undefined where it holds no figure: a heading, or a target that isn't filled in. */
export const readFigureRow = (row: FigureRow, means: RowMeans): ReadRow | RowFault | undefined => {
  const { cells, row: at } = row;
  const value = readText(cells.value);
  const fault = (message: string): RowFault => ({ row: at, message });
  if (value.fault !== undefined) return fault(`ô kết quả ${value.fault}`);
  if (value.value === '') return undefined;
  const ref = findItem(row, means);
  const isFound = means.desk.nameable?.some((each) => each === ref) === true;
  if (!isFound) return fault(ref);
  const item = ref as Reference;
  const unit = findUnit(textOfCell(cells.unit), item, means);
  if (typeof unit === 'object') return fault(unit.fault);
  const day = findDay(cells.asOf);
  if ('fault' in day) return fault(`ô ngày: ${day.fault}`);
  const measured = textOfCell(cells.measureUnit) || (means.desk.measureOf(item)?.measure.unit ?? '');
  const said = [writeValue(cells.value, measured), day.words].filter((each) => each !== '').join(', ');
  const note = readText(cells.note);
  return {
    row: at,
    ref: item,
    unit,
    said,
    dayWords: day.words,
    note: note.fault === undefined ? note.value : '',
  };
};
