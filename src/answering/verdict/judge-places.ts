import { fold, foldedWords } from '../../text/fold.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/**
 * "… huyện Vĩnh Bảo, đúng không?" is put right by a clause on another place; "Vĩnh Bảo có lên quận không?" asks of a
 * place of which such a clause says nothing.
 */
export const judgePlacesOf = (
  { places, question }: SaidOfSentence,
  sentence: string,
  placesAround: readonly string[],
  isInPiece: boolean,
): SlotJudgement => {
  const judged = judgePlaces(places, sentence, placesAround);
  const isOpen = (ASKS_OPENLY.test(question) && !/\d/.test(question)) || !isInPiece;
  return judged === 'contradicts' && isOpen ? 'silent' : judged;
};
const ASKS_OPENLY = /(?<!\p{L})(?:có|được)\s(?!phải|đúng)[^?]*(?<!phải |đúng |chuẩn )(?:không|chưa)\W*$/iu;

/** Places that a question names; where the sentence has others, they are contradicted. */
export const judgePlaces = (
  places: readonly string[],
  sentence: string,
  placesAround: readonly string[],
): SlotJudgement => {
  if (places.length === 0) return undefined;
  const text = fold(sentence);
  if (places.every((name) => text.includes(fold(name)))) return 'agrees';
  // "Tại 10 địa phương", none of which is named: any may be one of them.
  const isOfAny = COUNTS_PLACES.test(sentence) && !placesAround.some((name) => text.includes(fold(name)));
  return placesAround.length > 0 && !isOfAny ? 'contradicts' : 'silent';
};
const COUNTS_PLACES =
  /(?<!\p{L})(?:tại|ở|trong)\s\d{1,3}\s(?:địa phương|tỉnh|thành phố|huyện|xã|phường|thôn|bản)(?!\p{L})/iu;

/** Kinds of small places, of which no list has the names. */
const KIND =
  '(?:bản|thôn|ấp|xóm|buôn|làng|sóc|khóm|khu phố|tổ dân phố|khu dân cư|đường|phố|chợ|hồ|xã|phường|thị trấn)';
const ASKED = new RegExp(
  `(?<!\\p{L})(?:ở|tại|thuộc)\\s(${KIND})\\s(?!nào|này|đó|ấy|kia|mình|ta|nhà|trên|trong)(\\p{L}+)(?:\\s(\\p{L}+))?`,
  'iu',
);
/** Such a kind, and the first letter of what stands behind it: of a name a capital. */
const STATED = new RegExp(`(?<!\\p{L})(${KIND})\\s(\\p{L})`, 'giu');
/** "Các xã Hải Vân, Giao Hưng và Thụy Tân": the kind stands once for all of a list. */
const SEVERAL = new RegExp(`(?<!\\p{L})(?:các|những|\\d{1,3})\\s(${KIND})\\s(\\p{L}[^;.]{0,200})`, 'giu');
const isInList = (sentence: string, kind: string, name: string): boolean =>
  [...sentence.matchAll(SEVERAL)].some(
    ([, one = '', list = '']) =>
      fold(one) === fold(kind) &&
      list
        .split(/,\s|\s(?:và|với)\s/u)
        .some((item) => ` ${foldedWords(item)} `.startsWith(` ${foldedWords(name)} `)),
  );
/** Behind a name these go on with something else. */
const NO_NAME =
  /^(?:không|ko|phải|đúng|à|hả|nhỉ|chứ|có|thì|là|với|và|đã|được|bị|do|trong|từ|đến|trước|sau|vào|mới|cũng|chưa|rồi)$/iu;

/**
 * "Tổ chức ở bản Co Muồng?" of what the sentence says of "bản Hua Tát": a place of the same kind with another name,
 * which the passage has nowhere.
 * @param question in lower case or as typed
 */
export const judgeNamedPlaces = (question: string, sentence: string, around: string): SlotJudgement => {
  const [, kind = '', first = '', second = ''] = ASKED.exec(question) ?? [];
  if (kind === '') return undefined;
  const alike = [...sentence.matchAll(STATED)].filter(
    ([, one = '', letter = '']) => fold(one) === fold(kind) && letter !== letter.toLowerCase(),
  );
  if (alike.length === 0) return undefined;
  const isWhole = second === '' || NO_NAME.test(second);
  // "Thôn Bãi Nồm" isn't "thôn Bãi Chướng".
  const isShort = alike.some(({ index, 0: { length } }) => {
    const [, rest = '', next] = /^(\p{L}*)(\s\p{Lu})?/u.exec(sentence.slice(index + length)) ?? [];
    return next === undefined && fold(rest) === fold(first.slice(1));
  });
  const said = isWhole ? [first] : isShort ? [`${first} ${second}`, first] : [`${first} ${second}`];
  const names = said.map((name) => fold(`${kind} ${name}`));
  const isSaid = (text: string): boolean =>
    names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(fold(text)));
  if (isSaid(sentence)) return 'agrees';
  if (said.some((name) => name.includes(' ') && isInList(sentence, kind, name))) return 'agrees';
  return isSaid(around) ? 'silent' : 'contradicts';
};

/** "Tính cho toàn xã": of all of a place. */
export const ALL_THE_PLACE =
  /(?<!\p{L})(?:toàn|cả|khắp|chung)\s(?:xã|phường|huyện|tỉnh|thành phố|địa bàn|đặc khu)(?!\p{L})/iu;
const SOME_PLACES =
  /(?<!\p{L})(?:(?:tại|ở|của|thuộc)\s(?:\d{1,3}|các|một số|những)\s(?:huyện|xã|phường|thôn|bản|tổ dân phố)|riêng|vùng|khu vực)(?!\p{L})/iu;

/** "Học sinh toàn tỉnh?" of "học sinh tại 14 xã bãi ngang": what is said of some places is asked of all. */
export const isOfSomePlaces = (question: string, sentence: string): boolean =>
  ALL_THE_PLACE.test(question) && !ALL_THE_PLACE.test(sentence) && SOME_PLACES.test(sentence);
