import type { Span } from '../../domain/passage.ts';
import { blotOut } from '../../quantities/find-marks.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import { nounGroupAt } from '../../quantities/noun-group.ts';
import { findCitations } from '../statements/find-cited-pieces.ts';
import { findClauseFigures, findUncounted } from '../statements/find-clause-figures.ts';
import { findDeadlines } from '../statements/find-deadlines.ts';

/** "Tết Nguyên đán 2026", "trong 2026", "2025-2035": a year without its word. */
const BARE_YEAR = /(?<![\p{L}\d.,/-])(?:19|20)\d\d(?![\p{L}\d]|[.,/]\d)/gu;
/** Points listed inside a sentence: "(1) công nghiệp; (2) nông nghiệp". */
const INLINE_LABEL = /\(\d{1,2}(?:\.\d{1,2}){0,2}\)/g;
/** A count inside a cell of a table: "Kinh tế | 1. GRDP bình quân đầu người | …". */
const CELL_LABEL = /(?<=^|\|\s)\d{1,2}(?:\.\d{1,2}){0,2}[.)](?=\s\p{L})/gu;

/**
 * Spans of the figures of any sentence that say something though they set no target: quantities with what they count,
 * durations, days, years and periods, cited documents and clauses, names with numbers, points listed in a sentence.
 */
export const findOtherFigures = (text: string): readonly Span[] =>
  [
    ...findUncounted(text),
    ...findDeadlines(text),
    ...findClauseFigures(text),
    ...findOtherQuantities(text),
    ...findCitations(text),
    ...matchesOf(text, BARE_YEAR),
    ...matchesOf(text, INLINE_LABEL),
    ...matchesOf(text, CELL_LABEL),
  ].map(({ start, end }) => ({ start, end }));

/** Also such as no clause sets as its goal: "03 tháng lương", "từ 15 tuổi", "tốc độ 01 Gb/s". */
const findOtherQuantities = (text: string): readonly Span[] => {
  const seen = blotOut(text, findUncounted(text));
  return findQuantities(seen, { spoken: false }).filter(
    ({ unit, end }) => unit !== '' || nounGroupAt(seen, end) !== undefined,
  );
};

const matchesOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
