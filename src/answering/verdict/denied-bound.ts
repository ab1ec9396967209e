import type { Bound } from '../../domain/measure.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';

/** "Không để tiền lương … dưới 13 triệu", "không được quá 5%": what denies a bound, up to the bound. */
const DENIED =
  /(?<!\p{L})(?:không\s(?:(?:được|thể)\s)?(?:để|còn)\s(?:[^.,;:()?]{0,100}\s)?|không\s(?:được|thể)\s)(?<bound>dưới|thấp hơn|ít hơn|kém hơn|trên|cao hơn|nhiều hơn|lớn hơn|hơn|quá|vượt|vượt quá)$/iu;
/** Characters before a figure in which all of it stands. */
const LONGEST = 140;

const LESS = /^(?:dưới|thấp|ít|kém)/iu;

interface DeniedBound {
  readonly bound: Bound;
  /** Where the denial begins. */
  readonly start: number;
}

/**
 * What a denied bound allows: "không để … dưới 13 triệu" is at least 13 million.
 * @param until where the number itself begins, behind its bounding word
 * @returns undefined where no bound is denied
 */
export const deniedBoundBefore = (text: string, until: number): DeniedBound | undefined => {
  const from = Math.max(0, until - LONGEST);
  const match = DENIED.exec(text.slice(from, until).trimEnd());
  const said = match?.groups?.['bound'];
  if (match === null || said === undefined) return undefined;
  return { bound: LESS.test(said) ? '≥' : '≤', start: from + match.index };
};

/** Where a figure's number begins. */
const numberAt = (text: string, { start, low }: Pick<FoundFigure, 'start' | 'low'>): number =>
  Math.max(start, text.indexOf(low.text, start));

/** Where the denial of a figure's bound begins; undefined where it isn't denied. */
export const denialOf = (text: string, figure: Pick<FoundFigure, 'start' | 'low'>): number | undefined =>
  deniedBoundBefore(text, numberAt(text, figure))?.start;

/** The figures of a text, those whose bound it denies with the bound that is left. */
export const turnDeniedBounds = <One extends FoundFigure>(
  text: string,
  figures: readonly One[],
): readonly One[] =>
  figures.map((figure) => {
    const denied = deniedBoundBefore(text, numberAt(text, figure));
    return denied === undefined ? figure : { ...figure, bound: denied.bound };
  });
