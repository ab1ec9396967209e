import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeConfidence, UNCALIBRATED } from '../../../src/search/calibration/calibration.ts';
import {
  chooseCalibration,
  type JudgedQuestion,
} from '../../../src/search/calibration/choose-calibration.ts';
import { fitLogistic } from '../../../src/search/calibration/fit-logistic.ts';

const keyword = (id: string, score: number) => ({ id, score, coverage: score / 20 });
const near = (id: string, similarity: number) => ({ id, similarity });

/** Half of the questions by words, half by meaning alone, and some that nothing answers. */
const questionsWhere = (similarityOfRight: number, similarityOfWrong: number): readonly JudgedQuestion[] =>
  Array.from({ length: 60 }, (_, at) => ({
    keywords: at % 2 === 0 ? [keyword('right', 10 + (at % 5)), keyword('wrong', 4)] : [keyword('wrong', 3)],
    near: [near('right', similarityOfRight - (at % 7) / 100), near('wrong', similarityOfWrong)],
    right: new Set(at % 6 === 5 ? [] : ['right']),
  }));

test('vectors that know the answers get a weight that brings them up', () => {
  const { calibration, weights } = chooseCalibration(questionsWhere(0.9, 0.1));
  expect(calibration.weight).toBeGreaterThan(1);
  const alone = weights.find(({ weight }) => weight === 0);
  const chosen = weights.find(({ weight }) => weight === calibration.weight);
  expect(chosen?.hitAt1).toBe(1);
  expect(alone?.hitAt1).toBeLessThan(0.7);
});

test('vectors that know nothing get no weight', () => {
  expect(chooseCalibration(questionsWhere(0.2, 0.9)).calibration.weight).toBe(0);
});

test('the threshold keeps what is found right, and the table shows what it refuses', () => {
  const { calibration, thresholds } = chooseCalibration(questionsWhere(0.9, 0.1));
  const chosen = thresholds.find(({ threshold }) => threshold === calibration.fused.threshold);
  expect(chosen?.kept).toBeGreaterThanOrEqual(0.99);
  const higher = thresholds.filter(({ threshold }) => threshold > calibration.fused.threshold);
  expect(higher.every(({ kept }) => kept < 0.99)).toBe(true);
});

test('logistic regression finds the odds that made the cases', () => {
  const cases = [0, 1].flatMap((feature) =>
    Array.from({ length: 100 }, (_, at) => ({
      features: [feature],
      isTrue: at < (feature === 1 ? 80 : 20),
    })),
  );
  const [intercept = 0, slope = 0] = fitLogistic(cases);
  expect(1 / (1 + Math.exp(-intercept))).toBeCloseTo(0.2, 2);
  expect(1 / (1 + Math.exp(-intercept - slope))).toBeCloseTo(0.8, 2);
});

test('without a case neither is likelier, and what tells all cases apart weighs much, but not without end', () => {
  expect(fitLogistic([])).toEqual([0]);
  const [intercept = 0, slope = 0] = fitLogistic([
    { features: [0], isTrue: false },
    { features: [1], isTrue: true },
  ]);
  expect(slope).toBeGreaterThan(4);
  expect(slope).toBeLessThan(100);
  expect(intercept).toBeCloseTo(-slope / 2, 1);
});

test('uncalibrated confidence rises with coverage from nearly none to nearly sure', () => {
  const values = [0, 0.1, 0.2, 0.27, 0.4, 0.6, 1].map((coverage) =>
    judgeConfidence(UNCALIBRATED.keywords, coverage, 0),
  );
  expect(values).toEqual(values.toSorted((left, right) => left - right));
  expect(values[0]).toBeLessThan(0.01);
  expect(values.at(-1)).toBeGreaterThan(0.99);
  expect(values[3]).toBeCloseTo(0.5, 1);
});

test('the checked-in figure is of the local embedder', () => {
  const figure: unknown = JSON.parse(
    readFileSync(new URL('../../../corpus/calibration.json', import.meta.url), 'utf8'),
  );
  expect(figure).toMatchObject({ embedder: expect.stringMatching(/^local-/) });
});
