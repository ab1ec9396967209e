import type { CellObject, Sheet } from 'write-excel-file/node';
import { headerCell } from './workbook-cells.ts';

/** One column of a sheet. */
export interface Column<Row> {
  readonly title: string;
  readonly width: number;
  cell(row: Row): CellObject;
}

/** In points. */
const LINE_HEIGHT = 15;
const MOST_LINES = 12;

const linesOf = (cell: CellObject, width: number): number => {
  const text = typeof cell.value === 'string' ? cell.value : '';
  // Columns are measured in digits, and letters are narrower; words don't break.
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / width)), 0);
};

/** As tall as its longest text: not every program makes rows fit by itself. */
const fitRow = <Row>(
  cells: readonly CellObject[],
  columns: readonly Column<Row>[],
  mostLines: number,
): CellObject[] => {
  const lines = cells.map((cell, index) => linesOf(cell, columns[index]?.width ?? 10));
  const height = Math.min(mostLines, Math.max(1, ...lines)) * LINE_HEIGHT + 3;
  return cells.map((cell) => ({ ...cell, height }));
};

/**
 * A sheet with a header row that stays in view.
 * @param mostLines a row is no taller; what is longer is read in the cell itself.
 */
export const makeSheet = <Row>(
  sheet: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  mostLines = MOST_LINES,
): Sheet<never> => ({
  sheet,
  data: [
    fitRow(
      columns.map(({ title }) => headerCell(title)),
      columns,
      mostLines,
    ),
    ...rows.map((row) =>
      fitRow(
        columns.map((column) => column.cell(row)),
        columns,
        mostLines,
      ),
    ),
  ],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
});
