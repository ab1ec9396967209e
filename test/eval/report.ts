import { type GradableAnswer, type Grade, OUTCOMES, type Outcome } from './grade-answer.ts';
import type { QuestionRow, QuestionSet } from './question-row.ts';

/**
 * What each set must keep, in percent of its questions: the share that is right (an offer counts half), at least; what is
 * wrong or answered though absent, at most. Nobody tunes on the held-out questions: what they must keep only holds them
 * from falling.
 */
export const REQUIRED: Readonly<Record<QuestionSet, { readonly share: number; readonly wrong: number }>> = {
  shared: { share: 97, wrong: 0 },
  tuning: { share: 94, wrong: 1.5 },
  'held-out': { share: 77, wrong: 4 },
};

/** How many points the held-out share may lie below the tuning share, and how many it is to: by more the sets are tuned on. */
export const MOST_APART = 18;
const APART_GOAL = 6;

export interface GradedTurn {
  readonly set: QuestionSet;
  readonly row: QuestionRow;
  readonly answer: GradableAnswer;
  readonly grade: Grade;
}

interface Tally {
  readonly right: number;
  readonly perhaps: number;
  readonly all: number;
}

const count = (turns: readonly GradedTurn[], outcome: Outcome): number =>
  turns.filter(({ grade }) => grade.outcome === outcome).length;

const tally = (turns: readonly GradedTurn[]): Tally => ({
  right: count(turns, 'right'),
  perhaps: count(turns, 'perhaps'),
  all: turns.length,
});

/** Of a hundred questions so many are right; an offer that fits counts half. */
const shareOf = ({ right, perhaps, all }: Tally): number => (100 * (right + perhaps / 2)) / Math.max(all, 1);

const cell = ({ right, perhaps, all }: Tally): string =>
  all === 0 ? '–' : `${right}${perhaps === 0 ? '' : ` + ${perhaps}`}/${all}`;

/** A Markdown table whose columns stand under one another. */
export const alignedTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
};

const turnsOf = (turns: readonly GradedTurn[], set: QuestionSet): readonly GradedTurn[] =>
  turns.filter((turn) => turn.set === set);

/** A Markdown table of right + perhaps/asked: a row a group, a column a set, then the sums. */
export const groupTable = (turns: readonly GradedTurn[], sets: readonly QuestionSet[]): string => {
  const groups = [...new Set(turns.map(({ row }) => row.group))];
  const body = groups.map((group) => [
    group,
    ...sets.map((set) => cell(tally(turnsOf(turns, set).filter(({ row }) => row.group === group)))),
  ]);
  const header = ['right + perhaps / asked', ...sets];
  const sums = sets.map((set) => cell(tally(turnsOf(turns, set))));
  return alignedTable([header, header.map(() => '---'), ...body, ['all', ...sums]]);
};

/** A Markdown table of what became of the questions: a row a set. */
export const outcomeTable = (turns: readonly GradedTurn[], sets: readonly QuestionSet[]): string => {
  const header = [
    'set',
    'asked',
    ...OUTCOMES,
    'denied though stated',
    'verdicts asked',
    'of these opposite',
    'share right',
  ];
  const body = sets.map((set) => {
    const own = turnsOf(turns, set);
    return [
      set,
      String(own.length),
      ...OUTCOMES.map((outcome) => String(count(own, outcome))),
      String(own.filter(({ grade }) => grade.isDenied).length),
      String(own.filter(({ row }) => row.expect.verdict !== undefined).length),
      String(own.filter(({ grade }) => grade.isOpposite).length),
      `${shareOf(tally(own)).toFixed(1)} %`,
    ];
  });
  return alignedTable([header, header.map(() => '---'), ...body]);
};

export interface SetVerdict {
  readonly set: QuestionSet;
  readonly share: number;
  readonly wrong: number;
  readonly isKept: boolean;
}

export interface Verdict {
  readonly passed: boolean;
  readonly sets: readonly SetVerdict[];
  /** Points between the tuning and the held-out share; undefined where not both were asked. */
  readonly apart: number | undefined;
  readonly unsupportedFigures: number;
  readonly badQuotes: number;
}

const judgeSet = (turns: readonly GradedTurn[], set: QuestionSet): SetVerdict => {
  const own = turnsOf(turns, set);
  const share = shareOf(tally(own));
  const wrong = (100 * (count(own, 'wrong') + count(own, 'answered absent'))) / Math.max(own.length, 1);
  return { set, share, wrong, isKept: wrong <= REQUIRED[set].wrong && share >= REQUIRED[set].share };
};

/** Passed: nothing unsupported, no bad quote, each set keeps what it must, and the two of our own lie close together. */
export const verdictOf = (turns: readonly GradedTurn[], sets: readonly QuestionSet[]): Verdict => {
  const judged = sets.map((set) => judgeSet(turns, set));
  const shareIn = (wanted: QuestionSet) => judged.find(({ set }) => set === wanted)?.share;
  const [tuning, heldOut] = [shareIn('tuning'), shareIn('held-out')];
  const apart = tuning === undefined || heldOut === undefined ? undefined : tuning - heldOut;
  const unsupportedFigures = turns.filter(({ grade }) => grade.unsupportedFigures.length > 0).length;
  const badQuotes = turns.filter(({ grade }) => grade.badQuotes.length > 0).length;
  const passed =
    judged.every(({ isKept }) => isKept) &&
    (apart ?? 0) <= MOST_APART &&
    unsupportedFigures === 0 &&
    badQuotes === 0;
  return { passed, sets: judged, apart, unsupportedFigures, badQuotes };
};

/** One line for people and logs, the worst first. */
export const describeVerdict = ({ passed, sets, apart, unsupportedFigures, badQuotes }: Verdict): string =>
  [
    passed ? 'PASSED' : 'FAILED',
    `answers with an unsupported figure: ${unsupportedFigures}`,
    `answers with a quote that is not verbatim: ${badQuotes}`,
    ...sets.map(
      ({ set, wrong, share }) =>
        `${set}: wrong or answered though absent ${wrong.toFixed(1)} % (at most ${REQUIRED[set].wrong}), right ${share.toFixed(1)} % (at least ${REQUIRED[set].share})`,
    ),
    ...(apart === undefined
      ? []
      : [`apart ${apart.toFixed(1)} points (at most ${MOST_APART}, goal ${APART_GOAL})`]),
  ].join(' · ');
