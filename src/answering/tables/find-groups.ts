import type { RowGroup, RowPassage } from './table.ts';

/** How high a title stands: `A` over `I` over `1` over its `1.1`. */
type Level = 0 | 1 | 2;

/** Whether a row titles those below it: counted by a letter or in Roman where others are by digits, or by `2` over `2.1`. */
export const openTitleTest = (rows: readonly RowPassage[]): ((row: RowPassage) => boolean) => {
  const numbers = rows.map(({ row }) => row.number);
  const areCounted = numbers.some((number) => /^\d/u.test(number));
  return ({ row: { number } }) =>
    number !== '' &&
    (/^\d/u.test(number) ? numbers.some((other) => other.startsWith(`${number}.`)) : areCounted);
};

/** The rows under each title of a table: under a row that titles, else under a line over them. */
export const findGroups = (
  rows: readonly RowPassage[],
  isTitle: (row: RowPassage) => boolean,
): readonly RowGroup[] => [...underRows(rows, isTitle), ...underLines(rows.filter((row) => !isTitle(row)))];

const underRows = (rows: readonly RowPassage[], isTitle: (row: RowPassage) => boolean): readonly RowGroup[] =>
  rows.flatMap((row, at) => {
    if (!isTitle(row)) return [];
    const level = levelOf(row);
    const below = rows.slice(at + 1);
    const end = below.findIndex((next) => isTitle(next) && levelOf(next) <= level);
    const own = below.slice(0, end === -1 ? undefined : end).filter((each) => !isTitle(each));
    return [{ title: nameIn(row), sum: row, rows: own }];
  });

const levelOf = ({ row: { number } }: RowPassage): Level => {
  if (/^\d/u.test(number)) return 2;
  return /^[IVX]+$/u.test(number) ? 1 : 0;
};

const nameIn = ({ text, row: { cells } }: RowPassage): string => text.slice(cells[0]?.start, cells[0]?.end);

/** One line over all of a table titles no part of it. */
const underLines = (rows: readonly RowPassage[]): readonly RowGroup[] => {
  const titled = Map.groupBy(rows, ({ headings }) => headings.at(-1) ?? '');
  return titled.size < 2
    ? []
    : [...titled].flatMap(([title, own]) => (title === '' ? [] : [{ title, sum: undefined, rows: own }]));
};
