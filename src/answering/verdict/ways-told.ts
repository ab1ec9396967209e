import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

/** Everyday words for going down or up, behind which a thing may stand ("tụt điểm", "thu hẹp lại"). */
const DOWN =
  /(?<!\p{L})(?:tụt|sụt|đi xuống|xuống dốc|thu hẹp(?: lại)?|co lại|teo(?: lại)?|(?:ít|bớt|thấp|hẹp) (?:đi|lại))(?!\p{L})/giu;
const UP = /(?<!\p{L})(?:nhích|nhích lên|đi lên|(?:nhiều|cao|đông) lên|leo lên)(?!\p{L})/giu;

/**
 * A question with everyday words for a way that things go put into those of a sentence that tells of one: "tụt" is
 * "giảm". A sentence that has the word itself, or goes neither way, is left to be held against the question as it is.
 */
export const withWaysTold = (said: SaidOfSentence, sentence: string): SaidOfSentence => {
  const found = [DOWN, UP].flatMap((way) => said.question.match(way) ?? []);
  const isTold = /(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu.test(sentence);
  if (found.length !== 1 || !isTold || found.some((word) => holdsFoldedWords(sentence, word))) return said;
  const syllables = new Set(foldedWords(found[0] ?? '').split(' '));
  return {
    ...said,
    question: said.question.replace(DOWN, 'giảm').replace(UP, 'tăng'),
    words: said.words.filter(
      (word) =>
        !foldedWords(word)
          .split(' ')
          .every((each) => syllables.has(each)),
    ),
  };
};
