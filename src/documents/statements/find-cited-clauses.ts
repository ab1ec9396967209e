import { findSpans, type Span } from '../../domain/passage.ts';

/** The number of a piece as texts cite it: `4`, `3.1`, `IV`, `b`, `(4.1)`. */
const NUMBER = String.raw`\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zđ])\)?(?![\p{L}\d]|[.,]\d|\s?%)`;
const NEXT = String.raw`(?:\s?,\s?|\s{1,2}(?:và|hoặc|đến)\s{1,2}|\s?[-–]\s?|\s?(?=\())`;
/** What a piece of a document is called; "điểm" alone may be a mark that somebody gets. */
const PIECE =
  '(?:tiểu\\s{1,2}mục|mục|khoản|(?<!\\d\\s{0,3})điểm|tiết|điều|chương|phần|phụ\\s{1,2}lục|gạch\\s{1,2}đầu\\s{1,2}dòng)';
const CITED = new RegExp(
  `(?<!\\p{L})${PIECE}\\s{1,2}(?:số\\s{1,2})?${NUMBER}(?:${NEXT}${NUMBER}){0,8}`,
  'giu',
);
/** "khoản 500 tỷ đồng" is a sum. */
const SUM_AFTER = /^\s{1,3}(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD)(?!\p{L})/iu;
/** Characters that are looked at behind. */
const LOOK_AHEAD = 10;

/** The pieces of documents that a text cites: "điểm b khoản 4 Mục II", "Điều 5", "mục (IV) (4.1)". */
export const findCitedClauses = (text: string): readonly Span[] =>
  findSpans(text, CITED).filter(({ end }) => !SUM_AFTER.test(text.slice(end, end + LOOK_AHEAD)));
