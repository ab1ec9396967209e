import { compareDecimals } from '../../domain/decimal.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import { countAlike } from './counts.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const PLAN = '(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)';
/** "Vượt dự toán", "không đạt kế hoạch đề ra". */
const ASKED = new RegExp(
  `(?<!\\p{L})(?:(?<denied>không|chưa)\\s)?(?<way>vượt|đạt|hoàn thành|hụt)\\s(?:được\\s|đủ\\s|đúng\\s|xong\\s|so với\\s|mức\\s)?${PLAN}(?!\\p{L})`,
  'iu',
);
/** "Bằng 108% dự toán", "đạt 86,2% so với kế hoạch". */
const SHARE = new RegExp(
  `(?<!\\p{L})(?:bằng|đạt|được|tương ứng|tương đương)\\s(?<share>\\d{1,3}(?:[.,]\\d{1,2})?)\\s?%\\s(?:so với\\s|của\\s)?${PLAN}`,
  'giu',
);
/** "… 8,12% (kế hoạch là 8,0%)": what was planned, behind what came of it. */
const PLANNED = new RegExp(`\\(${PLAN}(?:\\s\\p{L}+){0,3}\\s(?=\\d)`, 'giu');

type Side = 'short' | 'met' | 'over';
const sideOf = (order: number): Side => (order < 0 ? 'short' : order === 0 ? 'met' : 'over');

/** Which side of its plan each figure of a piece lies on, as the piece tells it by a share or a bracket. */
const sidesIn = (piece: string): readonly Side[] => [
  ...[...piece.matchAll(SHARE)].map(({ groups }) =>
    sideOf(compareDecimals((groups?.['share'] ?? '').replace(',', '.'), WHOLE)),
  ),
  ...[...piece.matchAll(PLANNED)].flatMap(({ index, 0: opening }) => {
    const figures = findFigures(piece);
    const planned = figures.find(({ start }) => start >= index + opening.length - 1);
    const reached = reachedBefore(figures, index, planned);
    return planned === undefined || reached === undefined
      ? []
      : [sideOf(compareDecimals(reached.low.decimal, planned.low.decimal))];
  }),
];
/** Percent of a plan that is reached whole. */
const WHOLE = '100';

/** The last figure before a bracket that counts what the one in it counts. */
const reachedBefore = (
  figures: readonly FoundFigure[],
  bracket: number,
  planned: FoundFigure | undefined,
): FoundFigure | undefined =>
  planned === undefined
    ? undefined
    : figures.findLast(({ end, unit }) => end <= bracket && countAlike(planned.unit, unit));

/**
 * "Thu vượt dự toán?" of "bằng 108% dự toán", "tăng vượt kế hoạch?" of "8,12% (kế hoạch là 8,0%)": what came of a plan,
 * reckoned. Undefined where the question doesn't ask so, or the piece doesn't tell it of one figure.
 */
export const judgePlan = (question: string, piece: string): SlotJudgement => {
  const { way, denied } = ASKED.exec(question)?.groups ?? {};
  const [side, ...more] = sidesIn(piece);
  if (way === undefined || side === undefined || more.length > 0) return undefined;
  const isOver = way.toLowerCase() === 'vượt';
  const isShort = way.toLowerCase() === 'hụt';
  const holds = isOver ? side === 'over' : isShort ? side === 'short' : side !== 'short';
  return holds === (denied === undefined) ? 'agrees' : 'contradicts';
};

/** What a question says beside asking what came of a plan: that is reckoned, in whatever words. */
export const withoutPlanAsked = (said: SaidOfSentence): SaidOfSentence => {
  const rest = said.question.replace(ASKED, ' ');
  return { ...said, words: said.words.filter((word) => holdsFoldedWords(rest, word)) };
};
