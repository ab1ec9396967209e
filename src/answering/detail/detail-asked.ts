import type { Span } from '../../domain/passage.ts';
import { asksEach, asksHowMany } from '../matching/asks-of-each.ts';
import { findParty, type Party } from './parties.ts';

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

/** Words that leave out: a yes means that somebody isn't held by the clause. */
export const leavesOut = (text: string): boolean =>
  /(?<!\p{L})(?:trừ|ngoại lệ|miễn|chừa|bỏ qua)(?!\p{L})/iu.test(text);

const OFTEN =
  /(?<!\p{L})(?:(?:bao lâu|mấy (?:năm|tháng|quý|tuần|ngày)|bao nhiêu (?:năm|tháng|tuần|ngày)) (?:thì )?(?:một|1) lần|(?:mấy|bao nhiêu) lần (?:(?:một|1|mỗi|trong) )?(?:năm|quý|tháng|tuần)|(?:một|1|mỗi) (?:năm|quý|tháng|tuần) (?:mấy|bao nhiêu) lần|định kỳ (?:bao lâu|mấy|thế nào|ra sao|khi nào))/iu;

const ITEM = /^(?:(?:thế|vậy|còn|riêng|rồi)\s+){0,3}(?:\p{L}+\s+){0,2}số\s+\d{1,3}(?![\d.,/%])[^\d]{0,20}$/iu;

/** What a turn asks of a clause; undefined where it asks nothing that the kinds know. */
export const readDetail = (text: string, isYesNo: boolean): DetailAsked | undefined => {
  if (RANK.test(text)) return { kind: 'rank' };
  const party = findParty(text);
  if (party !== undefined) return { kind: 'party', ...party };
  if (asksEach(text) && asksHowMany(text)) return { kind: 'each' };
  if (OFTEN.test(text)) return { kind: 'often' };
  const base = BASE.exec(text);
  if (base !== null) return { kind: 'base', counted: base[1] ?? base[2] ?? '' };
  if (isYesNo && SCOPE.test(text)) return { kind: 'scope' };
  return ITEM.test(text) ? { kind: 'item' } : undefined;
};
