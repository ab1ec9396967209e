import { rank } from '../rank.ts';
import type { KeywordCandidate } from '../searchable-passage.ts';
import type { VectorHit } from '../vectors/vector-store.ts';
import { type Calibration, type Judgement, judgeConfidence } from './calibration.ts';
import { fitLogistic } from './fit-logistic.ts';

/** A question with what both indexes put up for it, and the passages that answer it: none where nothing does. */
export interface JudgedQuestion {
  readonly keywords: readonly KeywordCandidate[];
  readonly near: readonly VectorHit[];
  readonly right: ReadonlySet<string>;
}

/** How well passages are found with one weight, shares of the questions that have an answer. */
export interface WeightFigures {
  readonly weight: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly mrrAt10: number;
}

/** What one threshold does, shares of the questions of each kind. */
export interface ThresholdFigures {
  readonly threshold: number;
  /** Of the questions whose best hit is right, how many stay answered. */
  readonly kept: number;
  /** Of the questions that nothing answers, how many are refused for this alone. */
  readonly refused: number;
}

export interface CalibrationOutcome {
  readonly calibration: Calibration;
  readonly weights: readonly WeightFigures[];
  readonly thresholds: readonly ThresholdFigures[];
}

const WEIGHTS = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3];
const THRESHOLDS = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** A weight must be better by so much to be worth more trust in vectors. */
const WORTHWHILE = 0.001;
/** A threshold may cost so many of the right answers. */
const LEAST_KEPT = 0.99;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const measureWeight = (questions: readonly JudgedQuestion[], weight: number): WeightFigures => {
  const places = questions.map(({ keywords, near, right }) =>
    rank(keywords, near, weight).findIndex(({ id }) => right.has(id)),
  );
  const share = (count: (place: number) => number): number =>
    places.reduce((sum, place) => sum + (place < 0 ? 0 : count(place)), 0) / Math.max(1, places.length);
  return {
    weight,
    hitAt1: share((place) => (place === 0 ? 1 : 0)),
    hitAt5: share((place) => (place < 5 ? 1 : 0)),
    mrrAt10: share((place) => (place < 10 ? 1 / (place + 1) : 0)),
  };
};

/** The smallest weight that no other beats by what is worthwhile. */
const chooseWeight = (figures: readonly WeightFigures[]): number => {
  const best = Math.max(...figures.map(({ mrrAt10 }) => mrrAt10));
  return figures.find(({ mrrAt10 }) => mrrAt10 > best - WORTHWHILE)?.weight ?? 0;
};

interface BestHit {
  readonly coverage: number;
  readonly similarity: number;
  readonly isRight: boolean;
  readonly hasAnswer: boolean;
}

const bestHits = (questions: readonly JudgedQuestion[], weight: number): readonly BestHit[] =>
  questions.map(({ keywords, near, right }) => {
    const [best] = rank(keywords, near, weight);
    return {
      coverage: keywords.find(({ id }) => id === best?.id)?.coverage ?? 0,
      similarity: Math.max(0, near.find(({ id }) => id === best?.id)?.similarity ?? 0),
      isRight: best !== undefined && right.has(best.id),
      hasAnswer: right.size > 0,
    };
  });

const measureThreshold = (
  hits: readonly BestHit[],
  judgement: Omit<Judgement, 'threshold'>,
  threshold: number,
): ThresholdFigures => {
  const isSure = ({ coverage, similarity }: BestHit): boolean =>
    judgeConfidence({ ...judgement, threshold }, coverage, similarity) >= threshold;
  const right = hits.filter(({ isRight }) => isRight);
  const without = hits.filter(({ hasAnswer }) => !hasAnswer);
  return {
    threshold,
    kept: right.filter(isSure).length / Math.max(1, right.length),
    refused: without.filter((hit) => !isSure(hit)).length / Math.max(1, without.length),
  };
};

const judge = (
  hits: readonly BestHit[],
  withVectors: boolean,
): { judgement: Judgement; thresholds: readonly ThresholdFigures[] } => {
  const [intercept = 0, coverage = 0, similarity = 0] = fitLogistic(
    hits.map((hit) => ({
      features: withVectors ? [hit.coverage, hit.similarity] : [hit.coverage],
      isTrue: hit.isRight,
    })),
  ).map(rounded);
  const fitted = { intercept, coverage, similarity };
  const thresholds = THRESHOLDS.map((threshold) => measureThreshold(hits, fitted, threshold));
  const { threshold = 0 } = thresholds.findLast(({ kept }) => kept >= LEAST_KEPT) ?? {};
  return { judgement: { ...fitted, threshold }, thresholds };
};

/**
 * Chooses, on questions with known answers, the weight that ranks best (by MRR@10; the smallest among equals), how
 * confidence follows from coverage and similarity, and the highest threshold that keeps 99 % of what is found right.
 */
export const chooseCalibration = (questions: readonly JudgedQuestion[]): CalibrationOutcome => {
  const answerable = questions.filter(({ right }) => right.size > 0);
  const weights = WEIGHTS.map((weight) => measureWeight(answerable, weight));
  const weight = chooseWeight(weights);
  const fused = judge(bestHits(questions, weight), weight > 0);
  const keywords = judge(
    bestHits(
      questions.map((question) => ({ ...question, near: [] })),
      0,
    ),
    false,
  );
  return {
    calibration: { weight, fused: fused.judgement, keywords: keywords.judgement },
    weights,
    thresholds: fused.thresholds,
  };
};
