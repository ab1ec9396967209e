import { type Grid, NEAR } from './find-grids.ts';
import { groupLines, type PrintedLine } from './group-lines.ts';
import { mendCellLines } from './mend-cell-lines.ts';
import type { Item } from './page-parts.ts';

/** A table's cells with their printed lines; a cell that others reach into is empty. */
export interface FilledGrid {
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** Of each row, whether its cells stand in a column each and are in no bold letters: a head's or a group's may not. */
  readonly arePlain: readonly boolean[];
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

const BOLD = /bold|black|heavy/iu;
/** Of the lines, the share that may reach into the room that cells leave around their words. */
const REACHING_OUT = 0.1;
/** Letters stand on their line; their middle is this much above it. Share of their height. */
const MIDDLE = 0.3;

/** Whether words stand in a grid. */
export const isWithin = (item: Item, { columns, rows }: Grid): boolean =>
  placeAmong(columns, middleOf(item)[0]) >= 0 && placeAmong(rows, middleOf(item)[1]) >= 0;

/** Puts the words that stand in a grid into its cells; cells without a rule between them are one. */
export const fillGrid = (grid: Grid, items: readonly Item[]): FilledGrid => {
  const [width, height] = [grid.columns.length - 1, grid.rows.length - 1];
  const firsts = joinCells(grid);
  const held = new Map<number, Item[]>();
  for (const item of items) {
    const [x, y] = middleOf(item);
    const cell = placeAmong(grid.rows, y) * width + placeAmong(grid.columns, x);
    const first = firsts[cell] ?? cell;
    held.set(first, [...(held.get(first) ?? []), item]);
  }
  const cells = firsts.map((_first, cell) => groupLines(held.get(cell) ?? []));
  const extents = extentsOf(grid, firsts);
  const padding = paddingOf(cells, extents);
  const rows = Array.from({ length: height }, (_row, row) =>
    cells
      .slice(row * width, (row + 1) * width)
      .map((lines, column) => mendCellLines(lines, roomOf(extents[row * width + column]) - 2 * padding)),
  );
  const kept = rows.flatMap((row, index) => (row.some((cell) => cell.length > 0) ? [index] : []));
  const isPlain = (row: number): boolean =>
    firsts.slice(row * width, (row + 1) * width).every((first, column) => first % width === column) &&
    !cells
      .slice(row * width, (row + 1) * width)
      .some((lines) => lines.some((line) => line.items.some(({ font }) => BOLD.test(font))));
  return {
    rows: kept.map((row) => rows[row] ?? []),
    arePlain: kept.map(isPlain),
    columns: grid.columns,
    top: grid.rows[0] ?? 0,
    bottom: grid.rows.at(-1) ?? 0,
  };
};

/** From where to where across the page. */
type Extent = readonly [left: number, right: number];

const roomOf = ([left, right]: Extent = [0, 0]): number => right - left;

/** How wide each cell is with those that are one with it. */
const extentsOf = ({ columns }: Grid, firsts: readonly number[]): readonly Extent[] => {
  const width = columns.length - 1;
  const extents: Extent[] = [];
  for (const [cell, first] of firsts.entries()) {
    const column = cell % width;
    const [left, right] = extents[first] ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    extents[first] = [Math.min(left, columns[column] ?? 0), Math.max(right, columns[column + 1] ?? 0)];
    extents[cell] ??= [columns[column] ?? 0, columns[column + 1] ?? 0];
  }
  return extents;
};

/** What nearly all cells leave free between their sides and their words; signs may reach out. In points. */
const paddingOf = (cells: readonly (readonly PrintedLine[])[], extents: readonly Extent[]): number => {
  const free = cells.flatMap((lines, cell) => {
    const [left, right] = extents[cell] ?? [0, 0];
    return lines.map((line) => Math.min(line.x - left, right - line.right));
  });
  const sorted = free.toSorted((one, other) => one - other);
  return Math.max(0, sorted[Math.floor(sorted.length * REACHING_OUT)] ?? 0);
};

const middleOf = ({ x, y, width, height }: Item): readonly [number, number] => [
  x + width / 2,
  y - height * MIDDLE,
];

/** Between which two of the places; -1 where outside. */
const placeAmong = (places: readonly number[], at: number): number =>
  at > (places.at(-1) ?? 0) ? -1 : places.findLastIndex((each) => each <= at);

/** Of each cell, counted row by row, the upper left one of those that it is one with. */
const joinCells = ({ columns, rows, rules }: Grid): readonly number[] => {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const firsts = Array.from({ length: width * height }, (_cell, index) => index);
  const firstOf = (cell: number): number => {
    const next = firsts[cell] ?? cell;
    return next === cell ? cell : firstOf(next);
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [firstOf(one), firstOf(other)];
    firsts[Math.max(a, b)] = Math.min(a, b);
  };
  const isRuled = (isAcross: boolean, at: number, middle: number): boolean =>
    rules.some(
      (rule) =>
        rule.isAcross === isAcross &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from < middle &&
        rule.to > middle,
    );
  for (let cell = 0; cell < firsts.length; cell += 1) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const [middleX, middleY] = [between(columns, column), between(rows, row)];
    if (column + 1 < width && !isRuled(false, columns[column + 1] ?? 0, middleY)) join(cell, cell + 1);
    if (row + 1 < height && !isRuled(true, rows[row + 1] ?? 0, middleX)) join(cell, cell + width);
  }
  return firsts.map((_first, cell) => firstOf(cell));
};

const between = (places: readonly number[], index: number): number =>
  ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
