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
}

/** Whether a passage tells of what was: results, or what was lacking. */
export const looksBack = ({ kind }: Pick<Passage, 'kind'>): boolean =>
  kind === 'results' || kind === 'shortcomings';

export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);
