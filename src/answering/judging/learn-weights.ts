import { EVIDENCE, type Evidence } from './gather-evidence.ts';
import { type LearnedWeights, likelihoodsOf, likelyParts } from './likelihoods.ts';

/** One question: the evidence for each clause, and which clauses answer it; none of them where nothing does. */
interface JudgedExample {
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

export interface LabelledExample extends JudgedExample {
  /** The document states it, whether or not one clause alone does. */
  readonly isAnswerable: boolean;
  /** Of each clause the target that it is a part of; undefined for what is no target's. */
  readonly targets: readonly (string | undefined)[];
  /** Whether these clauses, said together, are the whole answer. */
  readonly areRight: (clauses: readonly number[]) => boolean;
}

/** What became of a question that was left out of the learning. */
interface JudgedQuestion {
  /** Of the likeliest clause. */
  readonly likelihood: number;
  readonly isRight: boolean;
  /** Of its target: the sum over the target's parts, and whether one of its likely parts is right. */
  readonly together: number;
  readonly isRightTogether: boolean;
  readonly isAnswerable: boolean;
}

export interface ThresholdRow {
  readonly threshold: number;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
  /** Answered though the document doesn't state it. */
  readonly absent: number;
}

const FOLDS = 5;
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/** Of what is answered at most this share may be wrong: what surer ways answer comes on top. */
const MOST_WRONG = 0.08;
/** An offer must be right as often as not. */
const LEAST_RIGHT_OFFERS = 0.5;

/** Judges each fold by weights that were learned on the others. */
export const crossValidate = (examples: readonly LabelledExample[]): readonly JudgedQuestion[] =>
  Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isInFold = (at: number): boolean => at % FOLDS === fold;
    const learned = learnWeights(examples.filter((__, at) => !isInFold(at)));
    return examples
      .filter((__, at) => isInFold(at))
      .map((example) => judge(example, likelihoodsOf(example.evidence, learned)));
  });

const judge = (
  { isRight, isAnswerable, targets, areRight }: LabelledExample,
  likely: readonly number[],
): JudgedQuestion => {
  const likelihood = likely.reduce((most, one) => Math.max(most, one), 0);
  const best = likely.indexOf(likelihood);
  const parts = likely.flatMap((one, at) =>
    targets[best] !== undefined && targets[at] === targets[best] ? [{ likelihood: one, at }] : [],
  );
  return {
    likelihood,
    isRight: isRight[best] === true,
    together: parts.reduce((sum, part) => sum + part.likelihood, 0),
    isRightTogether: areRight(likelyParts(parts).map(({ at }) => at)),
    isAnswerable,
  };
};

/** What weights and their threshold bring: how many more of the questions are answered right than not. */
export const worthOf = (
  examples: readonly LabelledExample[],
  learned: LearnedWeights,
  sure: number,
): number => {
  const judged = examples.map((example) => judge(example, likelihoodsOf(example.evidence, learned)));
  const { answered, right } = measure(judged, sure);
  return right - (answered - right);
};

const measure = (judged: readonly JudgedQuestion[], threshold: number): ThresholdRow => {
  const answered = judged.filter(({ likelihood }) => likelihood >= threshold);
  const right = answered.filter((one) => one.isRight).length;
  const absent = answered.filter((one) => !one.isAnswerable).length;
  return { threshold, answered: answered.length, right, wrong: answered.length - right - absent, absent };
};

interface Thresholds {
  readonly sure: number;
  readonly sureTogether: number;
  readonly perhaps: number;
  readonly rows: readonly ThresholdRow[];
  /** Of the questions whose likeliest clause alone isn't sure. */
  readonly rowsTogether: readonly ThresholdRow[];
}

const isSafe = ({ answered, right }: ThresholdRow): boolean =>
  answered > 0 && answered - right <= MOST_WRONG * answered;

/** From which likelihood on a clause answers, the parts of one target answer together, and a clause is offered. */
export const chooseThresholds = (judged: readonly JudgedQuestion[]): Thresholds => {
  const rows = THRESHOLDS.map((threshold) => measure(judged, threshold));
  const sure = rows.find(isSafe)?.threshold ?? 1;
  const divided = judged
    .filter(({ likelihood, together }) => likelihood < sure && together > likelihood)
    .map((one) => ({ ...one, likelihood: one.together, isRight: one.isRightTogether }));
  const rowsTogether = THRESHOLDS.map((threshold) => measure(divided, threshold));
  // One part more makes no answer surer: it takes at least as much as one clause.
  const sureTogether = rowsTogether.find((row) => row.threshold >= sure && isSafe(row))?.threshold ?? 1;
  const offered = (from: number) =>
    judged.filter(({ likelihood }) => likelihood >= from && likelihood < sure);
  const isWorthOffering = ({ threshold }: ThresholdRow): boolean => {
    const offers = offered(threshold);
    return offers.filter(({ isRight }) => isRight).length >= LEAST_RIGHT_OFFERS * offers.length;
  };
  const perhaps = rows.find(isWorthOffering)?.threshold ?? sure;
  return { sure, sureTogether, perhaps, rows, rowsTogether };
};
