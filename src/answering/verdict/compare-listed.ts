import { compareDecimals } from '../../domain/decimal.ts';
import { foldedPairs, holdsFoldedWords } from '../../text/fold.ts';
import { type Count, countSame, countsIn } from './counts.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** "A nhiều hơn B" of two things that a sentence counts. */
const COMPARED = /(?<!\p{L})(?:(?<more>nhiều|cao|lớn)|(?<less>ít|thấp))\s+hơn(?!\p{L})/iu;
const JOINT = /[;()]|,(?!\d)|(?<!\p{L})(?:và|còn|trong đó)(?!\p{L})/iu;
const TAG = /(?:\s(?:phải|đúng|hả|à|không|chứ|nhỉ|hay)){1,4}\W{0,4}$/iu;

interface Listed {
  readonly text: string;
  readonly count: Count;
}

/** The parts of a list that have one figure each. */
const listedIn = (sentence: string): readonly Listed[] =>
  sentence.split(JOINT).flatMap((text) => {
    const [count, ...more] = countsIn(text);
    return count === undefined || more.length > 0 ? [] : [{ text, count }];
  });

/** The one part of a list that holds what a side of a comparison says and the other doesn't. */
const partOf = (listed: readonly Listed[], own: readonly string[]): Listed | undefined => {
  const [part, ...more] = listed.filter(({ text }) => own.every((word) => holdsFoldedWords(text, word)));
  return own.length > 0 && more.length === 0 ? part : undefined;
};

/**
 * "Doanh nghiệp lập mới nhiều hơn giải thể?" of "286 doanh nghiệp lập mới, 94 doanh nghiệp giải thể": reckoned where a
 * sentence counts both sides, each in a part of its own, in one unit. Undefined elsewhere.
 */
export const compareListed = ({ question, words }: SaidOfSentence, sentence: string): SlotJudgement => {
  const found = COMPARED.exec(question);
  if (found === null || /\d/.test(question.replace(/(?:19|20)\d\d/gu, ' '))) return undefined;
  const [left, right] = [
    question.slice(0, found.index),
    question.slice(found.index + found[0].length).replace(TAG, ' '),
  ];
  const said = [...words, ...foldedPairs(left), ...foldedPairs(right)];
  const ownOf = (side: string, other: string): readonly string[] =>
    said.filter((word) => holdsFoldedWords(side, word) && !holdsFoldedWords(other, word));
  const listed = listedIn(sentence);
  const [one, other] = [ownOf(left, right), ownOf(right, left)].map((own) => {
    const isWhole = words.every((word) => !own.includes(word) || holdsFoldedWords(sentence, word));
    return isWhole
      ? partOf(
          listed,
          own.filter((word) => holdsFoldedWords(sentence, word)),
        )
      : undefined;
  });
  if (one === undefined || other === undefined || one === other || !countSame(one.count, other.count))
    return undefined;
  const order = compareDecimals(one.count.low.decimal, other.count.low.decimal);
  if (one.count.bound !== '=' || other.count.bound !== '=' || order === 0) return undefined;
  return order > 0 === (found.groups?.['more'] !== undefined) ? 'agrees' : 'contradicts';
};

/** A question's words without those that compare, where the sides are reckoned. */
export const withoutComparing = (said: SaidOfSentence): SaidOfSentence => ({
  ...said,
  words: said.words.filter((word) => !/^(?:nhiều|cao|lớn|ít|thấp)$/iu.test(word)),
});
