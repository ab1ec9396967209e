import { fold } from '../../vietnamese/fold.ts';

/** What is asked of this week's answers: who, or which units, haven't given theirs, or have. */
export interface WeekQuestion {
  readonly of: 'people' | 'units';
  readonly answered: boolean;
}

/** "ai", "đơn vị nào", "danh sách cán bộ": whom it asks for. */
const ASKS_FOR: readonly (readonly [WeekQuestion['of'], RegExp])[] = [
  ['units', /\b(?:don vi|co quan|so nganh|quan huyen|dia phuong)\b/],
  ['people', /\b(?:ai|nguoi|can bo|dong chi)\b/],
];
const REPLIES = '(?:tra loi|phan hoi|bao cao|bao|cap nhat|nop|gui)';
const OBJECT = '(?: (?:bao cao|cap nhat|tien do|so lieu|so|bot|tin nhac|nhac viec|tuan))*';
const HAS_NOT = new RegExp(
  `\\b(?:chua|khong|con thieu|thieu|con no|no)(?: (?:chiu|kip|thay|he))? ${REPLIES}${OBJECT}\\b|\\b(?:con thieu|con no|im lang|chua thay)\\b`,
);
const HAS = new RegExp(`\\bda(?: kip)? ${REPLIES}${OBJECT}\\b`);
/** A list, or which and who; else a statement. */
const ASKS = /\b(?:ai|nao|nhung|cac|danh sach|liet ke|bao nhieu|may|ke|con)\b/;

/** What such a question may hold beside, folded. Any other word makes it another question. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  'tuan nay trong hien tai gio den luc nay hom con nhung cac nao la co khong thi van danh sach liet ke ra cho biet xin hay bao nhieu may ten het tat ca toan bo roi vay the a nhi ha ma dang bi voi toi minh xem hoi ve duoc cua theo'.split(
    ' ',
  ),
);

const bare = (text: string): string =>
  fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * "Tuần này ai chưa báo cáo?", "đơn vị nào chưa trả lời?"; undefined for a question that holds any word more: it may
 * ask who reports what by the resolution.
 * @param text as typed, or repaired.
 */
export const findWeekQuestion = (text: string): WeekQuestion | undefined => {
  const asking = bare(text);
  const [answered, pattern] = HAS_NOT.test(asking) ? [false, HAS_NOT] : [true, HAS];
  if (!pattern.test(asking) || !ASKS.test(asking)) return undefined;
  let rest = asking.replace(pattern, ' ');
  const found = ASKS_FOR.filter(([, whom]) => whom.test(rest));
  for (const [, whom] of found) rest = rest.replace(whom, ' ');
  const isOnly = rest.split(' ').every((word) => word === '' || ASKING_WORDS.has(word));
  const [of] = found[0] ?? [];
  return of !== undefined && isOnly ? { of, answered } : undefined;
};
