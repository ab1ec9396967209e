import { alignedTable } from '../report.ts';
import type { GradedTalk } from './evaluate-strangers.ts';
import { OUTCOMES } from './grade-talk.ts';
import type { StrangerSet } from './stranger-row.ts';

/** Shares of right answers, of single messages, under which the held-out set mustn't fall. Nobody tunes on it. */
const HELD_OUT_FLOOR = { plain: 0.84, figure: 0.76 };

export interface StrangersVerdict {
  readonly passed: boolean;
  /** For people and logs. */
  readonly lines: readonly string[];
}

interface Tally {
  readonly right: number;
  readonly all: number;
}

const tally = (graded: readonly GradedTalk[]): Tally => ({
  right: graded.filter(({ grade }) => grade.outcome === 'right').length,
  all: graded.length,
});

const hasFigure = ({ row }: GradedTalk): boolean => Object.keys(row.expected).length > 0;
/** A figure that nothing is in doubt about. */
const isPlain = (graded: GradedTalk): boolean => hasFigure(graded) && !graded.row.asking_is_fine;

const cell = ({ right, all }: Tally): string =>
  all === 0 ? '–' : `${right}/${all} = ${((100 * right) / all).toFixed(1)} %`;

const HEADER = [
  'replies',
  'all',
  ...OUTCOMES,
  'right of plain ones',
  'right of those with a figure',
  'more than one question',
];

const rowOf = (name: string, graded: readonly GradedTalk[]): readonly string[] => [
  name,
  String(graded.length),
  ...OUTCOMES.map((outcome) => String(graded.filter(({ grade }) => grade.outcome === outcome).length)),
  cell(tally(graded.filter(isPlain))),
  cell(tally(graded.filter(hasFigure))),
  String(graded.filter(({ asked }) => asked > 1).length),
];

/** A Markdown table: of each set a row of single messages and one of dialogues. */
export const strangersTable = (graded: readonly GradedTalk[], sets: readonly StrangerSet[]): string => {
  const body = sets.flatMap((set) => {
    const own = graded.filter((each) => each.set === set);
    const [dialogues, messages] = [true, false].map((is) => own.filter(({ row }) => row.dialogue === is));
    return [rowOf(set, messages ?? []), rowOf(`${set}, dialogues`, dialogues ?? [])];
  });
  return alignedTable([HEADER, HEADER.map(() => '---'), ...body]);
};

/** Passed: nothing of the tuning set is recorded wrong, and the held-out set is right as often as its floor asks. */
export const judgeStrangers = (
  graded: readonly GradedTalk[],
  sets: readonly StrangerSet[],
): StrangersVerdict => {
  const wrongOf = (set: StrangerSet) =>
    graded.filter((each) => each.set === set && each.grade.outcome === 'wrong').length;
  const heldOut = graded.filter(({ set, row }) => set === 'held-out' && !row.dialogue);
  const plain = tally(heldOut.filter(isPlain));
  const figure = tally(heldOut.filter(hasFigure));
  const isEnough =
    plain.right >= HELD_OUT_FLOOR.plain * plain.all && figure.right >= HELD_OUT_FLOOR.figure * figure.all;
  const passed = wrongOf('tuning') === 0 && isEnough;
  const floor = `held-out: plain ${cell(plain)} (at least ${HELD_OUT_FLOOR.plain * 100} %), with a figure ${cell(figure)} (at least ${HELD_OUT_FLOOR.figure * 100} %)`;
  return {
    passed,
    lines: [
      [
        `strangers' replies ${passed ? 'PASSED' : 'FAILED'}`,
        ...sets.map((set) => `${set} recorded wrong: ${wrongOf(set)}`),
        ...(sets.includes('held-out') ? [floor] : []),
      ].join(' · '),
    ],
  };
};
