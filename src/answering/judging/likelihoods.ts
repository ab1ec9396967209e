import type { Evidence } from './gather-evidence.ts';

export interface LearnedWeights {
  /** In the order of `EVIDENCE`. */
  readonly weights: readonly number[];
  readonly none: number;
}

/**
 * How likely each clause is by these weights; what is missing to 1 is that none answers. A conditional logit with an
 * outside option (McFadden 1974): a close second, or a question that nothing fits, makes every clause unlikely.
 */
export const likelihoodsOf = (
  evidence: readonly Evidence[],
  { weights, none }: LearnedWeights,
): readonly number[] => {
  const scores = evidence.map((values) =>
    values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const most = scores.reduce((best, score) => Math.max(best, score), none);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(none - most));
  return odds.map((one) => one / all);
};

/** Of the least likely part that is still shown, of what the likeliest has: the others would only lengthen the answer. */
const LEAST_OF_BEST = 0.5;

/** The parts of a target that are about as likely meant as its likeliest. */
export const likelyParts = <T extends { readonly likelihood: number }>(parts: readonly T[]): readonly T[] => {
  const most = parts.reduce((best, { likelihood }) => Math.max(best, likelihood), 0);
  return parts.filter(({ likelihood }) => likelihood >= LEAST_OF_BEST * most);
};
