import { foldedWords } from '../../text/fold.ts';
import type { EarlierWeek } from '../../week/responses/week-responses.ts';

/** What is asked of where all targets stand. */
export type StandingAsked = 'slow' | 'no figure' | 'on track' | 'achieved' | 'all' | 'worst' | 'left' | 'why';

interface StandingQuestion {
  readonly asked: StandingAsked;
  /** The place of the group's title among those given; undefined: all targets. */
  readonly group: number | undefined;
}

const ASKED: readonly (readonly [StandingAsked, RegExp])[] = [
  ['worst', /\b(?:cham|kem|yeu|thap|xa ke hoach|dang lo|dang ngai)(?: tien do)? nhat\b/],
  ['why', /\b(?:vi sao|tai sao|sao lai|do dau|vi dau|nguyen nhan)\b/],
  ['left', /\bcon (?:thieu|hut|phai lam)(?: (?:bao nhieu|may))?\b/],
  [
    'all',
    /\b(?:dat|hoan thanh|xong)(?: duoc)? (?:may|bao nhieu)\b|\b(?:may|bao nhieu) (?:cai|chi tieu) (?:da )?(?:dat|hoan thanh)\b/,
  ],
  [
    'slow',
    /\b(?:cham(?: (?:tien do|tre))?|tre (?:tien do|han)|(?:bi|dang) tre|khong dung tien do|chua dung tien do)\b/,
  ],
  [
    'no figure',
    /\b(?:(?:chua|khong) (?:co|du|bao)|thieu) (?:so lieu|du lieu|so|cap nhat|bao cao)\b|\bchua (?:co )?(?:ai )?(?:bao cao|bao|cap nhat)(?: (?:so lieu|so))?\b/,
  ],
  ['on track', /\b(?:dung|kip) tien do\b|\bkip(?: ke hoach)?\b/],
  ['achieved', /\bda (?:dat|hoan thanh|xong)(?: roi)?\b|\b(?:dat|hoan thanh|xong)(?: ke hoach)? roi\b/],
];

/** What such a question may hold beside, folded. Any other word makes it another question. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  'chi tieu muc nao gi nhung cac con dang hien nay tai bi la co khong den gio toi luc tinh duoc cho biet xin hay liet ke danh sach ra bao nhieu may vay the a nhi ha tien do thuc hien ve trong thi voi ke hoach tat ca toan bo nam roi'.split(
    ' ',
  ),
);
const ASKS_WHICH =
  /\bchi tieu\b.*\b(?:nao|gi|khong|bao nhieu|may)\b|\b(?:vi sao|tai sao|sao lai|nguyen nhan)\b.*\bchi tieu\b|\b(?:cac|nhung|nao|bao nhieu|may|ke) (?:\S+ )?chi tieu\b/;

/** "Các chỉ tiêu về công tác xây dựng Đảng" is called "xây dựng Đảng". */
const groupKey = (title: string): string =>
  foldedWords(title).replace(/^cac chi tieu (?:ve )?(?:cong tac )?/, '');

/**
 * "Chỉ tiêu nào chậm?", "chỉ tiêu xã hội nào chưa có số liệu?"; undefined for a question that holds any word more: it may
 * ask of what the resolution itself says.
 * @param text repaired, abbreviations written out.
 * @param count how many targets there are, as people call them all: `24 chỉ tiêu`
 */
export const findStandingQuestion = (
  text: string,
  groupTitles: readonly string[],
  year: number,
  count = 0,
): StandingQuestion | undefined => {
  const asking = foldedWords(text)
    .replace(new RegExp(`\\bnam ${year}\\b`), 'nam nay')
    .replace(new RegExp(`\\b${count} chi tieu\\b`), 'cac chi tieu');
  if (!ASKS_WHICH.test(asking)) return undefined;
  const [asked, pattern] = ASKED.find(([, each]) => each.test(asking)) ?? [];
  if (asked === undefined || pattern === undefined) return undefined;
  const bareRest = asking.replace(pattern, ' ');
  // Why something is slow asks of what is slow.
  const rest = asked === 'why' ? bareRest.replace(/\bcham(?: tien do| tre)?\b/, ' ') : bareRest;
  const group = groupTitles.findIndex((title) => ` ${rest} `.includes(` ${groupKey(title)} `));
  const others = group < 0 ? rest : rest.replace(groupKey(groupTitles[group] ?? ''), ' ');
  const isOnly = others.split(' ').every((word) => word === '' || ASKING_WORDS.has(word));
  return isOnly ? { asked, group: group < 0 ? undefined : group } : undefined;
};

/** "Vì sao chậm?", "còn thiếu bao nhiêu?" after an answer about targets: of these. */
export const findStandingFollowUp = (text: string): 'why' | 'left' | undefined => {
  const asking = foldedWords(text).replace(/^(?:the |vay |a |ua )*/, '');
  if (
    /^(?:vi sao|tai sao|sao|do dau)(?: lai| no| ma| bi)* (?:cham|thap|kem|chua dat)(?: the| vay| tien do| a| nhi)*$/.test(
      asking,
    )
  )
    return 'why';
  return /^(?:thi |no )?con (?:thieu|hut|phai lam)(?: (?:bao nhieu|may))(?: nua| a| nhi| so voi ke hoach)*$/.test(
    asking,
  )
    ? 'left'
    : undefined;
};

/** "Cảng còn thiếu bao nhiêu?", "vì sao chỉ tiêu 6 chậm?": what is asked of a target that is named. */
export const findNamedStanding = (text: string): 'why' | 'left' | undefined => {
  const asking = foldedWords(text);
  if (/\bcon (?:thieu|hut) (?:bao nhieu|may)\b/.test(asking)) return 'left';
  return /\b(?:vi sao|tai sao)\b.*\bchi tieu (?:so )?\d+\w? (?:\S+ ){0,2}cham\b/.test(asking)
    ? 'why'
    : undefined;
};

/** The 6 of "chỉ tiêu 6", "chỉ tiêu số 6". */
export const findTargetNumber = (text: string): number | undefined => {
  const [, number] = /\bchi tieu (?:so )?(\d{1,3})\b/.exec(foldedWords(text)) ?? [];
  return number === undefined ? undefined : Number(number);
};

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
const ASKING_OF_WEEK: ReadonlySet<string> = new Set(
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
  // No year has a week 60.
  [/\btuan (?:so |thu )?(0?[1-9]|[1-4]\d|5[0-3])\b/, ([, number]) => ({ number: Number(number) })],
];

/**
 * "Tuần này ai chưa báo cáo?", "tuần trước đơn vị nào chưa trả lời?"; undefined for a question that holds any word more: it may
 * ask who reports what by the resolution.
 * @param text as typed, or repaired.
 */
export const findWeekQuestion = (text: string): WeekQuestion | undefined => {
  const whole = foldedWords(text);
  const [found, toWeek] = EARLIER.map(([pattern, read]) => [pattern.exec(whole), read] as const).find(
    ([match]) => match !== null,
  ) ?? [null, undefined];
  const asking = found === null ? whole : whole.replace(found[0], 'tuan nay');
  const [answered, pattern] = HAS_NOT.test(asking) ? [false, HAS_NOT] : [true, HAS];
  if (!pattern.test(asking) || !ASKS.test(asking)) return undefined;
  let rest = asking.replace(pattern, ' ');
  const asked = ASKS_FOR.filter(([, whom]) => whom.test(rest));
  for (const [, whom] of asked) rest = rest.replace(whom, ' ');
  const isOnly = rest.split(' ').every((word) => word === '' || ASKING_OF_WEEK.has(word));
  const [of] = asked[0] ?? [];
  if (of === undefined || !isOnly) return undefined;
  return found !== null && toWeek !== undefined ? { of, answered, earlier: toWeek(found) } : { of, answered };
};
