import { isNumberAlone } from '../../documents/statements/row-columns.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Verdict } from '../verdict/judge-relation.ts';
import { isSaid } from './tables-of.ts';

/** What a question says of a row's cell. */
export type CellSaid =
  /** A body by any of its names. */
  | { readonly about: 'body'; readonly names: readonly string[] }
  | { readonly about: 'place'; readonly name: string }
  /** A year: the last of a cell's times, the first, one between, or the only one. */
  | { readonly about: 'year'; readonly year: number; readonly end: 'first' | 'last' | 'any' | 'only' }
  /** A number in the unit of the column's head. */
  | {
      readonly about: 'figure';
      readonly limit: number;
      readonly side: FigureSide;
    };

/** How a cell's number is to stand to the one said. */
export type FigureSide = 'more' | 'least' | 'less' | 'most' | 'equal' | 'about';

/** Bodies that stand for others, so that who isn't named may be meant: "các sở, ban, ngành". */
const ALL_OF_KIND = /(?<!\p{L})(?:các|những|toàn bộ)(?!\p{L})|liên quan/iu;

/** Whether what is said is so of a cell, as far as its words say. @param cell its words as printed */
export const holdsOfCell = (said: CellSaid, cell: string): boolean => {
  switch (said.about) {
    case 'body':
      return said.names.some((name) => isSaid(foldedWords(cell), name));
    case 'place':
      return isSaid(foldedWords(cell), said.name);
    case 'year':
      return isInYears(said, cell);
    case 'figure': {
      const value = numberIn(cell);
      return value !== undefined && SIDES[said.side](value, said.limit);
    }
  }
};

/** The verdict on what is said of a cell; null where its words leave it open. @param cell its words as printed */
export const judgeCell = (said: CellSaid, cell: string): Verdict => {
  const isSo = holdsOfCell(said, cell);
  if (said.about === 'year') return judgeYear(said, isSo, cell);
  if (isSo) return 'yes';
  if (said.about === 'body' && ALL_OF_KIND.test(cell)) return null;
  if (said.about === 'figure' && (said.side === 'about' || numberIn(cell) === undefined)) return null;
  return 'no';
};

/** When something begins in a span of years isn't said by its first; of "từ tháng 9/2026" the last isn't. */
const judgeYear = (said: CellSaid & { about: 'year' }, isSo: boolean, cell: string): Verdict => {
  const isBare = /^(?:năm\s)?\d{4}(?:\s?[-–]\s?\d{4})?$/iu.test(cell.trim());
  if (!isBare) return null;
  if (said.end !== 'first') return isSo ? 'yes' : 'no';
  return isInYears({ ...said, end: 'any' }, cell) ? null : 'no';
};

const SIDES = {
  more: (value: number, limit: number): boolean => value > limit,
  least: (value: number, limit: number): boolean => value >= limit,
  less: (value: number, limit: number): boolean => value < limit,
  most: (value: number, limit: number): boolean => value <= limit,
  equal: (value: number, limit: number): boolean => value === limit,
  about: (value: number, limit: number): boolean => value === limit,
} as const;

const isInYears = ({ year, end }: CellSaid & { about: 'year' }, cell: string): boolean => {
  const years = (cell.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).map(Number);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (end === 'last') return last === year;
  if (end === 'first') return first === year;
  if (end === 'only') return first === year && last === year;
  return first <= year && year <= last;
};

/** `4215` of "4.215", `1.5` of "1,5"; undefined of a cell that isn't a number alone. */
export const numberIn = (cell: string): number | undefined =>
  isNumberAlone(cell) ? Number(cell.replaceAll('.', '').replace(',', '.')) : undefined;
