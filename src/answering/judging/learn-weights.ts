import { EVIDENCE, type Evidence } from './gather-evidence.ts';
import { type LearnedWeights, likelihoodsOf } from './likelihoods.ts';

/** One question: the evidence for each clause, and which clauses answer it; none of them where nothing does. */
export interface JudgedExample {
  readonly evidence: readonly Evidence[];
  readonly isRight: readonly boolean[];
}

/** Rounds of gradient ascent; more change no digit that is kept. */
const ROUNDS = 400;
/** Of a round, over the root of what it has moved so far (AdaGrad, Duchi 2011). */
const STEP = 0.5;
/** Holds weights finite, per hundred questions. */
const RIDGE = 0.002;

/**
 * Fits the conditional logit of `likelihoodsOf` by maximum likelihood: the same examples always give the same
 * weights.
 */
export const learnWeights = (examples: readonly JudgedExample[], rounds = ROUNDS): LearnedWeights => {
  const width = EVIDENCE.length + 1;
  let weights = new Array<number>(width).fill(0);
  const moved = new Array<number>(width).fill(1e-8);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight) => (-RIDGE * weight * examples.length) / 100);
    for (const example of examples) addGradient(example, weights, gradient);
    weights = weights.map((weight, at) => {
      const slope = gradient[at] ?? 0;
      moved[at] = (moved[at] ?? 0) + slope * slope;
      return weight + (STEP * slope) / Math.sqrt(moved[at] ?? 1);
    });
  }
  return { weights: weights.slice(0, -1), none: weights.at(-1) ?? 0 };
};

const addGradient = (
  { evidence, isRight }: JudgedExample,
  weights: readonly number[],
  gradient: number[],
): void => {
  const last = weights.length - 1;
  const likely = likelihoodsOf(evidence, { weights: weights.slice(0, last), none: weights[last] ?? 0 });
  const hasAnswer = isRight.some((right) => right);
  const ofRight = likely.reduce((sum, one, at) => sum + (isRight[at] === true ? one : 0), 0);
  evidence.forEach((values, at) => {
    const wanted = hasAnswer && isRight[at] === true ? (likely[at] ?? 0) / Math.max(ofRight, 1e-12) : 0;
    const pull = wanted - (likely[at] ?? 0);
    if (Math.abs(pull) < 1e-9) return;
    values.forEach((value, index) => {
      gradient[index] = (gradient[index] ?? 0) + pull * value;
    });
  });
  const ofNone = 1 - likely.reduce((sum, one) => sum + one, 0);
  gradient[last] = (gradient[last] ?? 0) + (hasAnswer ? 0 : 1) - ofNone;
};
