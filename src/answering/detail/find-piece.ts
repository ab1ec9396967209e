import { type Span, textAt } from '../../domain/passage.ts';
import { foldedWords } from '../../text/fold.ts';
import type { LookPlace } from './last-places.ts';

/** How many of a question's words a text holds. */
type Shares = (text: string) => number;

/** The pieces of a place between semicolons and full stops, without what parts them. */
const piecesOf = ({ passage, span }: LookPlace): readonly Span[] => {
  const text = passage.text.slice(0, span.end);
  const pieces: Span[] = [];
  let start = span.start;
  const end = (at: number): void => {
    const said = text.slice(start, at);
    const from = start + (/^\s*/u.exec(said)?.[0].length ?? 0);
    if (from < at) pieces.push({ start: from, end: at });
  };
  for (const { 0: mark, index } of text.matchAll(/;\s|[.…]\s|\n/gu)) {
    if (index < span.start) continue;
    end(index);
    start = index + mark.length;
  }
  end(text.replace(/(?<![.\s])[.\s]+$/u, '').length);
  return pieces;
};

/** The one piece that a test holds for; of several the one that shares most words with the question, if only one does. */
const onlyPiece = (
  place: LookPlace,
  isMeant: (said: string) => boolean,
  shares: Shares,
): Span | undefined => {
  const found = piecesOf(place).filter((span) => isMeant(textAt(place.passage.text, span)));
  const [best, next] = found
    .map((span) => ({ span, shared: shares(textAt(place.passage.text, span)) }))
    .toSorted((a, b) => b.shared - a.shared);
  return best === undefined || best.shared === next?.shared ? undefined : best.span;
};

/** What leaves somebody or something out. */
const LEAVES_OUT =
  /(?<!\p{L})(?:(?:(?:ngoại|loại)\s)?trừ(?!\s\d)|không (?:áp dụng|bao gồm|tính|kể|hỗ trợ)|ngoại lệ|được miễn)(?!\p{L})/giu;

/** "Trừ dự án dùng vốn ODA": from the words that leave out to the end of what they say. */
export const findException = ({ passage, span }: LookPlace): Span | undefined => {
  const text = passage.text.slice(0, span.end);
  const [first] = [...text.matchAll(LEAVES_OUT)].filter(({ index }) => index >= span.start);
  if (first === undefined) return undefined;
  const rest = text.slice(first.index);
  const end = /;\s|[.…](?:\s|$)|\n/u.exec(rest)?.index ?? rest.trimEnd().length;
  return { start: first.index, end: first.index + end };
};

const FAILED = '(?:không|chưa|quá hạn|chậm|trễ|vi phạm|tự ý|dưới|nếu|trường hợp|thiếu|để xảy ra)';
const FOLLOWS =
  '(?:thì|phải|bị|thu hồi|hoàn trả|bồi thường|điều chuyển|không (?:được|xếp|xét|hỗ trợ)|xử lý|giải trình)';
const CONSEQUENCE = new RegExp(`(?<!\\p{L})${FAILED}\\s.{1,200}?(?<!\\p{L})${FOLLOWS}(?!\\p{L})`, 'iu');

/** "Người không thực hiện đủ cam kết phải hoàn trả": what follows where something isn't done. */
export const findConsequence = (place: LookPlace, shares: Shares): Span | undefined =>
  onlyPiece(place, (said) => CONSEQUENCE.test(said), shares);

const PLANNED =
  /\((?:so với\s)?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết)[^()]{0,40}\d[^()]*\)|(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu)\s(?:đề ra\s|giao\s|đặt ra\s)?là\s\d[\d.,]*(?:\s?[\p{L}%]+){0,3}/giu;

/** "(Kế hoạch là 9%)": what had been planned, where it is said but once. */
export const findPlanned = ({ passage, span }: LookPlace): Span | undefined => {
  const text = passage.text.slice(0, span.end);
  const [only, ...others] = [...text.matchAll(PLANNED)].filter(({ index }) => index >= span.start);
  if (only === undefined || others.length > 0) return undefined;
  return { start: only.index, end: only.index + only[0].length };
};

const OF_WHOLE_YEAR =
  /(?<![\p{L}\d])(?:(?:ước|dự kiến|ước tính)\s(?:\p{L}+\s){0,3})?cả năm(?!\p{L})[^,;.]{0,40}?\d[\d.,]*(?:\s?[\p{L}%]+){0,3}/giu;

/** "Ước cả năm đạt 93%": what is reckoned for all of the year, where it is said but once. */
export const findWholeYear = ({ passage, span }: LookPlace): Span | undefined => {
  const text = passage.text.slice(0, span.end);
  const [only, ...others] = [...text.matchAll(OF_WHOLE_YEAR)].filter(({ index }) => index >= span.start);
  if (only === undefined || others.length > 0) return undefined;
  return { start: only.index, end: only.index + only[0].replace(/[.,]$/u, '').length };
};

/** "Phường chịu trách nhiệm giải phóng mặt bằng": the piece that opens with who has to do it. */
export const findPartOf = (place: LookPlace, who: string): Span | undefined => {
  const name = foldedWords(who);
  return onlyPiece(
    place,
    (said) => foldedWords(said).startsWith(`${name} `),
    () => 0,
  );
};
