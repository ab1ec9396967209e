import type { Span } from '../../domain/passage.ts';
import { beginsWithFigure } from './row-columns.ts';

/** One figure of a cell, and what of its row's name it is of. */
export interface SplitFigure {
  readonly figure: Span;
  readonly name: Span;
  /** Its place among the cell's figures; undefined where the cell has one. */
  readonly at: number | undefined;
}

/**
 * The figures of a cell: "98,5; 64" under "Hộ dùng nước hợp vệ sinh; trong đó nước sạch" is one each. None where a
 * name doesn't have as many parts, since nothing says what each is of.
 */
export const splitCell = (text: string, cell: Span, name: Span): readonly SplitFigure[] => {
  const figures = partsOf(text, cell);
  if (figures.length < 2 || !figures.every(({ start, end }) => beginsWithFigure(text.slice(start, end))))
    return [{ figure: cell, name, at: undefined }];
  const names = partsOf(text, name);
  if (names.length !== figures.length) return [];
  return figures.map((figure, at) => ({ figure, name: names[at] ?? name, at }));
};

/** What a unit's cell says of one of several figures: the second `%` of "tấn; %"; else all of it. */
export const unitPart = (unit: string, at: number | undefined): string =>
  at === undefined ? unit : (unit.split(';')[at]?.trim() ?? unit.split(';')[0]?.trim() ?? unit);

const partsOf = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/[^;\s][^;]*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
