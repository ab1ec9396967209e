import { fold } from '../../text/fold.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** Kinds of small places, of which no list has the names. */
const KIND = '(?:bản|thôn|ấp|xóm|buôn|làng|sóc|khóm|khu phố|tổ dân phố|khu dân cư|đường|phố|chợ|hồ)';
const ASKED = new RegExp(
  `(?<!\\p{L})(?:ở|tại)\\s(${KIND})\\s(?!nào|này|đó|ấy|kia|mình|ta|nhà|trên|trong)(\\p{L}+)(?:\\s(\\p{L}+))?`,
  'iu',
);
const STATED = new RegExp(`(?<!\\p{L})(${KIND})\\s(\\p{Lu}[\\p{L}\\d]*(?:\\s\\p{Lu}[\\p{L}\\d]*)*)`, 'gu');

/**
 * "Tổ chức ở bản Co Muồng?" of what the sentence says of "bản Hua Tát": a place of the same kind with another name,
 * which the passage has nowhere.
 * @param question in lower case or as typed
 */
export const judgeNamedPlaces = (question: string, sentence: string, around: string): SlotJudgement => {
  const [, kind = '', first = '', second = ''] = ASKED.exec(question) ?? [];
  if (kind === '') return undefined;
  const alike = [...sentence.matchAll(STATED)].filter(([, one = '']) => fold(one) === fold(kind));
  if (alike.length === 0) return undefined;
  const names = [`${first} ${second}`.trim(), first].map((name) => fold(`${kind} ${name}`));
  const isSaid = (text: string): boolean =>
    names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(fold(text)));
  if (isSaid(sentence)) return 'agrees';
  return isSaid(around) ? 'silent' : 'contradicts';
};
