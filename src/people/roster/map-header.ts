import { textOfCell } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet, SheetRow } from '../../spreadsheets/sheet.ts';
import { listWords } from '../../text/list-words.ts';
import { nameKey } from '../directory.ts';
import { COLUMN_ORDER, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import type { RowFault } from './roster-row.ts';

/** What clerks call the columns besides their own names, without diacritics. */
const OTHER_WORDS: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  unit: listWords(`
    ten don vi | co quan | ten co quan | co quan don vi | ten co quan don vi | don vi co quan
    don vi cong tac | co quan cong tac | phong ban | don vi chu tri | don vi thuc hien
  `),
  shortName: ['viet tat', 'ten tat', 'ky hieu'],
  person: listWords(`
    ho va ten | ho ten | ho va ten can bo | ho ten can bo | ten can bo | can bo phu trach | can bo dau moi
    nguoi phu trach | dau moi
  `),
  role: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'chuc vu cong tac'],
  contact: listWords(`
    so dien thoai | dien thoai | sdt | so dt | dt | di dong | dien thoai di dong | so di dong
    so dien thoai di dong | so dien thoai lien he | email | thu dien tu
  `),
  lead: listWords(`
    chi tieu chu tri | nhiem vu chu tri | chi tieu nhiem vu chu tri | chu tri chi tieu | chi tieu phu trach
    chi tieu
  `),
  support: ['chi tieu phoi hop', 'nhiem vu phoi hop', 'phoi hop chi tieu'],
  code: ['ma', 'ma so', 'ma so can bo'],
  parent: ['don vi quan ly', 'cap tren', 'co quan cap tren'],
  from: ['ngay bat dau'],
  until: ['ngay ket thuc'],
};

/** Columns that say nothing of anybody and needn't be spoken of. */
const NUMBERING: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'so thu tu']);

const OWN: ReadonlyMap<string, RosterColumn> = new Map(
  COLUMN_ORDER.map((column) => [nameKey(ROSTER_COLUMNS[column]), column]),
);

const OTHER: ReadonlyMap<string, RosterColumn> = new Map(
  COLUMN_ORDER.flatMap((column) => (OTHER_WORDS[column] ?? []).map((words) => [words, column] as const)),
);

/** What a header means, and whether by the column's own name. */
interface HeaderReading {
  readonly column: RosterColumn | undefined;
  readonly isOwnName: boolean;
  /** It only counts the rows. */
  readonly isNumbering: boolean;
}

/** Reads a header: `Tên đơn vị`, `Số điện thoại (di động)`; what stands in parentheses only explains. */
const readHeader = (text: string): HeaderReading => {
  const keys = [nameKey(text), nameKey(text.replace(/\([^()]*\)/g, ' '))];
  const own = keys.flatMap((key) => OWN.get(key) ?? [])[0];
  return {
    column: own ?? keys.flatMap((key) => OTHER.get(key) ?? [])[0],
    isOwnName: own !== undefined,
    isNumbering: keys.some((key) => NUMBERING.has(key)),
  };
};

/** Titles of an organ, its office, the list and the day may stand above the header. */
const HEADER_WITHIN = 20;
/** Longer cells are sentences, not headers. */
const LONGEST_HEADER = 60;

/** Which column of the sheet holds what. */
export interface HeaderMap {
  /** Indexes into a row's cells. */
  readonly places: ReadonlyMap<RosterColumn, number>;
  /** The column that counts the rows, if there is one. */
  readonly numbering: number | undefined;
  /** The rows under the header. */
  readonly rows: readonly SheetRow[];
  /** Headers that mean nothing to us, as written. */
  readonly unknown: readonly string[];
  /** Headers that were read as a column of another name, as written, with that name. */
  readonly understood: readonly (readonly [string, string])[];
}

const NOTHING: HeaderReading = { column: undefined, isOwnName: false, isNumbering: false };

const readingOf = (cell: Cell): HeaderReading => {
  const text = textOfCell(cell);
  return text.length > LONGEST_HEADER ? NOTHING : readHeader(text);
};

/** Where the row stands that names the columns; undefined where none names the unit. */
const findHeader = (sheet: Sheet): number | undefined => {
  const candidates = sheet.slice(0, HEADER_WITHIN).map(({ cells }) => cells.map(readingOf));
  const known = candidates.map((row) => new Set(row.flatMap(({ column }) => column ?? [])));
  const named = known.findIndex((columns) => columns.has('unit') && columns.size > 1);
  const at = named >= 0 ? named : known.findIndex((columns) => columns.has('unit'));
  return at < 0 ? undefined : at;
};

/** Whether a sheet has a row that names columns of a roster. */
export const hasHeader = (sheet: Sheet): boolean => findHeader(sheet) !== undefined;

/** Columns that stand there twice by their own names. */
const findTwice = (columns: readonly HeaderReading[]): readonly RosterColumn[] =>
  COLUMN_ORDER.filter(
    (column) => columns.filter((each) => each.column === column && each.isOwnName).length > 1,
  );

/** Of each column its place: the one with the column's own name, else the first. */
const placeColumns = (columns: readonly HeaderReading[]): ReadonlyMap<RosterColumn, number> =>
  new Map(
    COLUMN_ORDER.flatMap((column) => {
      const own = columns.findIndex((each) => each.column === column && each.isOwnName);
      const place = own >= 0 ? own : columns.findIndex((each) => each.column === column);
      return place < 0 ? [] : [[column, place] as const];
    }),
  );

/** Reads the header, in any order and spelling; a fault if it can't be used. */
export const mapHeader = (sheet: Sheet): HeaderMap | { readonly fault: RowFault } => {
  const at = findHeader(sheet) ?? 0;
  const header = sheet[at];
  if (header === undefined) return { fault: { row: 1, message: 'Tệp không có dòng nào.' } };
  const columns = header.cells.map(readingOf);
  const places = placeColumns(columns);
  const [twice] = findTwice(columns);
  if (!places.has('unit')) {
    const message = `Không thấy cột “${ROSTER_COLUMNS.unit}” ở dòng tiêu đề. Các cột: ${COLUMN_ORDER.map((column) => ROSTER_COLUMNS[column]).join(', ')}.`;
    return { fault: { row: header.number, message } };
  }
  if (twice !== undefined) {
    return { fault: { row: header.number, message: `Cột “${ROSTER_COLUMNS[twice]}” có hai lần.` } };
  }
  const used = new Set(places.values());
  const numbering = columns.findIndex(({ isNumbering }) => isNumbering);
  const unknown = header.cells.flatMap((cell, index) => {
    const text = textOfCell(cell).slice(0, LONGEST_HEADER);
    return used.has(index) || columns[index]?.isNumbering === true || text === '' ? [] : [text];
  });
  const understood = [...places].flatMap(([column, place]) =>
    columns[place]?.isOwnName === true
      ? []
      : [[textOfCell(header.cells[place]), ROSTER_COLUMNS[column]] as const],
  );
  return {
    places,
    numbering: numbering < 0 ? undefined : numbering,
    rows: sheet.slice(at + 1),
    unknown,
    understood,
  };
};
