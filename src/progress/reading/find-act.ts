import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';

/** What a short message does instead of reporting or asking about the resolution. */
export const REPORT_ACTS = [
  /** "ok", "👍", "đã rõ". */
  'acknowledge',
  /** "để chiều em báo", "em đang họp". */
  'postpone',
  /** "đúng rồi", to a figure that waits for a tap; else no more than a nod. */
  'confirm',
  /** "bỏ đi, số đó chưa chuẩn", "hủy". */
  'take-back',
  /** "cái này bên Sở khác". */
  'not-mine',
  /** "không", "ko có gì". */
  'nothing-new',
  /** "lần trước tôi báo bao nhiêu?" */
  'ask-last',
  /** "khi nào phải nộp?" */
  'ask-deadline',
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

const WHO = '(?:em|e|toi|minh|anh|a|chi|c|chau|chung toi|ben em|ben toi|don vi)';
const END =
  '(?: (?:a|nhe|nha|nhi|roi|da|luon|di|em|anh|chi|sep|dc|dong chi|thu truong|cam on|thanks)){0,8}[\\s.!)]*$';
const START =
  '^(?:(?:da|vang|thua|bao cao|xin loi|sorry|a oi|anh oi|chi oi|em|e|dc|dong chi|thoi|nham|nham roi|a quen)[ ,]+){0,8}';
const form = (source: string): RegExp => new RegExp(`${START}(?:${source})${END}`);

const LATER =
  '(?:sau|chieu(?: nay)?|(?:sang|chieu|toi) (?:t|thu )[2-7]|toi(?: nay)?|sang mai|chieu mai|mai|ngay mai|lat(?: nua)?|ti(?: nua)?|chut(?: nua)?|tuan sau|dau tuan|cuoi tuan|cuoi ngay|cuoi gio|hom sau|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|gio chieu)';
const SEND = '(?:bao cao|bao|gui|cap nhat|nhan|tra loi|nop|bo sung)';

// On folded text without digits of times: closed forms of the language, each the whole message.
const FORMS: readonly (readonly [ReportAct, RegExp])[] = [
  [
    'confirm',
    new RegExp(
      `${START}(?:(?:u|uh|ok|vang|da)[ ,]+)?(?:dung|dung roi|dung day|dung so|dung so do|dung vay|chinh xac|chuan|chuan roi|giu nguyen|ghi di|ghi nhe|so do dung|so dung)(?=$|[ ,.!])[^\\d?]{0,100}$`,
    ),
  ],
  [
    'acknowledge',
    form(
      '(?:ok|oke|okie|okay|vang|da|da vang|u|uh|uk|ro|da ro|em ro|nhat tri|duoc|dong y|da nhan|nhan duoc|tiep thu|ghi nhan|cam on|cam on nhieu|thanks|thank you|tks|chao|hi|hello|(?:xin )?chuc [^\\d?]{2,60}|(?:da )?nhan (?:duoc )?(?:tin|thong bao|nhac)(?:, ?(?:cam on|cam on|cam on bot))?)',
    ),
  ],
  [
    'take-back',
    form(
      `(?:huy|huy bo|xoa|thu hoi|rut lai|bo)(?: (?:bao cao|so|so lieu|tin|cap nhat|cai|giup|dum|ho|cho|${WHO}|vua roi|vua gui|vua bao|vua nhan|gui|bao|truoc do|do|nay|tren|lai|qua|di))*`,
    ),
  ],
  [
    'take-back',
    new RegExp(
      `${START}(?:bo di|bo qua|huy di|xoa di|xoa giup|rut lai|khoan da|khoan)(?=$|[ ,.;!])[^\\d]{0,80}(?:(?:chua|khong|ko|k) (?:chuan|dung|chinh xac|chac|phai)|nham|sai|nhe|giup|do|$)[^\\d]{0,40}$`,
    ),
  ],
  [
    'take-back',
    new RegExp(
      `${START}(?:so|so lieu|bao cao|tin)(?: (?:do|nay|vua roi|vua gui|tren|kia|luc nay|truoc))+ (?:la )?(?:bi )?(?:nham|sai|chua chuan|chua dung|khong dung|ko dung|chua chinh xac)[^\\d]{0,60}$`,
    ),
  ],
  [
    'take-back',
    /^(?:thoi |xin |cho (?:em|toi|anh) )*(?:bo|huy|xoa|rut)(?: (?:di|lai|con|cai))* (?:so|so lieu|con so|bao cao|tin)(?: (?:lieu|ban nay|luc nay|vua roi|vua bao|vua gui|nay|do|hoi nay))+[^\d?]{0,60}$/,
  ],
  [
    'take-back',
    /^[^\d?]{0,100}[ ,.;](?:huy|bo|xoa)(?: (?:giup|di|ho|dum|so do|so nay|cai do|em|anh|chi|a|nhe|luon|cho))+[.! ]*$/,
  ],
  [
    'postpone',
    new RegExp(
      `^[^\\d?]{0,60}\\b(?:(?:de|cho|hen|xin)(?: ${WHO})? )?(?:den )?${LATER}[ ,]{1,2}(?:${WHO} )?(?:(?:se|xin|moi|ve) )*(?:${SEND})\\b[^\\d?]{0,40}$`,
    ),
  ],
  [
    'postpone',
    new RegExp(
      `^[^\\d?]{0,60}\\b(?:${SEND})(?: (?:lai|so|so lieu|sau khi|anh|chi|vao|cho))* ${LATER}\\b[^\\d?]{0,40}$`,
    ),
  ],
  [
    'postpone',
    form(
      `(?:(?:${WHO} )?(?:dang|ban) (?:hop|di|ban|cong tac|chay xe|lai xe|o xa)(?: [a-z]+){0,3})(?:,? ?${LATER}(?: ${WHO})?(?: ${SEND})?)?`,
    ),
  ],
  [
    'not-mine',
    new RegExp(
      `^(?=.{4,140}$)[^\\d?]*\\b(?:(?:nham nguoi|minh chuyen cong tac|em chuyen cong tac|toi chuyen cong tac|gio (?:anh|chi|em|dc|dong chi) [a-z]{2,12} phu trach)|(?:khong|ko|k|khg|chang|chu khong|chu ko) (?:phai|thuoc|phu trach|lam)(?: (?:la|cua|ben|viec|nhiem vu|do|don vi|trach nhiem))*(?: ${WHO})?|(?:cai|viec|chi tieu|muc|phan|nay)(?: (?:nay|do))? (?:cua|ben|thuoc|la cua|do) (?:so|ban|phong|chi cuc|cuc|ubnd|quan|huyen|don vi|ben) [a-z ]{2,40}|(?:la )?(?:don vi )?phoi hop thoi|(?:da )?chuyen (?:cho|sang|ve) [a-z ]{2,40} (?:phu trach|theo doi|quan ly|lam))\\b[^\\d?]*$`,
    ),
  ],
  [
    'nothing-new',
    form(
      '(?:khong|ko|k|khg|chua|kg)(?: (?:co|thay))?(?: (?:gi|moi|them|gi moi|gi them|gi khac|thay doi|gi thay doi|gi ca|phat sinh))*',
    ),
  ],
  [
    'ask-last',
    /^(?=.{6,90}$)[^\d]*\b(?:lan truoc|ky truoc|tuan truoc|thang truoc|truoc do|hom truoc|gan nhat|lan cuoi|lan gan nhat)\b[^\d]*\b(?:bao nhieu|bn|gi|the nao|may|so nao)\b[^\d]*$/,
  ],
  [
    'ask-last',
    /^(?=.{6,90}$)(?:so|so lieu)?[^\d]*\b(?:em|toi|minh|e|ben em|ben toi) (?:da )?(?:bao|bao cao|gui|nop)\b[^\d]*\b(?:bao nhieu|bn|may|so nao)\b[^\d]*$/,
  ],
  [
    'ask-deadline',
    /^(?=.{6,90}$)[^\d]*(?:\b(?:khi nao|bao gio|luc nao|may gio|ngay nao|thu may|den bao gio)\b[^\d]*\b(?:nop|bao cao|bao|gui|chot)\b|\b(?:nop|bao cao|gui|chot)\b[^\d]*\b(?:khi nao|bao gio|luc nao|may gio|ngay nao|thu may)\b|\bhan (?:bao cao|nop|gui|chot)\b)[^\d]*$/,
  ],
];

const SOMEBODY = '(?:chi|anh|em|a|c|dc|dong chi) [a-z]{2,12}(?: (?:ben|o|phong|so) [a-z ]{2,30})?';
const NOD =
  '(?:ok|oke|okie|okay|vang|da|u|uh|ro|da ro|da nhan|nhan duoc|da xem|ghi nhan|tiep thu|cam on|cam on nhieu|thanks|tks)(?: (?:em|anh|chi|a|bot|nhe|nhieu|dc|dong chi|roi)){0,3}';

const SEND_THEN =
  '(?:bao cao|bao(?! (?:ve|dam|hiem|phu|gio|nhieu))|gui|cap nhat|tra loi|nop(?! (?:tien|ngan)))';

// On folded text with days, times and spans of time written as one word: what is put off, and what isn't theirs.
const MOMENT_FORMS: readonly (readonly [ReportAct, RegExp])[] = [
  ['acknowledge', new RegExp(`^${NOD}(?:[,.!;]{1,2} ?${NOD}){0,3}[ .!]*$`)],
  [
    'postpone',
    new RegExp(
      `^[^\\d?]{0,60}\\bmoc[ ,]{1,2}(?:${WHO} )?(?:(?:se|xin|moi|ve) )*${SEND_THEN}\\b[^\\d?]{0,40}$|^[^\\d?]{0,60}\\b${SEND_THEN}(?: (?:lai|so|so lieu|sau khi|anh|chi|vao|cho|luc|truoc))* moc\\b[^\\d?]{0,40}$`,
    ),
  ],
  [
    'postpone',
    new RegExp(
      `^(?=.{6,140}$)(?:${WHO} )?(?:xin|cho)(?: ${WHO})?(?: phep| duoc)? (?:lui|hoan|khat|gia han)(?: (?:lai|han|den|toi|sang|thoi gian|bao cao|nop))* (?:moc|${LATER}|(?:it|vai|may) (?:hom|ngay))\\b[^\\d?]{0,80}$`,
    ),
  ],
  [
    'postpone',
    new RegExp(
      `^(?=.{6,140}$)${WHO} (?:(?:dang|van|se|phai) )?(?:di (?:cong tac|hop|hoc|vien|phep)|nghi (?:phep|om|mat)|nam vien|om)\\b(?:[^\\d?]{0,60}\\bmoc\\b[^\\d?]{0,60}|[^\\d?]{0,25})$`,
    ),
  ],
  [
    'postpone',
    new RegExp(`^[^\\d?]{0,30}\\bde ${WHO} (?:kiem tra|xem|hoi|ra soat|doi chieu)(?: lai)?\\b[^\\d?]{0,50}$`),
  ],
  [
    'not-mine',
    new RegExp(
      `^(?=.{4,140}$)(?:[^\\d?]{0,60}\\b(?:gio|nay|hien)(?: do)? ${SOMEBODY} (?:phu trach|theo doi|quan ly|nam)\\b|(?:goi|hoi|lien he)(?: cho| voi)? ${SOMEBODY}\\b|[^\\d?]{0,60}\\b${WHO} (?:co|dau co) (?:phu trach|theo doi|quan ly)(?: [a-z]{1,8}){0,3} dau\\b)[^\\d?]{0,80}$`,
    ),
  ],
  [
    'not-mine',
    /^(?=.{4,140}$)(?:(?:so|cai|viec|phan|muc|chi tieu)(?: lieu)?(?: (?:nay|do))? (?:thi )?(?:hoi|lien he|goi cho) (?:chi|anh|em|a|c|dc|dong chi|ban|phong|ben|so|chu|co|bac) [a-z]|(?:sai|nham) nguoi roi\b)[^\d?]{0,100}$/,
  ],
];

/** Whatever figure stands before isn't to be taken yet. Only with its marks: without them it may be "đúng, ghi". */
const NOT_YET =
  /(?<!\p{L})(?:đừng|đừng vội|khoan|khoan hãy|chưa vội) (?:ghi|lưu|nhập|vào sổ)(?: (?:vội|vào|nhé|đã|nữa|ạ|em|anh|chị|giúp|số này|số đó)){0,4}[.! ]{0,5}$/iu;

/** Longer messages say more than one of these. */
const LONGEST_ACT = 160;

/** What a message does, if it is nothing but that; emoji alone are a nod. Any spelling. */
export const findAct = (typed: string): ReportAct | undefined => {
  const message = normalise(typed);
  if (message.length > LONGEST_ACT) return undefined;
  if (/\p{Extended_Pictographic}/u.test(message) && !/[\p{L}\p{N}]/u.test(message)) return 'acknowledge';
  const text = fold(withoutTimes(message))
    .replace(/[^a-z0-9?!.,;()%/ ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  const known = FORMS.find(([, pattern]) => pattern.test(text))?.[0];
  if (known !== undefined) return known;
  if (NOT_YET.test(message)) return 'postpone';
  const moments = withMoments(message);
  if (isJest(message, moments)) return 'acknowledge';
  // "Chưa có số, hẹn 5/12 gửi" tells how it stands, and promises a day.
  if (/\bchua (?:co|ra|chot|tong hop|xong)\b/.test(moments)) return undefined;
  return MOMENT_FORMS.find(([, pattern]) => pattern.test(moments))?.[0];
};

/** "Bot chăm thế, cho 10 điểm =))": who laughs at the bot reports nothing. */
const isJest = (message: string, folded: string): boolean =>
  LAUGHTER.test(message) && /\bbot\b/.test(folded) && !/\d/.test(folded.replace(/\b\d{1,3} diem\b/, ' '));
/** Whether somebody laughs: what says nothing else is no report to ask about. */
export const laughs = (text: string): boolean => LAUGHTER.test(text);
const LAUGHTER =
  /[=:]\){1,20}|[😂🤣😅😆😁😄]|(?<!\p{L})(?:ha){2,9}(?!\p{L})|(?<!\p{L})(?:hi|he|hí){2,9}(?!\p{L})/iu;

/** Folded, with days, times of the day and spans of time to come as one word, and telephone numbers left out. */
const withMoments = (message: string): string =>
  fold(message)
    .replace(/(?<![\d.,/])0\d{2,4}(?:[ .]?\d{2,4}){2,3}(?![\d/]|[.,]\d)/g, ' ')
    .replace(
      /\b(?:\d{1,3} ?(?:p|ph|phut|h|g|gio|tieng|ngay|hom)|(?:vai|may|it) (?:phut|tieng|hom|ngay)) nua\b/g,
      ' moc ',
    )
    .replace(/(?<![\d.,:/])\d{1,2} ?(?:h|g|gio|:) ?(?:[0-5]\d)?(?![a-z\d])/g, ' moc ')
    .replace(
      /(?:\bngay )?(?<![\d.,/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/]|[.,]\d)|\bngay \d{1,2}\b/g,
      ' moc ',
    )
    .replace(/\bthu [2-7](?: tuan nay| tuan sau| toi)?\b/g, ' moc ')
    .replace(/[^a-z0-9?!.,;()%/ ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\bmoc(?: (?:sang|chieu|toi|ngay))?(?: moc)+\b/g, 'moc')
    .trim();

/** "8h30 mai em gửi số": when it will come is no figure. */
const withoutTimes = (message: string): string =>
  message
    .replace(/(?<!\p{L})(?:quý|quy|tháng|thang|tuần|tuan)\s\d{1,2}(?!\d)/giu, ' ')
    .replace(/(?<![\d.,:/])\d{1,2}\s?(?:h|g|giờ|gio|:)\s?(?:[0-5]\d)?(?![\p{L}\d])/giu, ' ');
