import { byStart, findSpans, type Passage, type Span } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { blotOut } from '../../quantities/find-marks.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import { nounGroupAt } from '../../quantities/noun-group.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { findCitations } from '../statements/find-cited-pieces.ts';
import { findClauseFigures, findUncounted } from '../statements/find-clause-figures.ts';
import { findDeadlines } from '../statements/find-deadlines.ts';
import { findDocumentNumbers } from '../statements/find-document-numbers.ts';

/** How many of a text's figures something holds, and where the others stand. */
interface FigureCoverage {
  readonly found: number;
  readonly placed: number;
  readonly unplaced: readonly Span[];
}

/** The runs of digits of a text with the marks inside them: `106.761,592`, `30/6/2026`, the 5 of `5G`. */
export const findDigitRuns = (text: string): readonly Span[] => findSpans(text, /\d+(?:[.,/]+\d+)*/g);

/**
 * Counts which runs of digits lie inside a span that something was read from: a measure, a date, a deadline, a document's
 * number, a label, or anything of `findOtherFigures`. A run that lies in several together ("1/2/2026-3") is held too.
 */
export const placeFigures = (text: string, spans: readonly Span[]): FigureCoverage => {
  const runs = findDigitRuns(text);
  const joined = joinSpans(spans);
  let at = 0;
  const unplaced = runs.filter((run) => {
    while ((joined[at]?.end ?? Number.POSITIVE_INFINITY) <= run.start) at += 1;
    const span = joined[at];
    return span === undefined || span.start > run.start || span.end < run.end;
  });
  return { found: runs.length, placed: runs.length - unplaced.length, unplaced };
};

/** Spans in order, those that touch or overlap made one. */
const joinSpans = (spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  for (const span of spans.toSorted(byStart)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
};

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
    ...findSpans(text, BARE_YEAR),
    ...findSpans(text, INLINE_LABEL),
    ...findSpans(text, CELL_LABEL),
  ].map(({ start, end }) => ({ start, end }));

/** Also such as no clause sets as its goal: "03 tháng lương", "từ 15 tuổi", "tốc độ 01 Gb/s". */
const findOtherQuantities = (text: string): readonly Span[] => {
  const seen = blotOut(text, findUncounted(text));
  return findQuantities(seen, { spoken: false }).filter(
    ({ unit, end }) => unit !== '' || nounGroupAt(seen, end) !== undefined,
  );
};

/** A figure that nothing was read from, with the words around it. */
interface UnplacedFigure {
  /** The passage's reference; of a title its words. */
  readonly where: string;
  readonly words: string;
  /** The words of the passage or title whole, and where the figure stands in them. */
  readonly clause: string;
  readonly figure: Span;
}

interface DocumentCoverage {
  readonly found: number;
  readonly placed: number;
  readonly unplaced: readonly UnplacedFigure[];
}

/** Characters shown on each side of a figure that wasn't placed. */
const AROUND = 30;

/**
 * How many of a document's figures were read from: a measure, a date, a deadline, a document's number, a quantity of a
 * task or a result, or a printed label holds them. Labels count as found and placed.
 */
export const placeDocumentFigures = (
  blocks: readonly Block[],
  {
    passages,
    targets,
    title,
    responsibilities,
  }: Pick<Resolution, 'passages' | 'targets' | 'title' | 'responsibilities'>,
): DocumentCoverage => {
  const labels = blocks.reduce((sum, { label }) => sum + findDigitRuns(label).length, 0);
  const spansOf = readOwnSpans(blocks, { targets, responsibilities });
  const titles = blocks.filter(({ isHeading, kind }) => isHeading && kind !== 'row').map(({ text }) => text);
  const pieces = [
    ...[title, ...titles].map((text) => ({
      where: text.slice(0, AROUND * 2),
      text,
      own: [] as readonly Span[],
    })),
    ...passages
      .filter(({ kind }) => kind !== 'heading')
      .map((passage) => ({ where: String(passage.ref), text: passage.text, own: spansOf(passage) })),
  ];
  const read = pieces.map(({ where, text, own }) => {
    const found = placeFigures(text, [...own, ...findOtherFigures(text), ...findDocumentNumbers(text)]);
    const unplaced = found.unplaced.map(({ start, end }) => ({
      where,
      words: text.slice(Math.max(0, start - AROUND), end + AROUND),
      clause: text,
      figure: { start, end },
    }));
    return { ...found, unplaced };
  });
  return {
    found: read.reduce((sum, { found }) => sum + found, labels),
    placed: read.reduce((sum, { placed }) => sum + placed, labels),
    unplaced: read.flatMap(({ unplaced }) => unplaced),
  };
};

/** Of a passage the spans that its target's measures, its charges and its row's figures hold. */
const readOwnSpans = (
  blocks: readonly Block[],
  { targets, responsibilities }: Pick<Resolution, 'targets' | 'responsibilities'>,
): ((passage: Passage) => readonly Span[]) => {
  const byRef = Map.groupBy(targets, ({ ref }) => ref);
  const charges = Map.groupBy(
    responsibilities,
    ({ passageId, actorPassageId }) => actorPassageId ?? passageId,
  );
  const rows = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'row'),
    ({ text }) => text,
  );
  return ({ id, ref, text }) => [
    ...(byRef.get(ref) ?? []).flatMap(({ measures }) => measures.map(({ figureSpan }) => figureSpan)),
    ...(charges.get(id) ?? []).map(({ actor }) => actor),
    ...(rows.get(text)?.[0]?.cells.filter(isFigureCell(text)) ?? []),
  ];
};

/** A cell under a head that is nothing but a figure, or several, is what its column says of the row. */
const isFigureCell =
  (text: string) =>
  ({ header, start, end }: Cell): boolean =>
    header !== '' &&
    text
      .slice(start, end)
      .split(';')
      .every((figure) => ONE_FIGURE.test(figure.trim()));
/** Also "- 6,2", what was less than before. */
const ONE_FIGURE = /^(?:[<>≥≤~+]|[-–]\s?(?=\d))?\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?$/u;
