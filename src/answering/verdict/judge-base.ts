import { holdsFoldedWords } from '../../text/fold.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** What a question takes a share of: all there is. Of a figure that was taken out only the gap is left. */
const OF_ALL =
  /(?:%|\s{3,}|phần trăm)\s*(?:của |trên |trong )?(?:tổng số|tổng|toàn bộ|tất cả)\s(?<what>[^,;.?]{3,80})/iu;
/** What a sentence takes it of: of those only of which something more is said. */
const OF_SOME =
  /%\s(?:của |trên |trong )?(?:tổng )?số\s(?:\p{L}+\s){0,6}?(?<only>(?:được|đã|đang|bị|thuộc|thuộc diện)\s[^,;.?]{3,80})/iu;

/**
 * "20% tổng số đơn vị?" of "20% số được xếp loại tốt": a share of some is none of all. Undefined where the question names
 * no such whole, or the sentence none of its own.
 */
export const judgeBase = (question: string, sentence: string): SlotJudgement => {
  const asked = OF_ALL.exec(question)?.groups?.['what'];
  const only = OF_SOME.exec(sentence)?.groups?.['only'];
  if (asked === undefined || only === undefined) return undefined;
  const own = only
    .split(/\s+/)
    .slice(1, 1 + TOLD_BY)
    .join(' ');
  return holdsFoldedWords(asked, own) ? undefined : 'contradicts';
};
/** Syllables behind its first word that tell which are meant. */
const TOLD_BY = 2;
