import type { Passage, TableRow } from '../../domain/passage.ts';

/** A passage that is a row of a table. */
export interface RowPassage extends Passage {
  readonly row: TableRow;
}

/** Rows of a table under a title: "I | Lĩnh vực giao thông | … | 4.215". */
export interface RowGroup {
  /** As printed: `DỰ ÁN CHUYỂN TIẾP`. */
  readonly title: string;
  /** The row that titles them, where it has cells of its own, which sum them up. */
  readonly sum: RowPassage | undefined;
  readonly rows: readonly RowPassage[];
}

/** The rows of a document that stand under one head, without those that set targets, and those that sum up. */
export interface Table {
  /** The words that head the column of what the rows are of: `Nhiệm vụ, giải pháp`, `Dự án`. */
  readonly of: string;
  readonly heads: readonly string[];
  readonly rows: readonly RowPassage[];
  /** The row that sums them up; undefined where there is none. */
  readonly sum: RowPassage | undefined;
  readonly groups: readonly RowGroup[];
}
