import type { Span } from '../../domain/passage.ts';
import { asksEach, asksHowMany } from '../matching/asks-of-each.ts';
import {
  asksConsequence,
  asksException,
  asksNames,
  asksPlan,
  asksWholeYear,
  asksWhy,
  partAsked,
} from './turn-asked.ts';

/** A part that somebody plays in what a clause says, other than carrying it. */
export interface Party {
  /** How a question asks for it. */
  readonly asked: RegExp;
  /** Where a clause states it: the words that lead to who it is. With capitals as printed. */
  readonly stated: RegExp;
}

const WHO =
  '(?:những ai|ai|(?:cấp|cơ quan|đơn vị|tổ chức|bên|bộ|ngành|người|nơi|đối tượng|nhóm) nào|(?:đối tượng|nhóm|những) (?:người )?nào|đâu)(?!\\p{L})';
const APPROVES = '(?:phê duyệt|xét duyệt|duyệt|thông qua|chấp thuận|quyết định|phê chuẩn|cho phép|công nhận)';
/** "Chương trình", "quy trình": the syllable alone is handing in. */
const SUBMIT =
  '(?<!(?:chương|quy|lộ|tiến|quá|công|tờ|giáo|hành)\\s)(?<!\\p{L})[Tt]rình(?!\\s+(?:độ|tự|bày))\\s';

const asked = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}`, 'iu');
const stated = (pattern: string): RegExp => new RegExp(pattern, 'gu');

/** "Ai phụ vào?", "bên nào giúp?" and nothing behind: who works along. */
const HELPS =
  '(?:(?:sẽ|phải|cùng|được)\\s+)?(?:phụ|giúp|phối hợp|hỗ trợ|làm cùng|cùng làm|tham gia)(?:\\s+(?:vào|cho|thêm|nữa|cùng|sức|với|việc này|việc đó))*(?=\\W*$)';

const PARTIES: readonly Party[] = [
  {
    asked: asked(`trình\\s+(?:lên\\s+|cho\\s+|với\\s+)?${WHO}(?:\\s+(?:để\\s+|xem xét,?\\s+)?${APPROVES})?`),
    stated: stated(SUBMIT),
  },
  {
    asked: asked(`${WHO}\\s+(?:sẽ\\s+|phải\\s+|được\\s+|có quyền\\s+|là\\s+người\\s+)?${APPROVES}`),
    stated: stated(
      `(?:${SUBMIT}|(?<!\\p{L})(?:được|do)\\s)(?=[^,;.]{3,120}(?<!\\p{L})${APPROVES})(?!${APPROVES})|(?<=(?:^|[.;,]\\s))(?=\\p{Lu}[^,;.]{2,80}\\s${APPROVES}\\s)`,
    ),
  },
  {
    asked: asked(`theo\\s+(?:\\p{L}+\\s+){0,3}của\\s+${WHO}`),
    stated: stated('(?<!\\p{L})[Tt]heo\\s(?=[^,;.]{0,80}của\\s)'),
  },
  {
    asked: asked(`báo cáo\\s+(?:kết quả\\s+)?(?:cho\\s+|với\\s+|lên\\s+|về\\s+|đến\\s+)?${WHO}`),
    stated: stated(
      '(?<!\\p{L})[Bb]áo cáo\\s(?=(?:[^,;.]{0,60}(?:về|cho|lên|với|đến)\\s)?(?:\\p{Lu}|cấp |cơ quan ))',
    ),
  },
  {
    asked: asked(`gửi\\s+(?:cho\\s+|đến\\s+|tới\\s+|về\\s+|lên\\s+)?${WHO}`),
    stated: stated('(?<!\\p{L})[Gg]ửi\\s'),
  },
  {
    asked: asked(
      `(?:(?:phối hợp|kết hợp|hợp tác|liên kết|làm việc|ký kết|cùng)\\s+(?:với\\s+|cùng\\s+)?${WHO}|${WHO}\\s+${HELPS})`,
    ),
    stated: stated('(?<!\\p{L})(?:[Pp]hối|[Kk]ết|[Hh]ợp|[Ll]iên|[Kk]ý) (?:hợp|tác|kết)\\s+(?:cùng|với)\\s'),
  },
  {
    asked: asked(
      '(?:(?:ai|đâu|nguồn nào)\\s+(?:bỏ|chi|trả|xuất|góp|lo|cấp)\\s+(?:tiền|kinh phí|vốn)|(?:tiền|kinh phí|vốn)\\s+(?:(?:đó|này|ấy)\\s+)?(?:(?:lấy|do|từ|ở)\\s+){0,2}(?:ai|đâu|nguồn nào)(?:\\s+(?:bỏ|chi|trả|lo|cấp))?)(?!\\p{L})',
    ),
    stated: stated(
      `(?<!\\p{L})(?:(?:[Kk]inh phí|[Vv]ốn|[Tt]iền)\\s(?:do|từ|lấy từ)\\s|(?:do|từ)\\s(?=[^,;.]{2,60}\\s(?:đầu tư|bảo đảm|chi trả|tài trợ|đóng góp|chi)(?!\\p{L}))|(?:[Tt]ừ|[Bb]ằng)\\s(?:nguồn|ngân sách)\\s)`,
    ),
  },
  {
    asked: asked(`(?<!giao\\s)(?:dành\\s+)?(?:cho|đối với)\\s+${WHO}`),
    stated: stated(
      '(?<!(?:giao|bảo đảm|thay)\\s)(?<!\\p{L})(?:cho|đối với)\\s(?!phép|ý kiến|thấy|đến|rằng|vay|thuê|nên)',
    ),
  },
];

/** Carrying something is asked after by itself. */
const CHARGE = /(?<!\p{L})(?:chủ trì|phụ trách|chịu trách nhiệm|đầu mối|được giao)(?!\p{L})/iu;

/** The part that a question asks after, and in which words; undefined where it asks for none, or for who is charged. */
const findParty = (text: string): { readonly party: Party; readonly asked: Span } | undefined => {
  if (CHARGE.test(text)) return undefined;
  for (const party of PARTIES) {
    const match = party.asked.exec(text);
    if (match !== null) return { party, asked: { start: match.index, end: match.index + match[0].length } };
  }
  return undefined;
};

/** What a turn may ask of the clause that answered last, beside what is asked of a document as a whole. */
export type DetailAsked =
  /** The post of the person named there. */
  | { readonly kind: 'rank' }
  /** To whom, for whom, with whom, by whom: a fact of the clause, not who is charged with it. */
  | { readonly kind: 'party'; readonly party: Party; readonly asked: Span }
  /** What a share is of: "trên tổng bao nhiêu cơ sở?". @param counted what is counted, folded; empty if not said */
  | { readonly kind: 'base'; readonly counted: string }
  /** Whether somebody or something is left out of what holds there, or taken in. */
  | { readonly kind: 'scope' }
  /** Who or what is left out: "chừa cái nào không?", "khoản nào không được giảm?". */
  | { readonly kind: 'exception' }
  /** What follows where it isn't done: "bỏ giữa chừng thì sao?". */
  | { readonly kind: 'failing' }
  /** What had been planned of what was reached: "kế hoạch là bao nhiêu?". */
  | { readonly kind: 'plan' }
  /** What is reckoned for all of the year: "thế cả năm ước bao nhiêu?". */
  | { readonly kind: 'year' }
  /** Why it came so: "vì sao chậm thế?". */
  | { readonly kind: 'cause' }
  /** What a body has to do there: "còn phường phải làm gì?". @param who as the turn calls it */
  | { readonly kind: 'part'; readonly who: string }
  /** Which they are that a clause counts: "là những cái nào?". */
  | { readonly kind: 'names' }
  /** The figure of each of several: "mỗi huyện mấy xã?". */
  | { readonly kind: 'each' }
  /** How often something is done. */
  | { readonly kind: 'often' }
  /** A numbered thing: "còn số 7?". */
  | { readonly kind: 'item' };

const RANK =
  /(?<!\p{L})(?:chức (?:vụ|danh|gì)|giữ chức|cương vị|cấp bậc|quân hàm|học hàm)(?!\p{L})|(?<!\p{L})làm chức/iu;

const BASE =
  /(?<!\p{L})(?:(?:tính\s+)?trên|trong)\s+(?:tổng(?:\s+số)?\s+)?(?:là\s+)?(?:bao nhiêu|mấy)(?!\p{L})\s*(\p{L}+(?:\s+\p{L}+)?)?|(?<!\p{L})tổng(?:\s+(?:số|cộng))?\s+(?:là\s+|có\s+)?(?:bao nhiêu|mấy)(?!\p{L})\s*(\p{L}+(?:\s+\p{L}+)?)?/iu;

/** Words that leave out or take in. */
const SCOPE =
  /(?<!\p{L})(?:(?:loại |ngoại )?trừ(?! trợ cấp)|ngoại lệ|miễn|chừa|bỏ qua|(?:bao )?gồm(?: cả)?|tính cả|kể cả|áp dụng)(?!\p{L})/iu;

const OFTEN =
  /(?<!\p{L})(?:(?:bao lâu|mấy (?:năm|tháng|quý|tuần|ngày)|bao nhiêu (?:năm|tháng|tuần|ngày)) (?:thì )?(?:một|1) lần|(?:mấy|bao nhiêu) lần (?:(?:một|1|mỗi|trong) )?(?:năm|quý|tháng|tuần)|(?:một|1|mỗi) (?:năm|quý|tháng|tuần) (?:mấy|bao nhiêu) lần|định kỳ (?:bao lâu|mấy|thế nào|ra sao|khi nào))/iu;

const ITEM = /^(?:(?:thế|vậy|còn|riêng|rồi)\s+){0,3}(?:\p{L}+\s+){0,2}số\s+\d{1,3}(?![\d.,/%])[^\d]{0,20}$/iu;

/** What a turn asks of a clause; undefined where it asks nothing that the kinds know. */
export const readDetail = (text: string, isYesNo: boolean): DetailAsked | undefined => {
  if (RANK.test(text)) return { kind: 'rank' };
  const turn = readTurn(text);
  if (turn !== undefined) return turn;
  const party = findParty(text);
  if (party !== undefined) return { kind: 'party', ...party };
  if (asksEach(text) && asksHowMany(text)) return { kind: 'each' };
  if (OFTEN.test(text)) return { kind: 'often' };
  const base = BASE.exec(text);
  if (base !== null) return { kind: 'base', counted: base[1] ?? base[2] ?? '' };
  if (isYesNo && SCOPE.test(text)) return { kind: 'scope' };
  return ITEM.test(text) ? { kind: 'item' } : undefined;
};

const readTurn = (text: string): DetailAsked | undefined => {
  if (asksException(text)) return { kind: 'exception' };
  if (asksNames(text)) return { kind: 'names' };
  if (asksConsequence(text)) return { kind: 'failing' };
  if (asksPlan(text)) return { kind: 'plan' };
  if (asksWholeYear(text)) return { kind: 'year' };
  if (asksWhy(text)) return { kind: 'cause' };
  const who = partAsked(text);
  return who === undefined ? undefined : { kind: 'part', who };
};
