import type { DocumentId, Reference } from './reference.ts';

/** A stretch of text by character offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type PassageKind =
  | 'preamble'
  | 'results'
  | 'shortcomings'
  | 'theme'
  | 'aim'
  | 'target'
  | 'task'
  | 'execution'
  | 'signature'
  | 'recipients'
  | 'heading';

/** A cell of a table's row, with the words that head its column as printed. */
export interface RowCell extends Span {
  readonly head: string;
}

/** A line of a table whose columns are all headed. */
export interface TableRow {
  /** What it is counted with, as printed: `2.9`; empty where it isn't. */
  readonly number: string;
  /** In the order of the columns, without empty ones; the first says what the row is of. Offsets into the passage's text. */
  readonly cells: readonly RowCell[];
}

/** One citable piece of a resolution. `text` is verbatim but for white space and Markdown marks. */
export interface Passage {
  /** Unique in its document; differs from `ref` where several paragraphs share one reference (`I.KQ`). */
  readonly id: string;
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly kind: PassageKind;
  readonly text: string;
  /** Headings above it, outermost first, verbatim. */
  readonly headings: readonly string[];
  /** Sentences of `text`, in order; only white space lies between them. */
  readonly sentences: readonly Span[];
  /** Set of a line of a table, where each of its cells stands under a head. */
  readonly row?: TableRow | undefined;
}

/** Whether a passage tells of what was: results, or what was lacking. */
export const looksBack = ({ kind }: Pick<Passage, 'kind'>): boolean =>
  kind === 'results' || kind === 'shortcomings';

/** The cell of a table's row that stands at a place; undefined where none does. */
export const cellAt = ({ row }: Pick<Passage, 'row'>, { start, end }: Span): RowCell | undefined =>
  row?.cells.find((cell) => cell.start === start && cell.end === end);

export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Where a match stands in the text that was searched. */
export const spanOfMatch = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** Everywhere in a text that a pattern (with `g`) matches, in order. */
export const findSpans = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(spanOfMatch);

export const isInside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** For sorting by where things stand. */
export const byStart = (one: Pick<Span, 'start'>, other: Pick<Span, 'start'>): number =>
  one.start - other.start;
