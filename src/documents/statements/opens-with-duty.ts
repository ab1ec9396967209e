import { actAfter } from './read-act.ts';
import { phraseAt, phraseSet, wordsOf } from './words.ts';

/** Acts that are always somebody's duty; other sentences without a subject may only say what is to be done. */
const DUTIES = phraseSet(
  'chủ trì|phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp chặt chẽ cùng|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là đầu mối|phụ trách|đảm nhiệm',
);

/** Whether a sentence says a duty without its subject: "Chủ trì, phối hợp với Sở Y tế …", "Chủ động phối hợp với …". */
export const opensWithDuty = (text: string): boolean => {
  const words = wordsOf(text);
  return phraseAt(words, 0, DUTIES) > 0 || phraseAt(words, actAfter(words, 0)?.at ?? 0, DUTIES) > 0;
};
