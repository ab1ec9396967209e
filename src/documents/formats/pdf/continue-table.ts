import type { FilledGrid } from './fill-grid.ts';
import { NEAR } from './find-grids.ts';

/** A table's rows, each cell in one piece. */
export type Rows = readonly (readonly string[])[];

/** Heads of a table that are printed again on each page; in rows. */
const MOST_HEAD_ROWS = 3;

/** Whether two tables have their columns at the same places: the second goes on with the first. */
export const haveSameColumns = (
  one: Pick<FilledGrid, 'columns'>,
  other: Pick<FilledGrid, 'columns'>,
): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((at, index) => Math.abs(at - (other.columns[index] ?? 0)) <= 2 * NEAR);

/** The rows of a table that goes on over a page's end: heads once, a row that the page's end cut as one. */
export const continueTable = (above: Rows, below: Rows): Rows => {
  const repeated = countRepeated(above, below);
  const [first, ...others] = below.slice(repeated);
  const last = above.at(-1);
  if (first === undefined || last === undefined || !isRestOf(last, first))
    return [...above, ...below.slice(repeated)];
  const joined = last.map((cell, column) => `${cell} ${first[column] ?? ''}`.trim());
  return [...above.slice(0, -1), joined, ...others];
};

const countRepeated = (above: Rows, below: Rows): number => {
  let count = 0;
  while (
    count < MOST_HEAD_ROWS &&
    below[count] !== undefined &&
    below[count]?.join('|') === above[count]?.join('|') &&
    !isCounted(below[count] ?? [])
  )
    count += 1;
  return count;
};

/** A row that is counted and says something is no head, even where another says the same. */
const isCounted = ([first = '', ...others]: readonly string[]): boolean =>
  /^(?:\d{1,3}|[IVX]{1,5}|[-–+])\.?$/u.test(first) && others.some((cell) => /\p{L}{2}/u.test(cell));

/** A row's rest has nothing in its first cell, and words only below words, of which one is cut amid a sentence. */
const isRestOf = (row: readonly string[], rest: readonly string[]): boolean =>
  row[0] !== '' &&
  rest[0] === '' &&
  rest.every((cell, column) => cell === '' || (row[column] ?? '') !== '') &&
  rest.some(
    (cell, column) => cell !== '' && !/[.;:]$/u.test(row[column] ?? '') && /^[\p{Ll}\d(]/u.test(cell),
  );
