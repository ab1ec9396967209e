import {
  FIGURELESS_STATUSES,
  MEASURE_STATUSES,
  type MeasureStatus,
  SLOW_STATUSES,
} from '../../domain/measure-status.ts';
import { compare, divide, type Fraction, WHOLE } from '../status/fraction.ts';
import { RULES } from '../status/judge-rules.ts';
import type { MeasureStanding, TargetStanding } from './judge-standing.ts';

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

const minus = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator * other.denominator - other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
});

/**
 * Which share of its plan a measure lacks of what is wanted by now: by the time gone where it is held against that, else
 * all of it; of what is to stay low, by how much it is above. Undefined without a figure; below zero where nothing lacks.
 */
export const shortfallOf = ({ profile, reach }: MeasureStanding): Fraction | undefined => {
  if (profile === undefined || reach === undefined) return undefined;
  const { reached, plan } = reach.amount;
  if (plan.numerator <= 0n) return undefined;
  const share = divide(reached, plan);
  if (profile.rule === 'không-vượt') return minus(share, WHOLE);
  return minus(RULES[profile.rule].isPaced ? reach.timeGone : WHOLE, share);
};

const rankOf = (status: MeasureStatus): number => MEASURE_STATUSES.indexOf(status);

/** The worse status first, and of one status what lacks more of its plan. */
export const byBadness = (one: MeasureStanding, other: MeasureStanding): number =>
  rankOf(one.verdict.status) - rankOf(other.verdict.status) ||
  compare(shortfallOf(other) ?? NOTHING, shortfallOf(one) ?? NOTHING);

const worstOf = ({ measures }: TargetStanding): MeasureStanding | undefined =>
  measures.toSorted(byBadness)[0];

/** Targets by their worst measures, the worst first; of equals in the order of the document. */
export const sortWorstFirst = (standing: readonly TargetStanding[]): readonly TargetStanding[] =>
  standing.toSorted((one, other) => {
    const [first, second] = [worstOf(one), worstOf(other)];
    return first === undefined || second === undefined ? 0 : byBadness(first, second);
  });

/** Which targets are listed. */
export type StandingFilter = 'all' | 'slow' | 'no figure';

const LISTED: Readonly<Record<StandingFilter, readonly MeasureStatus[]>> = {
  all: MEASURE_STATUSES,
  slow: SLOW_STATUSES,
  'no figure': FIGURELESS_STATUSES,
};

/** The targets of a filter, each with those of its measures that it is listed for. */
export const filterStanding = (
  standing: readonly TargetStanding[],
  filter: StandingFilter,
): readonly TargetStanding[] =>
  standing.flatMap((target) => {
    const measures = target.measures.filter(({ verdict }) => LISTED[filter].includes(verdict.status));
    return measures.length === 0 ? [] : [{ ...target, measures }];
  });
