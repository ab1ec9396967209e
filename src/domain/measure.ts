import type { Span } from './passage.ts';
import type { Reference } from './reference.ts';

/** `=` exactly, `≈` about, `>` strictly more, `≥` at least, `<` strictly less, `≤` at most. */
export type Bound = '=' | '≈' | '>' | '≥' | '<' | '≤';

/** A number as printed (`106.761,592`) and as a plain decimal string (`106761.592`). */
export interface Figure {
  readonly text: string;
  readonly decimal: string;
}

/** The cells of a table that a figure is said with, apart from its own. */
export interface MeasureCells {
  /** What is measured. */
  readonly name: Span;
  /** In what unit: a cell of the row, or words of another passage, above the table. */
  readonly unit: { readonly passageId?: string; readonly span: Span } | undefined;
  /**
   * The heads of the figure's column, where several columns set one: `Kế hoạch`, `Năm 2027`; places in the passages of
   * the heads.
   */
  readonly columns: readonly { readonly passageId: string; readonly span: Span }[];
  /** In a table of places: which (undefined for all of them together), and what its column says of it, without its unit. */
  readonly of: { readonly place: string | undefined; readonly what: string } | undefined;
}

/** One figure that a target sets. All spans are offsets into the text of the target's passage. */
export interface Measure {
  readonly ref: Reference;
  readonly target: Reference;
  /** What is measured, as the text calls it, without the figure. */
  readonly name: string;
  /** The comparator's word, verbatim (`khoảng`, `trên`, `tối thiểu`), empty where there is none. */
  readonly comparator: string;
  readonly bound: Bound;
  readonly low: Figure;
  /** Equal to `low` unless the text gives a range. */
  readonly high: Figure;
  /** `%`, `triệu tấn`, `tỷ USD`, `lượt tổ chức đảng` … verbatim. */
  readonly unit: string;
  /** The figure with its comparator and unit: `khoảng 11,5% - 12,0%`. */
  readonly figureSpan: Span;
  /** The shortest piece of the clause that says this measure whole. */
  readonly clauseSpan: Span;
  /** Words before the clause that it needs to be understood (`Tỷ lệ chất thải rắn … hợp vệ sinh:`, `nông thôn:`). */
  readonly leadSpans: readonly Span[];
  /** Of a table's row only. */
  readonly cells?: MeasureCells | undefined;
  /** Set where the figure is a part of an earlier one ("trong đó …"): the earlier measure's reference. */
  readonly partOf: Reference | undefined;
}
