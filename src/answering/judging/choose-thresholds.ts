import { type JudgedExample, learnWeights } from './learn-weights.ts';
import { likelihoodsOf } from './likelihoods.ts';

export interface LabelledExample extends JudgedExample {
  /** The document states it, whether or not one clause alone does. */
  readonly isAnswerable: boolean;
}

/** What became of a question that was left out of the learning. */
export interface JudgedQuestion {
  /** Of the likeliest clause. */
  readonly likelihood: number;
  readonly isRight: boolean;
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
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9];
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
      .map(({ evidence, isRight, isAnswerable }): JudgedQuestion => {
        const likely = likelihoodsOf(evidence, learned);
        const likelihood = likely.reduce((most, one) => Math.max(most, one), 0);
        const best = likely.indexOf(likelihood);
        return { likelihood, isRight: isRight[best] === true, isAnswerable };
      });
  });

const measure = (judged: readonly JudgedQuestion[], threshold: number): ThresholdRow => {
  const answered = judged.filter(({ likelihood }) => likelihood >= threshold);
  const right = answered.filter((one) => one.isRight).length;
  const absent = answered.filter((one) => !one.isAnswerable).length;
  return { threshold, answered: answered.length, right, wrong: answered.length - right - absent, absent };
};

/** From which likelihood on a clause answers, and from which it is offered. */
export const chooseThresholds = (
  judged: readonly JudgedQuestion[],
): { readonly sure: number; readonly perhaps: number; readonly rows: readonly ThresholdRow[] } => {
  const rows = THRESHOLDS.map((threshold) => measure(judged, threshold));
  const isSafe = ({ answered, right }: ThresholdRow): boolean =>
    answered > 0 && answered - right <= MOST_WRONG * answered;
  const sure = rows.find(isSafe)?.threshold ?? 1;
  const offered = (from: number) =>
    judged.filter(({ likelihood }) => likelihood >= from && likelihood < sure);
  const isWorthOffering = ({ threshold }: ThresholdRow): boolean => {
    const offers = offered(threshold);
    return offers.filter(({ isRight }) => isRight).length >= LEAST_RIGHT_OFFERS * offers.length;
  };
  return { sure, perhaps: rows.find(isWorthOffering)?.threshold ?? sure, rows };
};
