import { compareDecimals, shiftDecimal, subtract } from '../../domain/decimal.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type Count, countSame, countsIn } from './counts.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** "Tăng thêm 17 cơ sở", "giảm 5 tổ": before a figure, by how much something becomes more or less. */
const BY_SO_MUCH =
  /(?<!\p{L})(?:(?<more>thêm|tăng|tăng thêm)|(?<less>giảm|giảm bớt|bớt|cắt))\s(?:được\s|khoảng\s|đi\s){0,2}$/iu;
/** "Tăng từ 41 lên 58 cơ sở", "từ 27 còn 22 tổ": before each of two figures. */
const FROM = /(?<!\p{L})từ\s{1,2}$/iu;
const TO = /^\s{0,2}[\p{L}%]{0,12}\s{0,2}(?:lên|xuống|xuống còn|còn|lên thành|thành)\s{1,2}$/iu;

/** How far something goes in a sentence that says from what to what. */
const shiftsIn = (
  sentence: string,
  asked: Count,
): readonly { readonly from: string; readonly to: string }[] => {
  const counts = countsIn(sentence);
  return counts.flatMap((from, at) => {
    const to = counts[at + 1];
    if (to === undefined || from.bound !== '=' || to.bound !== '=' || !countSame(asked, to)) return [];
    const isShift = FROM.test(sentence.slice(0, from.start)) && TO.test(sentence.slice(from.end, to.start));
    const plain = ({ low, unit }: Count): string =>
      shiftDecimal(low.decimal, splitMagnitude(unit === '' ? to.unit : unit).power);
    return isShift ? [{ from: plain(from), to: plain(to) }] : [];
  });
};

/**
 * "Tăng thêm 17 cơ sở?" of "tăng từ 41 lên 58 cơ sở": by how much is reckoned, and never held against what it comes to.
 * Undefined where the question asks after no change, or the sentence doesn't say from what to what.
 */
export const judgeChangeBy = (question: string, asked: FoundFigure, sentence: string): SlotJudgement => {
  const { more, less } = BY_SO_MUCH.exec(question.slice(0, asked.start))?.groups ?? {};
  const count = countsIn(question).find(({ start }) => start === asked.start);
  if ((more === undefined && less === undefined) || count === undefined) return undefined;
  const [shift, ...others] = shiftsIn(sentence, count);
  if (shift === undefined) return undefined;
  const by = more === undefined ? subtract(shift.from, shift.to) : subtract(shift.to, shift.from);
  const said = shiftDecimal(asked.low.decimal, splitMagnitude(asked.unit).power);
  const isSame = asked.bound === '=' && compareDecimals(by, said) === 0;
  return isSame && others.length === 0 ? 'agrees' : 'silent';
};
