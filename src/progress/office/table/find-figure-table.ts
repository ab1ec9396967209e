import { nameKey } from '../../../people/directory.ts';
import { readText } from '../../../spreadsheets/read-cell.ts';
import type { NamedSheet } from '../../../spreadsheets/read-xlsx-sheet.ts';
import type { Cell, Sheet } from '../../../spreadsheets/sheet.ts';
import { listWords } from '../../../text/list-words.ts';

/** What the columns of a table of figures hold. */
export const FIGURE_COLUMNS = {
  number: 'Số',
  target: 'Chỉ tiêu',
  measureUnit: 'Đơn vị tính',
  unit: 'Đơn vị',
  value: 'Kết quả',
  asOf: 'Ngày',
  note: 'Ghi chú',
} as const;
export type FigureColumn = keyof typeof FIGURE_COLUMNS;

/** What clerks call the columns besides their own names, without diacritics. */
const OTHER_WORDS: Readonly<Record<FigureColumn, readonly string[]>> = {
  number: ['so chi tieu', 'ma chi tieu', 'chi tieu so'],
  target: ['ten chi tieu', 'noi dung chi tieu', 'noi dung', 'chi tieu nhiem vu', 'cac chi tieu'],
  measureUnit: ['dvt', 'don vi do'],
  unit: listWords(`
    ten don vi | don vi chu tri | don vi bao cao | don vi thuc hien | co quan | co quan chu tri
    co quan don vi
  `),
  value: ['so lieu', 'luy ke', 'thuc hien', 'gia tri', 'dat duoc'],
  asOf: ['den ngay', 'tinh den ngay', 'so den ngay', 'so lieu den ngay', 'ngay so lieu', 'thoi diem'],
  note: ['chu thich', 'ghi chu nguon'],
};

/** "Lũy kế 10 tháng", "Kết quả thực hiện đến nay": what such a header begins with. */
const BEGINS_VALUE = /^(?:ket qua|so lieu|luy ke|uoc thuc hien|thuc hien)(?: |$)/;

/** Titles may stand above the header; longer cells are sentences. */
const HEADER_WITHIN = 20;
const LONGEST_HEADER = 60;

/** A row of the table, its cells by what they hold. */
export interface FigureRow {
  /** As Excel shows it. */
  readonly row: number;
  readonly cells: Readonly<Record<FigureColumn, Cell>>;
}

/** A table of figures as it was found in a file. */
export interface FigureTable {
  readonly rows: readonly FigureRow[];
  /** Columns that stand there twice, by their names. */
  readonly twice: readonly string[];
}

const COLUMNS = Object.keys(FIGURE_COLUMNS) as readonly FigureColumn[];

const WORDS: ReadonlyMap<string, FigureColumn> = new Map(
  COLUMNS.flatMap((column) =>
    [nameKey(FIGURE_COLUMNS[column]), ...OTHER_WORDS[column]].map((words) => [words, column] as const),
  ),
);

const columnOf = (cell: Cell): FigureColumn | undefined => {
  const text = readText(cell);
  if (text.fault !== undefined || text.value === '' || text.value.length > LONGEST_HEADER) return undefined;
  const key = nameKey(text.value);
  return WORDS.get(key) ?? (BEGINS_VALUE.test(key) ? 'value' : undefined);
};

/** The row that names the columns: a target's and a figure's at least. */
const findHeader = (sheet: Sheet) =>
  sheet.slice(0, HEADER_WITHIN).findIndex(({ cells }) => {
    const columns = cells.map(columnOf);
    return columns.includes('value') && (columns.includes('target') || columns.includes('number'));
  });

const readTable = (sheet: Sheet, at: number): FigureTable => {
  const columns = sheet[at]?.cells.map(columnOf) ?? [];
  const cellsOf = (cells: readonly Cell[]): FigureRow['cells'] => {
    const cellOf = (column: FigureColumn): Cell => cells[columns.indexOf(column)];
    return {
      number: cellOf('number'),
      target: cellOf('target'),
      measureUnit: cellOf('measureUnit'),
      unit: cellOf('unit'),
      value: cellOf('value'),
      asOf: cellOf('asOf'),
      note: cellOf('note'),
    };
  };
  return {
    rows: sheet.slice(at + 1).map(({ number, cells }) => ({ row: number, cells: cellsOf(cells) })),
    twice: COLUMNS.filter((column) => columns.filter((each) => each === column).length > 1).map(
      (column) => FIGURE_COLUMNS[column],
    ),
  };
};

/** The first table of figures on sheets that are shown; undefined where none names targets and their figures. */
export const findFigureTable = (sheets: readonly NamedSheet[]): FigureTable | undefined => {
  for (const { sheet, isHidden } of sheets) {
    const at = isHidden ? -1 : findHeader(sheet);
    if (at >= 0) return readTable(sheet, at);
  }
  return undefined;
};
