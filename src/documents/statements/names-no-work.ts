import type { Span } from '../../domain/passage.ts';
import { ALONG_WITH, BEFORE_ACTS, CARRYING_ACTS, HANDING, REPORTED_TO } from './charge-words.ts';
import { bodiesAt } from './find-bodies.ts';
import { actAfter } from './read-act.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

/** Whether a sentence says who carries what the sentence before it says, and no work of its own: "Giao Sở Y tế chủ trì." */
export const saysOnlyWho = (text: string, sentence: Span): boolean => {
  const words = wordsOf(text, sentence);
  const bodies = bodiesAt(words, phraseAt(words, 0, HANDING));
  const act = bodies === undefined ? undefined : actAfter(words, bodies.to);
  return act !== undefined && namesNoWork(words, act.at, words.length);
};

/**
 * Whether what follows a body says only that it carries the work, with whom and by when: "chủ trì, phối hợp với Sở Tài
 * chính; hoàn thành trong năm 2027". What the work is stands before it.
 * @param at the index of the act's first word
 * @param until the index of the word after the clause
 */
export const namesNoWork = (words: readonly Word[], at: number, until: number): boolean => {
  let next = at;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const after = overPart(words, next);
    if (after === next) return false;
    if (isEnd(words, after, until)) return true;
    next = words[after]?.key === ',' || words[after]?.key === 'và' ? after + 1 : after;
    if (isTelling(words, next)) return true;
  }
  return false;
};

/** "chủ trì", "phối hợp với Sở A", "thực hiện" */
const MOST_PARTS = 4;

/** Past one act that needs no object, past those with whom it is done, or past others with such an act of theirs. */
const overPart = (words: readonly Word[], at: number): number => {
  const others = bodiesAt(words, at);
  if (others !== undefined) {
    const carried = phraseAt(words, others.to, CARRYING_ACTS);
    return carried > 0 ? others.to + carried : at;
  }
  const along = phraseAt(words, at, ALONG_WITH);
  const partners = along > 0 ? bodiesAt(words, at + along) : undefined;
  if (partners !== undefined) return partners.to;
  const before = phraseAt(words, at, BEFORE_ACTS);
  return at + before + phraseAt(words, at + before, CARRYING_ACTS);
};

const isEnd = (words: readonly Word[], at: number, until: number): boolean =>
  at >= until || ENDS.has(words[at]?.key ?? '');
const ENDS: ReadonlySet<string> = new Set(['.', ';', ')', '\n']);

/** By when it is done, or to whom it is reported. */
const isTelling = (words: readonly Word[], at: number): boolean =>
  Math.max(phraseAt(words, at, REPORTED_TO), phraseAt(words, at, BY_WHEN)) > 0;
const BY_WHEN = phraseSet(
  'hoàn thành|xong|trước ngày|trước tháng|trước quý|trước năm|trước mùa|trong tháng|trong quý|trong năm|chậm nhất|thời gian|thời hạn|hằng năm|hằng quý|hằng tháng|hàng năm|hàng quý|hàng tháng|thường xuyên|từ tháng|từ quý|từ năm|từ ngày|đến hết|đến năm',
);
