import type { Outcome } from '../grade-answer.ts';

/** By so many points the share of a set may fall when a tenth of a list is taken out. */
const MOST_FALL = 1;

/** What became of one set's questions. */
export interface Tally {
  readonly set: string;
  readonly right: number;
  readonly wrong: number;
  /** In percent: what is right, an offer counting half. */
  readonly share: number;
}

/** Counts one set's outcomes; wrong is what is wrong or answered though absent. */
export const tallyOf = (set: string, outcomes: readonly Outcome[]): Tally => {
  const count = (...wanted: readonly Outcome[]): number =>
    outcomes.filter((outcome) => wanted.includes(outcome)).length;
  const right = count('right');
  const share = (100 * (right + count('perhaps') / 2)) / Math.max(1, outcomes.length);
  return { set, right, wrong: count('wrong', 'answered absent'), share };
};

const fallOf = (all: Tally | undefined, without: Tally): number => (all?.share ?? 0) - without.share;

/** One line of progress: a run's sets beside what they are with everything. */
export const describeRun = (
  name: string,
  out: number | undefined,
  tallies: readonly Tally[],
  all: readonly Tally[],
): string => {
  const sets = tallies.map((tally, index) => {
    const fall = fallOf(all[index], tally);
    const change = out === undefined ? '' : ` (${fall > 0 ? '−' : '+'}${Math.abs(fall).toFixed(1)})`;
    return `${tally.set}: right ${tally.right}, wrong ${tally.wrong}, ${tally.share.toFixed(1)} %${change}`;
  });
  return [out === undefined ? name : `${name} (${out} entries)`, ...sets].join(' · ');
};

/** The largest fall of each set; kept: none reaches a point. */
export const describeFall = (
  all: readonly Tally[],
  without: readonly (readonly Tally[])[],
): { readonly lines: readonly string[]; readonly isKept: boolean } => {
  const falls = all.map((tally, index) => ({
    set: tally.set,
    fall: Math.max(
      0,
      ...without.flatMap((run) => run.slice(index, index + 1).map((one) => fallOf(tally, one))),
    ),
  }));
  return {
    lines: falls.map(
      ({ set, fall }) => `${set}: falls by ${fall.toFixed(1)} points at most (goal: under ${MOST_FALL})`,
    ),
    isKept: falls.every(({ fall }) => fall < MOST_FALL),
  };
};
