import { isInside, type Span } from '../../domain/passage.ts';
import { dayOf } from '../../domain/reporting-week.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import { sharesWords } from '../intake/compare-readings.ts';
import type { DoubtedHeadField, DoubtSubject } from '../library/document-reading.ts';
import type { DocumentEntry, DoubtCorrection } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';

/** A text's letters and digits alone, and where each stands: lines, marks and spaces differ between source and clause. */
const squeeze = (text: string): { readonly signs: string; readonly at: readonly number[] } => {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]/gu)];
  return {
    signs: found.map(([sign]) => sign).join(''),
    at: found.flatMap(({ 0: sign, index }) => Array.from(sign, (_, unit) => index + unit)),
  };
};

/**
 * Where a piece of a clause stands in the text that it was read from.
 * @returns undefined where the clause stands nowhere or at several places
 */
export const placeInSource = (source: string, clause: string, { start, end }: Span): Span | undefined => {
  const [all, part] = [squeeze(source), squeeze(clause)];
  const from = all.signs.indexOf(part.signs);
  if (part.signs === '' || from < 0 || all.signs.includes(part.signs, from + 1)) return undefined;
  const first = part.at.findIndex((at) => at >= start);
  const last = part.at.findLastIndex((at) => at < end);
  const [head, tail] = [all.at[from + first], all.at[from + last]];
  if (first < 0 || last < first || head === undefined || tail === undefined) return undefined;
  // What frames the piece: "≥", "%".
  const before = clause.slice(start, part.at[first]);
  const behind = clause.slice((part.at[last] ?? end) + 1, end);
  return {
    start: source.slice(0, head).endsWith(before) ? head - before.length : head,
    end: source.startsWith(behind, tail + 1) ? tail + 1 + behind.length : tail + 1,
  };
};

/** What was typed as a correction, or why it can't be one, in Vietnamese. */
type TypedCorrection = { readonly correction: DoubtCorrection } | { readonly fault: string };

/** Whether anything can be typed in the place of what is doubted; the rest is corrected in the file. */
export const isCorrectable = (about: DoubtSubject | undefined): about is CorrectableSubject =>
  about !== undefined && !UNCORRECTABLE.includes(about.of);

/** What is corrected in the file. */
const UNCORRECTABLE: readonly DoubtSubject['of'][] = ['file', 'numbering', 'duty'];

export type CorrectableSubject = Exclude<DoubtSubject, { readonly of: 'file' | 'numbering' | 'duty' }>;

const LONGEST_FIGURE = 60;
const LONGEST_CLAUSE = 1_500;
const LONGEST_FACT = 200;

/** "30/6/2026", "50/137", "1.500": a number or a day as it is printed, nothing else. */
const PRINTED_NUMBER = /^\d+(?:[.,/-]\d+)*$/u;

const sameAsRead = 'giống hệt chỗ đang đọc. Đúng rồi thì bấm “Đúng”';

/** Reads what a person typed as the right value of what is doubted. @param typed as it was typed */
export const readTypedCorrection = (
  about: CorrectableSubject,
  { source, entry }: Pick<StoredDocument, 'source' | 'entry'>,
  typed: string,
): TypedCorrection => {
  const words = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  switch (about.of) {
    case 'figure':
      return readFigure(about, source, words);
    case 'target':
      return readClause(about.clause, source, words);
    case 'head':
      return readHeadFact(about.field, entry, words);
  }
};

const readFigure = (
  { clause, figure }: Extract<DoubtSubject, { readonly of: 'figure' }>,
  source: string,
  words: string,
): TypedCorrection => {
  const [quantity, ...others] = findQuantities(words, { spoken: false });
  const isWhole = others.length === 0 && quantity?.start === 0 && quantity.end === words.length;
  if (words.length > LONGEST_FIGURE || !(isWhole || PRINTED_NUMBER.test(words)))
    return { fault: 'cần đúng một con số như in trong văn bản, ví dụ 1,85 tỷ USD' };
  const printed = findQuantities(clause, { spoken: false }).find((each) => isInside(figure, each));
  // A unit or a bounding word that is typed takes the printed one's place.
  const end = isWhole && quantity.unit !== '' ? printed?.end : undefined;
  const start = isWhole && quantity.comparator !== '' ? printed?.start : undefined;
  return replaceIn(clause, source, { start: start ?? figure.start, end: end ?? figure.end }, words);
};

const readClause = (clause: string, source: string, words: string): TypedCorrection => {
  if (words.length > LONGEST_CLAUSE) return { fault: `dài quá ${LONGEST_CLAUSE} ký tự` };
  if (!/\d/.test(words)) return { fault: 'chưa thấy con số nào. Gõ lại cả câu, có con số' };
  if (!sharesWords(clause, words))
    return { fault: 'khác hẳn câu trong văn bản. Gõ lại cả câu, chỉ sửa chỗ sai' };
  return replaceIn(clause, source, { start: 0, end: clause.length }, words);
};

const replaceIn = (clause: string, source: string, piece: Span, words: string): TypedCorrection => {
  const place = placeInSource(source, clause, piece);
  if (place === undefined)
    return {
      fault: 'câu này đứng ở nhiều chỗ hoặc bị ngắt trong tệp, nên không sửa được ở đây. Sửa tệp rồi gửi lại',
    };
  const was = source.slice(place.start, place.end);
  if (was === words) return { fault: sameAsRead };
  return { correction: { of: 'text', start: place.start, was, now: words } };
};

const readHeadFact = (field: DoubtedHeadField, entry: DocumentEntry, words: string): TypedCorrection => {
  const now = field === 'period' ? readPeriod(words) : readWords(field, words);
  if (now === undefined)
    return {
      fault:
        field === 'period'
          ? 'cần một năm, ví dụ 2026; hoặc hai năm 2026-2030; hoặc hai ngày 01/01/2026 - 31/12/2026'
          : `cần vài từ, dài nhất ${LONGEST_FACT} ký tự`,
    };
  const fields = new Set(Object.keys(now));
  const was = Object.fromEntries(Object.entries(entry).filter(([key]) => fields.has(key)));
  return { correction: { of: 'head', was, now } };
};

const readWords = (field: 'kind' | 'organ', words: string): DocumentEntry | undefined =>
  words.length >= 2 && words.length <= LONGEST_FACT && /\p{L}/u.test(words) ? { [field]: words } : undefined;

const YEARS = /^((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?$/u;
const DAY = '(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)';
const DAYS = new RegExp(`^${DAY}\\s?(?:[-–]|đến)\\s?${DAY}$`, 'u');

const readPeriod = (words: string): DocumentEntry | undefined => {
  const [, first, last = first] = YEARS.exec(words) ?? [];
  if (first !== undefined && last !== undefined)
    return first > last ? undefined : { validFrom: `${first}-01-01`, validTo: `${last}-12-31` };
  const [, d1, m1, y1, d2, m2, y2] = DAYS.exec(words)?.map(Number) ?? [];
  const [from, to] = [dayOf(y1 ?? 0, m1 ?? 0, d1 ?? 0), dayOf(y2 ?? 0, m2 ?? 0, d2 ?? 0)];
  return from === undefined || to === undefined || from > to ? undefined : { validFrom: from, validTo: to };
};
