import { fold } from '../../text/fold.ts';
import type { EarlierWeek } from '../../week/responses/week-responses.ts';

/** What is asked of this week's answers: who, or which units, haven't given theirs, or have. */
export interface WeekQuestion {
  readonly of: 'people' | 'units';
  readonly answered: boolean;
  /** An earlier week: so many before this one, or the one of this number; left out: this one. */
  readonly earlier?: NonNullable<EarlierWeek>;
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

/** "Tuần trước", "hai tuần trước", "tuần 47": which week is asked about. */
const EARLIER: readonly (readonly [
  RegExp,
  (found: RegExpExecArray) => NonNullable<WeekQuestion['earlier']>,
])[] = [
  [/\b(?:2|hai) tuan (?:truoc|roi|qua)\b|\btuan truoc nua\b|\btuan kia\b/, () => ({ before: 2 })],
  [/\btuan (?:truoc|roi|qua|vua roi|vua qua)\b/, () => ({ before: 1 })],
  [/\btuan (?:so |thu )?(\d{1,2})\b/, ([, number]) => ({ number: Number(number) })],
];

const bare = (text: string): string =>
  fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * "Tuần này ai chưa báo cáo?", "tuần trước đơn vị nào chưa trả lời?"; undefined for a question that holds any word more: it may
 * ask who reports what by the resolution.
 * @param text as typed, or repaired.
 */
export const findWeekQuestion = (text: string): WeekQuestion | undefined => {
  const whole = bare(text);
  const [found, toWeek] = EARLIER.map(([pattern, read]) => [pattern.exec(whole), read] as const).find(
    ([match]) => match !== null,
  ) ?? [null, undefined];
  const asking = found === null ? whole : whole.replace(found[0], 'tuan nay');
  const [answered, pattern] = HAS_NOT.test(asking) ? [false, HAS_NOT] : [true, HAS];
  if (!pattern.test(asking) || !ASKS.test(asking)) return undefined;
  let rest = asking.replace(pattern, ' ');
  const asked = ASKS_FOR.filter(([, whom]) => whom.test(rest));
  for (const [, whom] of asked) rest = rest.replace(whom, ' ');
  const isOnly = rest.split(' ').every((word) => word === '' || ASKING_WORDS.has(word));
  const [of] = asked[0] ?? [];
  if (of === undefined || !isOnly) return undefined;
  return found !== null && toWeek !== undefined ? { of, answered, earlier: toWeek(found) } : { of, answered };
};
