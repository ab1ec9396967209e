import { describe, expect, it } from 'vitest';
import { EVIDENCE, type Evidence } from '../../../src/answering/judging/gather-evidence.ts';
import {
  chooseThresholds,
  crossValidate,
  type LabelledExample,
  learnWeights,
  worthOf,
} from '../../../src/answering/judging/learn-weights.ts';
import { likelihoodsOf } from '../../../src/answering/judging/likelihoods.ts';

/** A clause that holds so much of the question and is said elsewhere so much. */
const clause = (held: number, elsewhere: number): Evidence =>
  EVIDENCE.map((name) => (name === 'held' ? held : name === 'elsewhere' ? elsewhere : 0));

const answerable = (held: number): LabelledExample => ({
  evidence: [clause(0.2, 0.8), clause(held, 0), clause(0.3, 0.5)],
  isRight: [false, true, false],
  targets: [undefined, '(1)', '(1)'],
  areRight: (clauses) => clauses.includes(1),
  isAnswerable: true,
});
const absent = (held: number): LabelledExample => ({
  evidence: [clause(held, 0.7), clause(0.1, 0.9)],
  isRight: [false, false],
  targets: [undefined, undefined],
  areRight: () => false,
  isAnswerable: false,
});
const examples = Array.from({ length: 40 }, (_, index) =>
  index % 4 === 3 ? absent(0.1 + (index % 7) / 50) : answerable(0.8 + (index % 5) / 25),
);

describe('learnWeights', () => {
  it('finds what tells the right clause from others and from none', () => {
    const learned = learnWeights(examples);
    const weightOf = (name: (typeof EVIDENCE)[number]) => learned.weights[EVIDENCE.indexOf(name)] ?? 0;
    expect(weightOf('held')).toBeGreaterThan(0);
    expect(weightOf('elsewhere')).toBeLessThan(0);
    const [wrong = 1, right = 0] = likelihoodsOf(answerable(0.9).evidence, learned);
    expect(right).toBeGreaterThan(0.9);
    expect(wrong).toBeLessThan(0.05);
    expect(Math.max(...likelihoodsOf(absent(0.2).evidence, learned))).toBeLessThan(0.3);
  });

  it('gives the same weights for the same examples', () => {
    expect(learnWeights(examples, 50)).toEqual(learnWeights(examples, 50));
  });

  it('makes a close second make both unlikely', () => {
    const learned = learnWeights(examples);
    const [one = 1, two = 1] = likelihoodsOf([clause(0.9, 0), clause(0.9, 0)], learned);
    expect(one).toBeCloseTo(two);
    expect(one).toBeLessThanOrEqual(0.5);
  });
});

it('weights are worth what they answer right, less what they answer otherwise', () => {
  const learned = learnWeights(examples);
  const answerables = examples.filter(({ isAnswerable }) => isAnswerable).length;
  expect(worthOf(examples, learned, 0.8)).toBe(answerables);
  const none = { weights: learned.weights.map(() => 0), none: -10 };
  expect(worthOf(examples, none, 0.1)).toBeLessThan(answerables);
  expect(worthOf(examples, { ...none, none: 10 }, 0.8)).toBe(0);
});

describe('the thresholds', () => {
  it('are chosen on questions that were left out', () => {
    const judged = crossValidate(examples);
    expect(judged).toHaveLength(examples.length);
    const { sure, perhaps, rows } = chooseThresholds(judged);
    expect(sure).toBeGreaterThanOrEqual(perhaps);
    const chosen = rows.find(({ threshold }) => threshold === sure);
    expect(chosen).toMatchObject({ wrong: 0, absent: 0 });
  });

  it('let parts of one target answer that are only sure together', () => {
    const divided = examples.map((one) =>
      one.isAnswerable ? { ...one, evidence: [clause(0.1, 0.9), clause(0.9, 0), clause(0.9, 0)] } : one,
    );
    const judged = crossValidate(divided);
    const both = judged.find(({ isAnswerable }) => isAnswerable);
    expect(both?.likelihood).toBeLessThanOrEqual(0.5);
    expect(both?.together).toBeGreaterThan(0.9);
    const { sureTogether, sure } = chooseThresholds(judged);
    expect(sureTogether).toBeGreaterThanOrEqual(sure);
    expect(judged.filter(({ isRightTogether }) => isRightTogether)).toHaveLength(30);
  });

  it('answer nothing where nothing can be told apart', () => {
    const blind = examples.map((one) => ({ ...one, evidence: one.evidence.map(() => clause(0.5, 0)) }));
    expect(chooseThresholds(crossValidate(blind)).sure).toBe(1);
  });
});
