import type { Resolution } from '../../domain/resolution.ts';
import type { ChosenTarget } from './chosen-target.ts';
import { AS_MUCH, NEARLY_AS_GOOD } from './held-share.ts';
import type { MeasureMatch } from './match-measures.ts';

/** What the matches say: named targets, only neighbours, or nothing. */
export interface TargetChoice {
  readonly chosen: readonly ChosenTarget[];
  readonly confidence: number;
  /** Set when a part of the question names none of them ("xuất khẩu và nhập khẩu"). */
  readonly isPartial?: boolean;
  /** Targets that share words with the question without being what it names, best first. */
  readonly near: readonly MeasureMatch[];
}

/** A question may hold at most this much meaning that the clause doesn't. */
const LEAST_COVERAGE = 0.82;
/** It must say at least this much of one of the measure's names. */
const LEAST_NAMING = 0.6;
const MOST_TARGETS = 4;

/**
 * Which targets a question names.
 * @param mayHold whether the one clause that holds all of it may be meant without being named; not where it is to say yes
 */
export const chooseTargets = (
  resolution: Resolution,
  matches: readonly MeasureMatch[],
  mayHold = true,
): TargetChoice => {
  const named = matches.filter(
    ({ coverage, naming }) => coverage >= LEAST_COVERAGE && naming >= LEAST_NAMING,
  );
  const fit = named.length > 0 || !mayHold ? named : onlyOneHolding(matches);
  const best = fit[0];
  if (best === undefined) return { chosen: [], confidence: 0, near: matches };
  const close = fit.filter((match) => match.score >= best.score * NEARLY_AS_GOOD);
  close.push(...siblingsMeant(best, matches).filter((match) => !close.includes(match)));
  const chosen = groupByTarget(resolution, close);
  if (chosen.length > MOST_TARGETS) return { chosen: [], confidence: 0, near: matches };
  return { chosen, confidence: Math.min(1, best.score), near: matches };
};

/** Where every word of the question stands in one target's clause, and in no other the most of them, that one is meant. */
const onlyOneHolding = (matches: readonly MeasureMatch[]): readonly MeasureMatch[] => {
  const [best, ...others] = matches.toSorted((a, b) => b.coverage - a.coverage || b.score - a.score);
  if (best === undefined || best.coverage < AS_MUCH || best.asked < FEWEST_WORDS) return [];
  const isAlone = others.every(
    ({ coverage, measure }) => measure.target === best.measure.target || coverage < MOST_ELSEWHERE,
  );
  return isAlone ? [best] : [];
};

/** The question says nothing that the clause doesn't hold; another clause holds at most this much of it. */
const MOST_ELSEWHERE = 0.7;
/** One word alone ("nhập khẩu?") is in a clause by chance. */
const FEWEST_WORDS = 2;

/**
 * A question that says no measure's whole name and nothing that sets siblings apart ("chất thải rắn?") means them all.
 * The parts of a "trong đó" have to be asked for.
 */
const siblingsMeant = (best: MeasureMatch, matches: readonly MeasureMatch[]): readonly MeasureMatch[] =>
  best.naming >= AS_MUCH
    ? []
    : matches.filter(
        ({ measure, coverage }) =>
          measure.target === best.measure.target &&
          measure.partOf === undefined &&
          coverage >= best.coverage * AS_MUCH,
      );

/** Matches as targets, in the resolution's order. */
export const groupByTarget = (
  resolution: Resolution,
  matches: readonly Pick<MeasureMatch, 'measure'>[],
): readonly ChosenTarget[] =>
  resolution.targets.flatMap((target) => {
    const measures = target.measures.filter(({ ref }) => matches.some(({ measure }) => measure.ref === ref));
    return measures.length === 0 ? [] : [{ target, measures }];
  });
