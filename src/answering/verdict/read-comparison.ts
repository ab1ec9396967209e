import type { PairClaim, Share } from './claim.ts';
import { opensWithShare, readShare } from './read-share.ts';

/** What is counted may stand inside: "nhiều tổ chức đảng hơn". */
const COUNTED = '(?:(?!hơn|không|chưa)\\p{L}+\\s+){0,4}';
const MORE = `(?:cao|lớn|nhiều|nhanh|mạnh)\\s+(?<manyOf>${COUNTED})hơn|vượt|hơn`;
const LESS = `(?:thấp|ít|nhỏ|chậm|kém)\\s+(?<fewOf>${COUNTED})hơn|kém|thua`;
/** Not that of "văn bằng", "bằng cấp". */
const EQUAL = '(?<!văn )bằng(?! cấp| chứng| lái)(?:\\s+nhau)?|ngang(?:\\s+bằng)?';
const SIDE = '(?:(?:cao|lớn|nhiều|nhanh|mạnh|thấp|ít|nhỏ|chậm|kém)\\s+hơn|vượt|hơn|kém|thua)';
const EITHER = `(?:${SIDE}\\s+(?:hay|hoặc)(?:\\s+là)?\\s+${SIDE}|(?:tăng|giảm)\\s+(?:hay|hoặc)(?:\\s+là)?\\s+(?:tăng|giảm))`;
const RELATION = new RegExp(
  `(?<!\\p{L})(?:(?:có|là|thì)\\s+){0,3}(?:(?<side>${EITHER})|(?<more>${MORE})|(?<less>${LESS})|(?<equal>${EQUAL}))(?!\\p{L})(?:\\s+so(?:\\s+với)?(?!\\p{L}))?`,
  'iu',
);
const BETWEEN = /(?<!\p{L})(?:so với|hay|hoặc|với|và)(?!\p{L})/iu;

/** One thing that a question holds against another, each in its words. */
export interface Comparison {
  readonly one: string;
  readonly other: string;
  readonly asked: PairClaim['asked'];
  readonly share?: Share | undefined;
}

/** "A có cao hơn B không?", "A cao hơn hay thấp hơn B?", "A hay B cao hơn?"; undefined for what compares nothing. */
export const readComparison = (text: string, isYesNo: boolean): Comparison | undefined => {
  const shared = isYesNo ? readShare(text) : undefined;
  if (shared !== undefined) return shared;
  const match = RELATION.exec(text);
  if (match === null || opensWithShare(text.slice(match.index + match[0].length))) return undefined;
  const { side, more, less, manyOf, fewOf } = match.groups ?? {};
  const counted = (manyOf ?? fewOf ?? '').trim();
  const of = (piece: string): string => (counted === '' ? piece : `${piece.trim()} ${counted}`);
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const relation =
    side !== undefined ? 'which side' : more !== undefined ? 'more' : less !== undefined ? 'less' : 'equal';
  if (NAMES.test(after.replace(TAG, ' '))) {
    const asked = isYesNo || relation === 'which side' ? relation : 'which';
    return { one: of(before), other: of(after), asked };
  }
  const joint = BETWEEN.exec(before);
  if (joint === null) return undefined;
  const other = before.slice(joint.index + joint[0].length);
  const isWhich = /^(?:hay|hoặc)$/iu.test(joint[0]) || WHICH_OF_TWO.test(other);
  return { one: of(before.slice(0, joint.index)), other: of(other), asked: isWhich ? 'which' : relation };
};

/** A word, or a year: "cao hơn 2025 không". */
const NAMES = /\p{L}{2}|(?:19|20)\d\d/u;

/** "Bên nào … hơn?" of two that were named asks for no body. */
export const WHICH_OF_TWO = /(?<!\p{L})(?:cái|bên|khoản|chỉ tiêu|số|ngành|nhóm|mảng|loại|phía) nào/iu;

const TAG = /(?<!\p{L})(?:phải|đúng|không|chưa|à|hả|nhỉ|chứ|ạ|vậy|thế|nhau|chỉ tiêu|kế hoạch)(?!\p{L})/giu;
