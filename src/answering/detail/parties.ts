import type { Span } from '../../domain/passage.ts';

/** A part that somebody plays in what a clause says, other than carrying it. */
export interface Party {
  /** How a question asks for it. */
  readonly asked: RegExp;
  /** Where a clause states it: the words that lead to who it is. With capitals as printed. */
  readonly stated: RegExp;
}

const WHO =
  '(?:những ai|ai|(?:cấp|cơ quan|đơn vị|tổ chức|bộ|ngành|người|nơi|đối tượng|nhóm) nào|(?:đối tượng|nhóm|những) (?:người )?nào|đâu)(?!\\p{L})';
const APPROVES = '(?:phê duyệt|xét duyệt|duyệt|thông qua|chấp thuận|quyết định|phê chuẩn|cho phép|công nhận)';
/** "Chương trình", "quy trình": the syllable alone is handing in. */
const SUBMIT =
  '(?<!(?:chương|quy|lộ|tiến|quá|công|tờ|giáo|hành)\\s)(?<!\\p{L})[Tt]rình(?!\\s+(?:độ|tự|bày))\\s';

const asked = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}`, 'iu');
const stated = (pattern: string): RegExp => new RegExp(pattern, 'gu');

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
    asked: asked(`(?:phối hợp|kết hợp|hợp tác|liên kết|làm việc|ký kết|cùng)\\s+(?:với\\s+|cùng\\s+)?${WHO}`),
    stated: stated('(?<!\\p{L})(?:[Pp]hối|[Kk]ết|[Hh]ợp|[Ll]iên|[Kk]ý) (?:hợp|tác|kết)\\s+(?:cùng|với)\\s'),
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
export const findParty = (text: string): { readonly party: Party; readonly asked: Span } | undefined => {
  if (CHARGE.test(text)) return undefined;
  for (const party of PARTIES) {
    const match = party.asked.exec(text);
    if (match !== null) return { party, asked: { start: match.index, end: match.index + match[0].length } };
  }
  return undefined;
};
