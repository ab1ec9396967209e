import type { Span } from '../../domain/passage.ts';

/**
 * What a printed piece is by its label. `number` is `1.`, `1-`, `1)`; `decimal` is `1.1.`, `2.1-`; `letter` is `a)`;
 * `bracketed` is `(1)`; `item` is "Chỉ tiêu 1:", "Nhiệm vụ 2."; `caption` is a line that opens what follows without a
 * number ("Kết quả đạt được:"); `row` is a line of a table, `group` one that titles those below it; `head` is what stands above the first numbered piece.
 */
export type BlockKind =
  | 'head'
  | 'title'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'roman'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'bracketed'
  | 'item'
  | 'dash'
  | 'plus'
  | 'caption'
  | 'paragraph'
  | 'group'
  | 'row'
  | 'appendix'
  | 'recipients'
  | 'signature';

/** Kinds that divide a document and are titles by their label. */
export const DIVISIONS: readonly BlockKind[] = ['part', 'chapter', 'section', 'article'];

/** Where a column's head is printed: a cell of a row that heads a table. */
export interface HeadPlace {
  /** The row's place among the document's blocks. */
  readonly block: number;
  readonly span: Span;
}

/** A cell of a table's row: the words of its column's heads (empty where the table has none) and its place. */
export interface Cell extends Span {
  readonly header: string;
  /** Where they are printed, the upper before the lower. */
  readonly heads?: readonly HeadPlace[] | undefined;
}

/** What a line starts with and the rest of it. */
export interface LabelledLine {
  readonly kind: BlockKind;
  /** As printed: `II.`, `2.1-`, `Điều 3.`, `đ)`, `(4)`, `-`; empty where there is none. */
  readonly label: string;
  /** What is counted: `II`, `2.1`, `đ`, `4`; empty where nothing is. */
  readonly number: string;
  readonly text: string;
}

/** A printed piece of a document. */
export interface Block extends LabelledLine {
  /** Its place among the document's blocks. */
  readonly index: number;
  /** Verbatim but for white space and Markdown marks, without the label; of a row the cells, parted by ` | `. */
  readonly text: string;
  /** Whether it is the title of what stands below it. */
  readonly isHeading: boolean;
  /** The index of the block that it stands in; undefined at the top. */
  readonly parent: number | undefined;
  /** Of a row only; offsets into `text`. */
  readonly cells: readonly Cell[];
  /** Set of a clause that a running sentence of targets was cut into: its sentence's first, or a next one. */
  readonly clause?: 'first' | 'next' | undefined;
}

/** The blocks that a block stands in, the nearest first. */
export const ancestorsOf = (blocks: readonly Block[], block: Block): readonly Block[] => {
  const found: Block[] = [];
  for (let at = block.parent; at !== undefined; ) {
    const above = blocks[at];
    if (above === undefined) break;
    found.push(above);
    at = above.parent;
  }
  return found;
};
