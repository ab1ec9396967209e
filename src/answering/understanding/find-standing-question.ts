import { fold } from '../../vietnamese/fold.ts';

/** What is asked of where all targets stand. */
export type StandingAsked = 'slow' | 'no figure' | 'on track' | 'achieved' | 'all';

export interface StandingQuestion {
  readonly asked: StandingAsked;
  /** The place of the group's title among those given; undefined: all targets. */
  readonly group: number | undefined;
}

const ASKED: readonly (readonly [StandingAsked, RegExp])[] = [
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
  'chi tieu muc nao gi nhung cac con dang hien nay tai bi la co khong den gio toi luc tinh duoc cho biet xin hay liet ke danh sach ra bao nhieu may vay the a nhi ha tien do thuc hien ve trong thi voi ke hoach tat ca toan bo nam'.split(
    ' ',
  ),
);
const ASKS_WHICH =
  /\bchi tieu\b.*\b(?:nao|gi|khong)\b|\b(?:cac|nhung|nao|bao nhieu|may|ke) (?:\S+ )?chi tieu\b/;

/** "Các chỉ tiêu về công tác xây dựng Đảng" is called "xây dựng Đảng". */
const groupKey = (title: string): string => bare(title).replace(/^cac chi tieu (?:ve )?(?:cong tac )?/, '');

const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * "Chỉ tiêu nào chậm?", "chỉ tiêu xã hội nào chưa có số liệu?"; undefined for a question that holds any word more: it may
 * ask of what the resolution itself says.
 * @param text repaired, abbreviations written out.
 */
export const findStandingQuestion = (
  text: string,
  groupTitles: readonly string[],
  year: number,
): StandingQuestion | undefined => {
  const asking = bare(text).replace(new RegExp(`\\bnam ${year}\\b`), 'nam nay');
  if (!ASKS_WHICH.test(asking)) return undefined;
  const [asked, pattern] = ASKED.find(([, each]) => each.test(asking)) ?? [];
  if (asked === undefined || pattern === undefined) return undefined;
  const rest = asking.replace(pattern, ' ');
  const group = groupTitles.findIndex((title) => ` ${rest} `.includes(` ${groupKey(title)} `));
  const others = group < 0 ? rest : rest.replace(groupKey(groupTitles[group] ?? ''), ' ');
  const isOnly = others.split(' ').every((word) => word === '' || ASKING_WORDS.has(word));
  return isOnly ? { asked, group: group < 0 ? undefined : group } : undefined;
};
