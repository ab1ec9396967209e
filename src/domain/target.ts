import type { Measure } from './measure.ts';
import type { Span } from './passage.ts';
import type { DocumentId, Reference } from './reference.ts';

/** A target (chỉ tiêu) with its measures; its text is the passage of the same reference. */
export interface Target {
  readonly document: DocumentId;
  readonly ref: Reference;
  /** Tells it from the document's other targets: the printed number where those do, else its place among them. */
  readonly number: number;
  /** As printed: `(6)`, `Chỉ tiêu 6:`, `-`; a numbering may restart. */
  readonly label: string;
  /** The reference of its group's heading, e.g. `II.2.3`. */
  readonly group: Reference;
  readonly text: string;
  readonly measures: readonly Measure[];
  /** What it was in years before, each named with its year: cells of a row, or brackets behind a clause’s figures. */
  readonly lookBack?: readonly Measure[] | undefined;
  /** Rows of a table that set the same again, and tell what it was in years before. */
  readonly restatedBy?: readonly Target[] | undefined;
  /** Of such a row the measure that it sets again. */
  readonly restates?: Reference | undefined;
  /** By when it is to be reached, where it or a heading says so. */
  readonly due?: TargetDue | undefined;
}

/** A year that a heading or the target itself sets, and the words that say it: `đến năm 2028`. */
export interface TargetDue {
  readonly year: number;
  readonly passageId: string;
  readonly span: Span;
  /** The target's own words say it, so that nothing else has to. */
  readonly isOwn?: true | undefined;
}

export interface TargetGroup {
  readonly ref: Reference;
  /** The heading, verbatim: `Các chỉ tiêu kinh tế`. */
  readonly title: string;
  /** The passage that is the heading; undefined where the targets stand below none. */
  readonly titleId: string | undefined;
  readonly targets: readonly Target[];
}
