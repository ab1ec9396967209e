import { describe, expect, it } from 'vitest';
import type { Grade } from './grade-answer.ts';
import type { QuestionSet } from './question-row.ts';
import {
  describeVerdict,
  type GradedTurn,
  groupTable,
  MOST_APART,
  outcomeTable,
  REQUIRED,
  verdictOf,
} from './report.ts';

const turn = (set: QuestionSet, outcome: Grade['outcome'], grade: Partial<Grade> = {}): GradedTurn => ({
  set,
  row: { id: 'q', group: 'target', chat: 'q', question: 'hỏi', expect: { kind: ['target'] } },
  answer: { kind: 'target', text: '', citations: [], verdict: null },
  grade: {
    outcome,
    isDenied: false,
    isOpposite: false,
    reasons: outcome === 'right' ? [] : ['lacks'],
    unsupportedFigures: [],
    badQuotes: [],
    ...grade,
  },
});

const turns = (set: QuestionSet, outcome: Grade['outcome'], count: number): GradedTurn[] =>
  Array.from({ length: count }, () => turn(set, outcome));

describe('verdictOf', () => {
  it.each([
    'shared',
    'tuning',
    'held-out',
  ] as const)('holds %s to its share, an offer counting half', (set) => {
    const least = REQUIRED[set].share;
    const of = (right: number, perhaps: number) => [
      ...turns(set, 'right', right),
      ...turns(set, 'perhaps', perhaps),
      ...turns(set, 'refused', 1000 - right - perhaps),
    ];
    expect(verdictOf(of(10 * least, 0), [set]).passed).toBe(true);
    expect(verdictOf(of(10 * least - 2, 0), [set]).passed).toBe(false);
    expect(verdictOf(of(10 * least - 2, 4), [set]).passed).toBe(true);
  });

  it.each([
    'wrong',
    'answered absent',
  ] as const)('fails for what is %s before it looks at the share', (outcome) => {
    const most = REQUIRED['held-out'].wrong;
    const of = (bad: number) => [
      ...turns('held-out', 'right', 1000 - bad),
      ...turns('held-out', outcome, bad),
    ];
    expect(verdictOf(of(10 * most), ['held-out']).passed).toBe(true);
    expect(verdictOf(of(10 * most + 1), ['held-out']).passed).toBe(false);
    expect(verdictOf([...turns('shared', 'right', 999), turn('shared', outcome)], ['shared']).passed).toBe(
      false,
    );
  });

  it('holds tuning and held-out close together', () => {
    const sets = ['tuning', 'held-out'] as const;
    const of = (apart: number) => [
      ...turns('tuning', 'right', 1000),
      ...turns('held-out', 'right', 1000 - 10 * apart),
      ...turns('held-out', 'refused', 10 * apart),
    ];
    expect(verdictOf(of(MOST_APART), sets).passed).toBe(true);
    expect(verdictOf(of(MOST_APART + 1), sets).passed).toBe(false);
  });

  it('fails with one unsupported figure or one bad quote among any number', () => {
    for (const bad of [{ unsupportedFigures: ['5'] }, { badQuotes: ['x'] }]) {
      const all = [...turns('tuning', 'right', 999), turn('tuning', 'wrong', bad)];
      expect(verdictOf(all, ['tuning']).passed).toBe(false);
    }
  });
});

describe('the printed report', () => {
  const all = [
    ...turns('shared', 'right', 2),
    turn('tuning', 'perhaps'),
    turn('tuning', 'refused', { isDenied: true }),
    turn('tuning', 'wrong', { isOpposite: true }),
  ];

  it('counts by group and set', () => {
    expect(groupTable(all, ['shared', 'tuning'])).toMatch(/\| target +\| 2\/2 +\| 0 \+ 1\/3 +\|/u);
  });

  it('counts what became of each set, what denies and what is opposite by themselves', () => {
    const table = outcomeTable(all, ['shared', 'tuning']);
    expect(table).toMatch(
      /\| shared +\| 2 +\| 2 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| 100\.0 % +\|/u,
    );
    expect(table).toMatch(
      /\| tuning +\| 3 +\| 0 +\| 1 +\| 0 +\| 1 +\| 1 +\| 0 +\| 1 +\| 0 +\| 1 +\| 16\.7 % +\|/u,
    );
    expect(describeVerdict(verdictOf(all, ['shared', 'tuning']))).toMatch(/^FAILED · /u);
  });
});
