import { foldedWords } from '../../text/fold.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** What is only begun, and what is done. */
const BEGUN = 'khởi công|động thổ';
const DONE = 'hoàn thành|khánh thành|thông xe|đưa vào (?:sử dụng|khai thác|vận hành)';
const STAGE = new RegExp(`(?<!\\p{L})(?:(?<begun>${BEGUN})|(?<done>${DONE}))(?!\\p{L})`, 'giu');

const MEETS_STANDARD =
  /(?<!\p{L})(?:đạt|lên|về đích|công nhận(?: đạt)?)\schuẩn(?!\s(?:không|chưa|phải|rồi)|\p{L})/iu;

/** A name in a list: words with capitals side by side. */
const NAME = /\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)+/gu;

interface Stage {
  readonly at: number;
  readonly isBegun: boolean;
}

const stagesIn = (text: string): readonly Stage[] =>
  [...text.matchAll(STAGE)].map(({ index, groups }) => ({
    at: index,
    isBegun: groups?.['begun'] !== undefined,
  }));

/**
 * "Hoàn thành A, B; khởi công C": whether what a question says is begun, or done, stands behind the other. Undefined where
 * the question says neither or both, or the sentence has but one of them.
 */
export const judgeStage = (question: string, sentence: string): SlotJudgement => {
  // "Trường đạt chuẩn năm 2031?" of "trường xây xong năm 2031": that it meets a standard isn't told.
  if (MEETS_STANDARD.test(question) && !/chuẩn/iu.test(sentence)) return 'silent';
  const asked = stagesIn(question);
  const stated = stagesIn(sentence);
  const [first] = asked;
  if (first === undefined || asked.some(({ isBegun }) => isBegun !== first.isBegun)) return undefined;
  if (!stated.some(({ isBegun }) => isBegun !== first.isBegun)) return undefined;
  const said = ` ${foldedWords(question)} `;
  const named = [...sentence.matchAll(NAME)].filter(({ 0: name }) => said.includes(` ${foldedWords(name)} `));
  const judged = named.flatMap(({ index }) => {
    const own = stated.findLast(({ at }) => at < index);
    return own === undefined ? [] : [own.isBegun === first.isBegun];
  });
  if (judged.length === 0) return undefined;
  if (judged.every((isSo) => isSo)) return undefined;
  return judged.some((isSo) => isSo) ? 'silent' : 'contradicts';
};
