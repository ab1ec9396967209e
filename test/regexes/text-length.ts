import { LONGEST_BEFORE_DATE } from '../../src/answering/grounding/find-dates.ts';
import { LONGEST_LABEL } from '../../src/answering/lock/finish-answer.ts';
import { LONGEST_BEFORE_YEAR } from '../../src/answering/matching/check-scope.ts';
import { LONGEST_READING } from '../../src/answering/understanding/understand-question.ts';
import { LONGEST_MESSAGE } from '../../src/domain/chat.ts';
import { MOST_SPELLED } from '../../src/text/spelling-index.ts';

/** Where a text is cut before a pattern sees it: the file's beginning, and the UTF-16 units of the longest text. */
const CUT_BEFORE: readonly (readonly [file: string, length: number])[] = [
  ['src/answering/understanding/detect-asks.ts', LONGEST_READING],
  ['src/answering/drafting/find-document-topic.ts', LONGEST_READING],
  ['src/answering/lock/finish-answer.ts', LONGEST_LABEL],
  ['src/answering/matching/check-scope.ts', LONGEST_BEFORE_YEAR],
  ['src/answering/grounding/find-dates.ts', LONGEST_BEFORE_DATE],
  ['src/text/decode-typing.ts', MOST_SPELLED],
];

/** UTF-16 units of the longest text that the patterns of a place meet. */
export const longestTextAt = (place: string): number =>
  CUT_BEFORE.find(([file]) => place.startsWith(file))?.[1] ?? LONGEST_MESSAGE;
