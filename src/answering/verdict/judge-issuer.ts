import { foldedWords } from '../../text/fold.ts';
import type { SlotJudgement } from './slot-judgement.ts';

const KIND =
  '(?:nghị quyết|kết luận|chỉ thị|quyết định|thông báo|quy định|chương trình|kế hoạch|công văn|hướng dẫn|luật|nghị định)';
/** "Do" typed without its mark is read "đó", too. */
const ASKED = new RegExp(
  `(?<!\\p{L})${KIND}\\s(?:số\\s)?(?<number>\\d{1,4})(?:[-/][\\p{L}\\d/-]+)?\\s(?:(?:này|đó|kia|là|được|do|của)\\s){1,3}(?!ban hành|ra\\s|ký|thông qua|ai\\s)(?<issuer>(?:\\p{L}+\\s?){1,8}?)(?=\\s?(?:ban hành|ra|ký|đưa ra|ban ra|thông qua|phải|đúng|à|hả|không|chứ|nhỉ|$|[?,.]))`,
  'iu',
);
/** Who issued a document stands behind its number: "45-NQ/TW, ngày 24/01/2019 của Bộ Chính trị". */
const ISSUED_BY = /^[^;.]{0,60}?(?<!\p{L})của\s(?<issuer>\p{Lu}[\p{L}\s]{2,60})/u;

/** "Nghị quyết 45 do Quốc hội ban hành?" held against whose the sentence says it is; undefined where neither is said. */
export const judgeIssuer = (question: string, sentence: string): SlotJudgement => {
  const { number, issuer } = ASKED.exec(question)?.groups ?? {};
  if (number === undefined || issuer === undefined) return undefined;
  const at = new RegExp(`(?<![\\d/.-])0?${number}[-/]\\p{L}[\\p{L}\\d/-]*`, 'iu').exec(sentence);
  if (at === null) return undefined;
  const stated = ISSUED_BY.exec(sentence.slice(at.index + at[0].length))?.groups?.['issuer'];
  if (stated === undefined) return 'silent';
  const own = new Set(foldedWords(stated).split(' '));
  return foldedWords(issuer)
    .split(' ')
    .every((word) => own.has(word))
    ? 'agrees'
    : 'contradicts';
};
