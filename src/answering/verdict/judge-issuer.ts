import { foldedWords } from '../../text/fold.ts';
import { DOCUMENT_KINDS } from '../grounding/find-facts.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** "Do" typed without its mark is read "đó", too. */
const ASKED = new RegExp(
  `(?<!\\p{L})(?:${DOCUMENT_KINDS})\\s(?:số\\s)?(?<number>\\d{1,4})(?:[-/][\\p{L}\\d/-]+)?\\s(?:(?:này|đó|kia|là|được|do|của)\\s){1,3}(?!ban hành|ra\\s|ký|thông qua|ai\\s)(?<issuer>(?:\\p{L}+\\s?){1,8}?)(?=\\s?(?:ban hành|ra|ký|đưa ra|ban ra|thông qua|phải|đúng|à|hả|không|chứ|nhỉ|$|[?,.]))`,
  'iu',
);
/** Who issued a document stands behind its number: "45-NQ/TW, ngày 24/01/2019 của Bộ Chính trị". */
const ISSUED_BY =
  /^[^;.]{0,60}?(?<!\p{L})(?<whose>của\s(?<issuer>\p{Lu}[\p{L}\s]{2,60}?))(?=\s(?:với|về|trong|và|tại|để|nhằm|năm|ngày|khóa|khoá)(?!\p{L})|[^\p{L}\s]|$)/u;

interface Issued {
  readonly asked: string;
  /** "của Bộ Chính trị", and whose without the word; undefined where the sentence doesn't say it behind the number. */
  readonly stated: { readonly whose: string; readonly issuer: string } | undefined;
}

const issuedIn = (question: string, sentence: string): Issued | undefined => {
  const { number, issuer } = ASKED.exec(question)?.groups ?? {};
  if (number === undefined || issuer === undefined) return undefined;
  const at = new RegExp(`(?<![\\d/.-])0?${number}[-/]\\p{L}[\\p{L}\\d/-]*`, 'iu').exec(sentence);
  if (at === null) return undefined;
  const { whose, issuer: own } = ISSUED_BY.exec(sentence.slice(at.index + at[0].length))?.groups ?? {};
  return {
    asked: issuer,
    stated: whose === undefined || own === undefined ? undefined : { whose, issuer: own },
  };
};

/** "Nghị quyết 45 do Quốc hội ban hành?" held against whose the sentence says it is; undefined where neither is said. */
export const judgeIssuer = (question: string, sentence: string): SlotJudgement => {
  const issued = issuedIn(question, sentence);
  if (issued === undefined) return undefined;
  if (issued.stated === undefined) return 'silent';
  const own = new Set(foldedWords(issued.stated.issuer).split(' '));
  return foldedWords(issued.asked)
    .split(' ')
    .every((word) => own.has(word))
    ? 'agrees'
    : 'contradicts';
};

/** Whose a sentence says that a document is, instead of the body that was asked about. */
export const findStatedIssuer = (question: string, sentence: string): string | undefined =>
  judgeIssuer(question, sentence) === 'contradicts' ? issuedIn(question, sentence)?.stated?.whose : undefined;
