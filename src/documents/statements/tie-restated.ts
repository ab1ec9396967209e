import { compareDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import { foldedWords } from '../../text/fold.ts';

/** Words of a row's name that say only how something is counted, folded: a clause says its figure without them. */
const COUNTING: ReadonlySet<string> = new Set(
  'so luong luot ty le muc tong toc do tren trong duoc cua dat va luy ke'.split(' '),
);

/**
 * Ties the rows of a table that set again what a clause sets to that clause's target, and takes them out of the targets:
 * an appendix of "Kế hoạch" beside "Ước thực hiện" tells what was, and sets nothing more.
 * @param isRow whether a target is a table's row
 */
export const tieRestated = (
  targets: readonly Target[],
  isRow: (ref: Reference) => boolean,
): readonly Target[] => {
  const clauses = targets.filter(({ ref, measures }) => !isRow(ref) && measures.length > 0).map(openClause);
  const rowsOf = new Map<Reference, Target[]>();
  const kept = targets.filter((target) => {
    const found = isRow(target.ref) ? findRestated(target, clauses) : undefined;
    if (found === undefined) return true;
    const rows = rowsOf.get(found.clause) ?? [];
    rowsOf.set(found.clause, [...rows, { ...target, restates: found.measure }]);
    return false;
  });
  return kept.map((target) => {
    const restatedBy = rowsOf.get(target.ref);
    return restatedBy === undefined ? target : { ...target, restatedBy };
  });
};

interface Clause {
  readonly target: Target;
  readonly words: ReadonlySet<string>;
}

const openClause = (target: Target): Clause => ({
  target,
  words: new Set(foldedWords(target.text).split(' ')),
});

/** The clause that holds all words of a row's name and, for each of its figures, one that is the same. */
const findRestated = (
  row: Target,
  clauses: readonly Clause[],
): { readonly clause: Reference; readonly measure: Reference } | undefined => {
  const [first] = row.measures;
  // A figure of each of several places or years is more than a clause sets.
  if (first === undefined || row.measures.some(({ cells }) => cells?.of !== undefined)) return undefined;
  const words = foldedWords(nameOf(row, first))
    .split(' ')
    .filter((word) => word !== '' && !COUNTING.has(word));
  if (words.length === 0) return undefined;
  const meant = clauses.find(
    ({ target, words: held }) =>
      words.every((word) => held.has(word)) &&
      row.measures.every((measure) => target.measures.some((one) => areSame(one, measure))),
  )?.target;
  const measure = meant?.measures
    .filter((one) => areSame(one, first))
    .toSorted((a, b) => share(words, b) - share(words, a))[0];
  return meant === undefined || measure === undefined
    ? undefined
    : { clause: meant.ref, measure: measure.ref };
};

/** How many words of a row a measure's own name has. */
const share = (words: readonly string[], { name }: Measure): number => {
  const own = foldedWords(name).split(' ');
  return words.filter((word) => own.includes(word)).length;
};

const nameOf = ({ text }: Target, { name, cells }: Measure): string =>
  (cells === undefined ? name : (text.split(' | ')[0] ?? name)).replace(/\([^()]{0,80}\)/gu, ' ');

const areSame = (one: Measure, other: Measure): boolean =>
  compareDecimals(one.low.decimal, other.low.decimal) === 0 &&
  compareDecimals(one.high.decimal, other.high.decimal) === 0;
