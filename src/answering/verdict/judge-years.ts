import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { shiftDecimal } from '../../domain/decimal.ts';
import type { Bound } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import type { AskedDistance, OtherYear, YearsClaim } from './claim.ts';
import { type ComparedAmount, judgePair, type PairJudgement } from './judge-pair.ts';
import { isOfFigure, judgeRelation, type Verdict } from './judge-relation.ts';

/**
 * Holds what is set for one year against the same thing in another, and how far apart a question says they are. Pure and
 * exact: what is "at most" so much is more than nothing, and a distance from it is at least so much.
 */
export const judgeYears = (
  set: ComparedAmount,
  other: ComparedAmount,
  asked: YearsClaim['asked'],
  by?: AskedDistance,
): PairJudgement => {
  const judged = judgePair(set, other, asked);
  if (judged.side === undefined || !mayBeSo(set, judged.side))
    return { side: undefined, distance: undefined, verdict: null };
  if (by === undefined || judged.verdict !== 'yes') return judged;
  return { ...judged, verdict: judgeDistance(judged.distance, set, by) };
};

const UP: readonly Bound[] = ['>', '≥'];
const DOWN: readonly Bound[] = ['<', '≤'];

const mayBeSo = ({ bound }: ComparedAmount, side: NonNullable<PairJudgement['side']>): boolean =>
  !(side === 'more' ? DOWN : side === 'less' ? UP : [...UP, ...DOWN]).includes(bound);

const judgeDistance = (
  distance: string | undefined,
  { unit, bound }: ComparedAmount,
  { figure, relation }: AskedDistance,
): Verdict => {
  if (distance === undefined || isOfFigure(relation) || !unitsAgree(figure.unit, unit)) return null;
  const power = figure.unit === '' ? 0 : splitMagnitude(figure.unit).power - splitMagnitude(unit).power;
  const asked = {
    low: shiftDecimal(figure.low.decimal, power),
    high: shiftDecimal(figure.high.decimal, power),
    bound: figure.bound,
  };
  const isOpen = UP.includes(bound) || DOWN.includes(bound);
  return judgeRelation(relation, asked, { low: distance, high: distance, bound: isOpen ? '≥' : '=' }, 'up');
};

/** The figure that a measure is held against, read from the text; undefined where none stands there. */
export const amountOfYear = (
  { targets, passages }: Pick<Resolution, 'targets' | 'passages'>,
  other: OtherYear,
): ComparedAmount | undefined => {
  if (other.of === 'measure')
    return targets.flatMap(({ measures }) => measures).find(({ ref }) => ref === other.ref);
  if (other.of === 'column')
    return targets
      .flatMap((target) => [target, ...(target.restatedBy ?? [])])
      .find(({ ref }) => ref === other.target)
      ?.lookBack?.find(({ name }) => name === other.name);
  const passage = passages.find(({ id }) => id === other.passageId);
  const sentence = passage?.sentences.find(
    ({ start, end }) => start <= other.span.start && other.span.end <= end,
  );
  if (passage === undefined || sentence === undefined) return undefined;
  return findClauseFigures(textAt(passage.text, sentence)).find(
    ({ start, end }) =>
      start + sentence.start === other.span.start && end + sentence.start === other.span.end,
  );
};
