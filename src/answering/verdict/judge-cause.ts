import type { SlotJudgement } from './slot-judgement.ts';

/** What is the greater part of something. */
const MAINLY = '(?:chủ yếu|chính|là chính)';
/** Two sides of which one only is the greater. */
const SIDES = ['khách quan', 'chủ quan'] as const;

/** Clauses, each with what it says in it. */
const clausesOf = (text: string): readonly string[] => text.split(/[,;:.]\s|\(/u);

const says = (text: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);

/**
 * "Chủ yếu do khách quan?" of "… nguyên nhân chủ quan là chủ yếu": undefined where the question names neither side as the
 * greater, silent where the text names none.
 * @param around the whole passage, whose next sentence may say which
 */
export const judgeMainSide = (question: string, around: string): SlotJudgement => {
  if (!says(question, MAINLY)) return undefined;
  const [asked, ...others] = SIDES.filter((side) => says(question, side));
  if (asked === undefined || others.length > 0) return undefined;
  const main = SIDES.filter((side) =>
    clausesOf(around).some((clause) => says(clause, MAINLY) && says(clause, side)),
  );
  if (main.length !== 1) return 'silent';
  return main[0] === asked ? 'agrees' : 'contradicts';
};
