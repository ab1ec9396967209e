import type { GradableAnswer, Grade } from './grade-answer.ts';
import type { QuestionRow, QuestionSet } from './question-row.ts';

/**
 * The share of right answers that each set must reach. Nobody tunes on the held-out questions: their share is what a
 * stranger's wording meets, and the floor under it only keeps it from falling.
 */
const REQUIRED_SHARE: Readonly<Record<QuestionSet, number>> = { shared: 0.97, tuning: 0.97, 'held-out': 0.9 };

export interface GradedTurn {
  readonly set: QuestionSet;
  readonly row: QuestionRow;
  readonly answer: GradableAnswer;
  readonly grade: Grade;
}

export interface Verdict {
  readonly passed: boolean;
  readonly sets: readonly { readonly set: QuestionSet; readonly right: number; readonly all: number }[];
  readonly unsupportedFigures: number;
  readonly badQuotes: number;
}

const isRight = (turn: GradedTurn): boolean => turn.grade.reasons.length === 0;

const tally = (turns: readonly GradedTurn[]): { right: number; all: number } => ({
  right: turns.filter(isRight).length,
  all: turns.length,
});

const cell = ({ right, all }: { right: number; all: number }): string =>
  all === 0 ? '–' : `${right}/${all}`;

const percent = ({ right, all }: { right: number; all: number }): string =>
  all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`;

/** A Markdown table whose columns stand under one another. */
export const alignedTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
};

/** A Markdown table of right/asked: a row a group, a column a set, then the sums and their share. */
export const reportTable = (turns: readonly GradedTurn[], sets: readonly QuestionSet[]): string => {
  const ofSet = (set: QuestionSet): readonly GradedTurn[] => turns.filter((turn) => turn.set === set);
  const groups = [...new Set(turns.map(({ row }) => row.group))];
  const body = groups.map((group) => [
    group,
    ...sets.map((set) => cell(tally(ofSet(set).filter(({ row }) => row.group === group)))),
  ]);
  const sums = sets.map((set) => tally(ofSet(set)));
  const header = ['right / asked', ...sets];
  const rule = header.map(() => '---');
  return alignedTable([header, rule, ...body, ['all', ...sums.map(cell)], ['share', ...sums.map(percent)]]);
};

/** Passed: each set that was asked reaches the required share, with no unsupported figure and no bad quote. */
export const verdictOf = (turns: readonly GradedTurn[], sets: readonly QuestionSet[]): Verdict => {
  const sums = sets.map((set) => ({ set, ...tally(turns.filter((turn) => turn.set === set)) }));
  const unsupportedFigures = turns.filter(({ grade }) => grade.unsupportedFigures.length > 0).length;
  const badQuotes = turns.filter(({ grade }) => grade.badQuotes.length > 0).length;
  const enough = sums.every(({ set, right, all }) => right >= REQUIRED_SHARE[set] * all);
  return {
    passed: enough && unsupportedFigures === 0 && badQuotes === 0,
    sets: sums,
    unsupportedFigures,
    badQuotes,
  };
};

/** One line for people and logs. */
export const describeVerdict = ({ passed, sets, unsupportedFigures, badQuotes }: Verdict): string =>
  [
    passed ? 'PASSED' : 'FAILED',
    ...sets.map(
      (sum) => `${sum.set} ${percent(sum)} (at least ${(100 * REQUIRED_SHARE[sum.set]).toFixed(0)} %)`,
    ),
    `answers with an unsupported figure: ${unsupportedFigures}`,
    `answers with a quote that is not verbatim: ${badQuotes}`,
  ].join(' · ');
