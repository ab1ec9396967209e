import { judgeSentence } from '../../../src/answering/verdict/judge-sentence.ts';

/** What a question says of which words, nothing more. */
export const saidOf = (question: string, words: readonly string[]) => ({
  question,
  words,
  places: [],
  isClosed: false,
  isPiece: false,
});

/** What a sentence says to a question. @param around what stands around it; by default nothing */
export const judge = (question: string, sentence: string, words: readonly string[], around = sentence) =>
  judgeSentence(saidOf(question, words), sentence, around, () => []);
