import type { FilledGrid } from './fill-grid.ts';
import { NEAR } from './find-grids.ts';
import { joinCut } from './join-cut.ts';

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

/**
 * The rows of a table that goes on over a page's end: heads once, a row that the page's end cut as one.
 * @param arePlain of each row below, whether it can't be a head or a group for how it is set
 */
export const continueTable = (above: Rows, below: Rows, arePlain: readonly boolean[]): Rows => {
  const repeated = countRepeated(above, below);
  const [first, ...others] = below.slice(repeated);
  const last = above.at(-1);
  if (first === undefined || last === undefined || !isRestOf(last, first, arePlain[repeated] ?? false))
    return [...above, ...below.slice(repeated)];
  const joined = last.map((cell, column) => joinRest(cell, first[column] ?? ''));
  return [...above.slice(0, -1), joined, ...others];
};

const joinRest = (cell: string, rest: string): string =>
  cell === '' || rest === '' ? cell + rest : joinCut(cell, rest);

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

const COUNT = /^(?:\d{1,3}|[IVX]{1,5}|[-–+])\.?$/u;
/** A row that is counted and says something is no head, even where another says the same. */
const isCounted = ([first = '', ...others]: readonly string[]): boolean =>
  COUNT.test(first) && others.some((cell) => /\p{L}{2}/u.test(cell));

/** A sentence or an item ends so; words that can't end one, and signs. */
const ENDED = /[.;:]$/u;
const UNENDED =
  /(?:[-–/,(]|(?<!\p{L})(?:và|của|về|cho|các|những|với|theo|hoặc|trong|tại|từ|đến|là|được|do))$/iu;
const FIGURE = /^[\d.,%()\s-]+$/u;

/**
 * A row's rest has words only below words, not below all of them, of which some are cut amid a sentence. Where nothing
 * else in the row goes on and the row is set as rows are, words that no stop ends are taken to be cut too.
 */
const isRestOf = (row: readonly string[], rest: readonly string[], isPlain: boolean): boolean => {
  const columns = rest.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const isBelowWords = columns.every((column) => (row[column] ?? '') !== '');
  if (row[0] === '' || !isBelowWords || columns.length === row.filter((cell) => cell !== '').length)
    return false;
  const pairs = columns.map((column) => [row[column] ?? '', rest[column] ?? ''] as const);
  // A whole figure doesn't go on in another.
  if (pairs.some(([above, below]) => FIGURE.test(above) && !UNENDED.test(above) && FIGURE.test(below)))
    return false;
  const isCut = pairs.some(
    ([above, below]) => !ENDED.test(above) && (/^[\p{Ll}\d(]/u.test(below) || UNENDED.test(above)),
  );
  if (rest[0] === '' && isCut) return true;
  if (!isPlain || COUNT.test(rest[0] ?? '') || pairs.some(([, below]) => FIGURE.test(below))) return false;
  return isCut || (pairs.length === 1 && pairs.every(([above]) => !ENDED.test(above)));
};
