import { OUTCOMES, type Outcome } from '../grade-answer.ts';
import { alignedTable } from '../report.ts';
import type { GradedEveryday } from './evaluate-everyday.ts';
import type { EverydaySet } from './everyday-row.ts';

/** In percent of the questions: the share that is right (an offer counts half) at least, what is wrong at most. */
const REQUIRED: Readonly<Record<EverydaySet, { readonly share: number; readonly wrong: number }>> = {
  tuning: { share: 66, wrong: 4 },
  'held-out': { share: 67, wrong: 6 },
};
const SHARE_GOAL = 80;

const count = (graded: readonly GradedEveryday[], outcome: Outcome): number =>
  graded.filter(({ grade }) => grade.outcome === outcome).length;

const percent = (part: number, all: number): number => (100 * part) / Math.max(1, all);

const shareOf = (graded: readonly GradedEveryday[]): number =>
  percent(count(graded, 'right') + count(graded, 'perhaps') / 2, graded.length);

const wrongOf = (graded: readonly GradedEveryday[]): number =>
  percent(count(graded, 'wrong') + count(graded, 'answered absent'), graded.length);

/** A row a set and document. */
export const everydayTable = (graded: readonly GradedEveryday[], sets: readonly EverydaySet[]): string => {
  const header = ['everyday words', 'document', 'asked', ...OUTCOMES, 'denied though stated', 'share right'];
  const body = sets.flatMap((set) => {
    const own = graded.filter((one) => one.set === set);
    return [...new Set(own.map(({ row }) => row.document))].map((document) => {
      const asked = own.filter(({ row }) => row.document === document);
      return [
        set,
        document ?? 'shipped',
        String(asked.length),
        ...OUTCOMES.map((outcome) => String(count(asked, outcome))),
        String(asked.filter(({ isDenied }) => isDenied).length),
        `${shareOf(asked).toFixed(1)} %`,
      ];
    });
  });
  return alignedTable([header, header.map(() => '---'), ...body]);
};

/** One line a set for people and logs; passed: each set keeps what it must and every quote is the text's. */
export const judgeEveryday = (
  graded: readonly GradedEveryday[],
  sets: readonly EverydaySet[],
): { readonly passed: boolean; readonly lines: readonly string[] } => {
  const judged = sets.map((set) => {
    const own = graded.filter((one) => one.set === set);
    const [share, wrong] = [shareOf(own), wrongOf(own)];
    const quotes = own.filter(({ badQuotes }) => badQuotes.length > 0).length;
    const { share: least, wrong: most } = REQUIRED[set];
    const isKept = share >= least && wrong <= most && quotes === 0;
    const line = `everyday words, ${set}: right ${share.toFixed(1)} % (at least ${least}, goal ${SHARE_GOAL}) · wrong or answered though absent ${wrong.toFixed(1)} % (at most ${most}) · quotes that are not verbatim ${quotes}`;
    return { isKept, line };
  });
  const passed = judged.every(({ isKept }) => isKept);
  return { passed, lines: judged.map(({ line, isKept }) => `${isKept ? 'PASSED' : 'FAILED'} · ${line}`) };
};
