import { holdsFoldedWords } from '../../text/fold.ts';
import { namesOtherYears } from './judge-dates.ts';
import { holdsFigureOf, judgeFigures } from './judge-items.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

/** Share of a question's words that a sentence must hold for it to put the rest right. */
const LEAST_HELD = 0.5;

/** What holds less than half of a question, or has another figure in another year, says nothing of what is asked. */
export const isOfAnother = (
  { question, words, isPiece }: SaidOfSentence,
  sentence: string,
  around: string,
): boolean => {
  const held = words.filter((word) => holdsFoldedWords(around, word) || holdsFoldedWords(sentence, word));
  if (words.length > 1 && held.length < words.length * LEAST_HELD) return true;
  // "… có cao nhất xã không?": who is first among many isn't said of one.
  if (FIRST_OF_ALL.test(question) && !/\d/.test(question.replace(YEAR, ' ')) && !FIRST_OF_ALL.test(sentence))
    return true;
  const figures = judgeFigures(question, sentence);
  return !isPiece && figures.length > 0 && !figures.includes('agrees') && namesOtherYears(question, sentence);
};

/**
 * "Lồng nhựa" of what is said of "lồng": the figure of a thing denies none of one kind of it, of which the passage doesn't
 * speak.
 */
export const isNarrower = (
  { question, words, isPiece, isClosed }: SaidOfSentence,
  sentence: string,
  around: string,
): boolean => {
  if (isPiece || isClosed || judgeFigures(question, sentence).length === 0) return false;
  return words.some((word, at) => {
    const before = words[at - 1];
    return (
      before !== undefined &&
      !SAYS_OF_ALL.test(word) &&
      !holdsFoldedWords(around, word) &&
      holdsFoldedWords(sentence, before) &&
      holdsFoldedWords(question, `${before} ${word}`)
    );
  });
};

/** These make nothing one kind of a thing. */
const SAYS_OF_ALL = /^(?:đều|toàn|hết|thôi|vẫn|cũng|tất cả)$/iu;

/** A figure that the passage has elsewhere, with a word of the question that this sentence lacks, is said of that. */
export const isSaidBeside = (
  { question, words, isPiece }: SaidOfSentence,
  sentence: string,
  around: string,
): boolean => {
  if (isPiece || around === sentence || holdsFigureOf(question, sentence)) return false;
  const rest = around.replace(sentence, ' ');
  return (
    holdsFigureOf(question, rest) &&
    words.some((word) => !holdsFoldedWords(sentence, word) && holdsFoldedWords(rest, word))
  );
};

const FIRST_OF_ALL = /(?<!\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt|kém|dài)\snhất(?!\p{L})/iu;
const YEAR = /(?:19|20)\d\d/gu;
