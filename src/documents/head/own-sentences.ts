import type { Span } from '../../domain/passage.ts';
import { alternatives } from '../../text/phrase-pattern.ts';
import { DOCUMENT_KINDS } from './head-words.ts';

const KINDS = alternatives([...DOCUMENT_KINDS, 'văn bản']);
/** The label that a sentence may stand behind. */
const LABEL = '^(?:Điều\\s\\d{1,2}[.:]?\\s?)?(?:\\d{1,2}[.)]\\s?)?';
/** "Nghị quyết này … hiệu lực", "có hiệu lực kể từ ngày ký"; not "Luật … có hiệu lực từ …" of another's. */
const OWN_EFFECT = new RegExp(
  `(?:${KINDS}\\s+này(?!\\p{L})[^.;]{0,240}?|${LABEL}(?:${KINDS}\\s)?(?:này\\s)?(?:có|hết)\\s)hiệu lực`,
  'iu',
);
/** "Nghị quyết được Hội đồng nhân dân … thông qua … và có hiệu lực …": of which document is left to `OTHERS_EFFECT`. */
const OPENED_EFFECT = new RegExp(`${LABEL}${KINDS}\\s(?!số\\s|của\\s)[^.;]{0,240}?(?:có|hết) hiệu lực`, 'iu');
/** Words that a sentence has before what it says where it speaks of another paper. */
const OTHERS = `(?<!\\p{L})(?:luật|pháp lệnh|hiến pháp|hiệp định|hiệp ước|hợp đồng|giấy phép|thỏa thuận|chứng chỉ|${KINDS}\\s+(?:số|của)\\s)[^.;]{0,240}?`;
const OTHERS_EFFECT = new RegExp(`${OTHERS}hiệu lực`, 'iu');
const OTHERS_REPLACING = new RegExp(`${OTHERS}(?:thay thế|bãi bỏ|thay cho)`, 'iu');
/** Speaks of the effect of something; not "hiệu lực, hiệu quả quản lý". */
const ANY_EFFECT = /(?:có|hết|còn)\s+hiệu lực|hiệu lực(?:\s+thi hành|\s+kể từ|\s+từ)/iu;

const ACTS = '(?<!\\p{L})(?:thay thế|bãi bỏ|thay cho)';
/** "thay thế các nghị quyết trước đây": of documents, also where none is named. */
const BETWEEN = 'cho|toàn bộ|một phần|một số|các|những|nội dung|quy định|tại|của|điều|khoản|điểm|\\d{1,2}';
const ANY_REPLACING = new RegExp(`${ACTS}(?:\\s+(?:${BETWEEN})){0,6}?\\s+(?:${KINDS}|luật)(?!\\p{L})`, 'iu');
/** "Điều 2. Bãi bỏ Nghị quyết số …" does it by its own words. */
const OPENED_REPLACING = new RegExp(`${LABEL}(?:thay thế|bãi bỏ)\\s`, 'iu');
const POINTS_AT_ITSELF = /(?<!\p{L})này(?!\p{L})/iu;

/** Says that it is in force from the day on which it was signed or passed. */
export const FROM_SIGNING =
  /hiệu lực(?: thi hành)?(?: kể)?(?: từ)? ngày (?:ký|ban hành|được thông qua|thông qua)/iu;

/** The sentence that says from or until when the document itself is in force; its label is left out. */
export const findOwnEffect = (text: string): Span | undefined =>
  /hiệu lực/iu.test(text) ? findSentence(text, saysOwnEffect) : undefined;

/** The sentence that says which documents this one takes the place of; its label is left out. */
export const findOwnReplacing = (text: string): Span | undefined =>
  /thay thế|bãi bỏ|thay cho/iu.test(text) ? findSentence(text, saysOwnReplacing) : undefined;

/** Whether a text speaks of an effect that may be the document's own, though no sentence says so for certain. */
export const mayStateEffect = (text: string): boolean =>
  /hiệu lực/iu.test(text) &&
  findSentence(text, (sentence) => ANY_EFFECT.test(sentence) && !OTHERS_EFFECT.test(sentence)) !== undefined;

/** Whether a text speaks of documents that may be replaced by this one, though no sentence says so for certain. */
export const mayStateReplacing = (text: string): boolean =>
  /thay thế|bãi bỏ|thay cho/iu.test(text) &&
  findSentence(text, (each) => ANY_REPLACING.test(each) && !OTHERS_REPLACING.test(each)) !== undefined;

const saysOwnEffect = (sentence: string): boolean =>
  OWN_EFFECT.test(sentence) || (OPENED_EFFECT.test(sentence) && !OTHERS_EFFECT.test(sentence));

const saysOwnReplacing = (sentence: string): boolean =>
  ANY_REPLACING.test(sentence) &&
  (OPENED_REPLACING.test(sentence) || POINTS_AT_ITSELF.test(sentence) || saysOwnEffect(sentence));

const findSentence = (text: string, says: (sentence: string) => boolean): Span | undefined => {
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (says(sentence)) return { start: start + labelLength(sentence), end };
  }
  return undefined;
};

const labelLength = (sentence: string): number => new RegExp(LABEL, 'iu').exec(sentence)?.[0].length ?? 0;

/** Stretches between full stops; a label ("Điều 3.", "1.") and a day ("01.01.2026") end none. */
const sentencesOf = (text: string): readonly Span[] => {
  const ends = [...text.matchAll(/(?<!Điều\s\d{1,2}|^\d{1,2})[.;](?=\s|$)/giu)].map(({ index }) => index);
  return [...ends, text.length]
    .map((end, index, all): Span => ({ start: index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ start: start + text.slice(start, end).search(/\S/), end }));
};
