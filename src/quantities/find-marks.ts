import { byStart, type Span } from '../domain/passage.ts';

/** What a number is that counts nothing. */
export type MarkKind = 'link' | 'mention' | 'phone' | 'document' | 'time' | 'weekday';

export interface Mark extends Span {
  readonly kind: MarkKind;
}

const OPEN = '(?<![\\p{L}\\d@])';
const PATTERNS: readonly (readonly [MarkKind, RegExp])[] = [
  ['link', /(?:https?:\/\/|www\.|(?<![\p{L}\d@.])t\.me\/)[^\s<>]{1,400}/giu],
  ['link', /(?<![\p{L}\d.])[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/gu],
  ['mention', /(?<![\p{L}\d])@[\p{L}\d_]{2,64}/gu],
  // 1234/SGTVT-VT, 45-NQ/TW, 35/2021/QH15, with what it is called before.
  [
    'document',
    new RegExp(
      `${OPEN}(?:(?:công văn|cv|văn bản|vb|báo cáo|bc|quyết định|qđ|thông báo|tb|nghị quyết|nq|tờ trình|ttr|kế hoạch|kh|giấy mời|gm)\\s{1,2})?(?:số\\s{0,2}:?\\s{0,2})?\\d{1,6}(?:\\/\\d{4})?[-/](?=[A-ZĐ])[\\p{Lu}\\p{L}\\d]{1,12}(?:[-/&][\\p{L}\\d]{1,12}){0,4}`,
      'giu',
    ),
  ],
  [
    'document',
    new RegExp(
      `${OPEN}(?:công văn|cv|văn bản|vb|quyết định|qđ|thông báo|nghị quyết|nq|nghị định|thông tư|tờ trình|giấy mời)\\s{1,2}(?:số\\s{0,2}:?\\s{0,2})?\\d{1,6}(?![\\d/%]|[.,]\\d)`,
      'giu',
    ),
  ],
  ['phone', /(?<![\p{L}\d.,])(?:\+84|84|0)(?:[ .-]?\d){8,10}(?!\d|,\d)/gu],
  // 07:30, 8h, 8h30, 14 giờ 30; minutes have two digits, so that "5: 178" stays a number before a colon.
  [
    'time',
    /(?<![\p{L}\d.,:/-])(?:[01]?\d|2[0-3])(?:(?::|h|g)[0-5]\d(?:[:p']?[0-5]\d)?|\s?h|\s?giờ(?:\s?[0-5]\d)?|\s?gio(?=\s+(?:sáng|sang|chiều|chieu|mai|nay|trưa|trua)))(?![\p{L}\d]|[.,]\d|%)/giu,
  ],
  // In words only: "thứ 2" may be a rank. With "tuần trước" behind it, it says a day.
  [
    'weekday',
    /(?<!\p{L})(?:(?:hôm|sáng|chiều|tối)\s{1,2})?(?:thứ\s{1,2}(?:hai|ba|tư|năm|sáu|bảy)|chủ\s{1,2}nhật)(?!\p{L})(?!\s{1,2}(?:tuần|vừa|cả|toàn))/giu,
  ],
];

/** Links, mentions, telephone numbers, documents' numbers and times of day, in order; none of their digits is a figure. */
export const findMarks = (text: string): readonly Mark[] => {
  const found: Mark[] = [];
  let rest = text;
  for (const [kind, pattern] of PATTERNS) {
    const marks = [...rest.matchAll(pattern)].map(
      (match): Mark => ({ kind, start: match.index, end: match.index + match[0].trimEnd().length }),
    );
    found.push(...marks);
    rest = blotOut(rest, marks);
  }
  return found.toSorted(byStart);
};

/** The text with some spans put out of sight; offsets stay. */
export const blotOut = (text: string, spans: readonly Span[]): string => {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans.toSorted(byStart)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    pieces.push(text.slice(done, from), '·'.repeat(end - from));
    done = end;
  }
  return pieces.join('') + text.slice(done);
};
