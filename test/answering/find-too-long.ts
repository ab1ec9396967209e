import type { Answer } from '../../src/answering/answer.ts';
import { splitQuestions } from '../../src/answering/understanding/split-questions.ts';

/** What a reader takes in of a quotation at once, in characters. */
const LONGEST_QUOTATION = 600;

/** "Không: trong năm 2023. ", "Có, đúng. ": what is said before a quotation isn't of it; the dots of numbers end nothing. */
const VERDICT = /^(?:Có|Không)(?:[:,](?:[^.\n]|\.(?=\d)){1,80})?\.\s/u;

/** The quotations of an answer by a passage that are too long; of several questions each has its own, in a line. */
export const tooLong = (
  { kind, text }: Pick<Answer, 'kind' | 'text'>,
  question: string,
): readonly string[] => {
  if (kind !== 'passage') return [];
  const isOfSeveral = splitQuestions(question.normalize('NFC')).length > 1;
  return (isOfSeveral ? text.split('\n') : [text])
    .map((said) => said.replace(/^“[^”\n]*”: /u, '').replace(VERDICT, ''))
    .filter((quoted) => quoted.length > LONGEST_QUOTATION);
};
