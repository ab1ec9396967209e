import { describe, expect, it } from 'vitest';
import type { QuestionSet } from './question-row.ts';
import { describeVerdict, type GradedTurn, reportTable, verdictOf } from './report.ts';

const turn = (set: QuestionSet, group: string, grade: Partial<GradedTurn['grade']> = {}): GradedTurn => ({
  set,
  row: { id: 'q', group, chat: 'q', question: 'hỏi', expect: {} },
  answer: { kind: 'none', text: '', citations: [] },
  grade: { reasons: [], unsupportedFigures: [], badQuotes: [], ...grade },
});

const rights = (set: QuestionSet, count: number): GradedTurn[] =>
  Array.from({ length: count }, () => turn(set, 'target'));

describe('verdictOf', () => {
  it('passes at 97 % and not below, in each set by itself', () => {
    const wrong = turn('tuning', 'list', { reasons: ['lacks'] });
    expect(verdictOf([...rights('tuning', 97), ...Array<GradedTurn>(3).fill(wrong)], ['tuning']).passed).toBe(
      true,
    );
    const shared = rights('shared', 1000);
    const turns = [...shared, ...rights('tuning', 96), ...Array<GradedTurn>(4).fill(wrong)];
    expect(verdictOf(turns, ['shared', 'tuning']).passed).toBe(false);
  });

  it('holds the held-out set, which nobody tunes on, to a floor of its own', () => {
    const wrong = turn('held-out', 'list', { reasons: ['lacks'] });
    const of = (right: number) => [
      ...rights('held-out', right),
      ...Array<GradedTurn>(100 - right).fill(wrong),
    ];
    expect(verdictOf(of(90), ['held-out']).passed).toBe(true);
    expect(verdictOf(of(89), ['held-out']).passed).toBe(false);
  });

  it('fails with one unsupported figure or one bad quote among any number', () => {
    const figure = turn('shared', 'list', { reasons: ['unsupported: 5'], unsupportedFigures: ['5'] });
    const quote = turn('shared', 'list', { reasons: ['not verbatim'], badQuotes: ['x'] });
    for (const bad of [figure, quote])
      expect(verdictOf([...rights('shared', 999), bad], ['shared']).passed).toBe(false);
  });
});

describe('the printed report', () => {
  it('counts by group and set', () => {
    const turns = [...rights('shared', 2), turn('tuning', 'list', { reasons: ['lacks'] })];
    const table = reportTable(turns, ['shared', 'tuning']);
    expect(table).toMatch(/\| target +\| 2\/2 +\| – +\|/u);
    expect(table).toMatch(/\| list +\| – +\| 0\/1 +\|/u);
    expect(table).toMatch(/\| share +\| 100\.0 % +\| 0\.0 % +\|/u);
    expect(describeVerdict(verdictOf(turns, ['shared', 'tuning']))).toMatch(/^FAILED · shared 100\.0 %/u);
  });
});
