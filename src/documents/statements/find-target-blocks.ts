import { asReference } from '../../domain/reference.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import { countsItsOwn } from '../blocks/titles.ts';
import { readMeasures } from './read-measures.ts';
import { beginsWithFigure, isPlanHead, placeOfRow, planCells, unitCell } from './row-columns.ts';
import { SameLines } from './same-lines.ts';
import type { Scopes } from './scope-of.ts';

/** Pieces that may be a target of their own. */
const LINES: readonly BlockKind[] = [
  'number',
  'decimal',
  'letter',
  'item',
  'bracketed',
  'dash',
  'plus',
  'row',
];
/** Numbered as targets are: such a line is one even without a figure. */
const NUMBERED: readonly BlockKind[] = ['bracketed', 'item'];
/** Heads of a table's column that says what is to be reached, or what is to be done. */
const TARGET_COLUMN = /chỉ tiêu|mục tiêu/iu;
const WORK_COLUMN = /nhiệm vụ|công việc|nội dung|giải pháp/iu;
/** What is given to places: "Chỉ tiêu giao các xã", "Kế hoạch từng năm". */
const GIVEN = /(?<!\p{L})(?:giao|kế hoạch|phấn đấu|phân bổ|chỉ tiêu|mục tiêu)(?!\p{L})/iu;
/** Where a heading lists targets without marks, at least so many paragraphs do, none longer than so many characters. */
const FEWEST_PARAGRAPHS = 2;
const LONGEST_PARAGRAPH = 350;

/**
 * The indexes of the blocks that are targets: a numbered, lettered or dashed line or a table's row with a figure, below
 * a heading that speaks of chỉ tiêu or mục tiêu. What stands within one is a part of it; a row that says again what
 * another block says is none.
 */
export const findTargetBlocks = (blocks: readonly Block[], scopeOf: Scopes): ReadonlySet<number> => {
  const reader = new TargetReader(blocks, scopeOf);
  const found = new Set<number>();
  const lines = new SameLines<Block>();
  for (const block of blocks) {
    if (ancestorsOf(blocks, block).some(({ index }) => found.has(index))) continue;
    if (!reader.isTarget(block) || repeats(lines, block)) continue;
    found.add(block.index);
    lines.add(firstCell(block), block);
  }
  return found;
};

/** Tells targets of one document; what is asked of a block again is read once. */
class TargetReader {
  readonly #blocks: readonly Block[];
  readonly #scopeOf: Scopes;
  readonly #below: ReadonlyMap<number | undefined, readonly Block[]>;
  readonly #figures = new Map<number, boolean>();
  /** Whether what stands in a block is a list of targets without marks. */
  readonly #plainLists = new Map<number, boolean>();

  constructor(blocks: readonly Block[], scopeOf: Scopes) {
    this.#blocks = blocks;
    this.#scopeOf = scopeOf;
    this.#below = Map.groupBy(blocks, ({ parent }) => parent);
  }

  isTarget(block: Block): boolean {
    if (block.isHeading || countsItsOwn(block.text)) return false;
    if (block.clause !== undefined) return true;
    if (block.kind === 'row') return this.#isTargetRow(block);
    if (block.kind === 'paragraph') return this.#isTargetParagraph(block);
    if (block.kind === 'bracketed' && this.#isTableNote(block)) return false;
    if (!LINES.includes(block.kind) || this.#scopeOf(block) !== 'target') return false;
    return NUMBERED.includes(block.kind) || this.#hasFigure(block);
  }

  #isTargetRow(block: Block): boolean {
    const heads = block.cells.map(({ header }) => header);
    const scope = this.#scopeOf(block);
    const isOfTargets =
      heads.some((head) => TARGET_COLUMN.test(head) && !WORK_COLUMN.test(head)) || this.#setsFigures(block);
    if (!isOfTargets && (heads.some((head) => WORK_COLUMN.test(head)) || scope !== 'target')) return false;
    return (
      scope !== 'result' &&
      (this.#hasFigure(block) ||
        block.cells.some(({ start, end }) => beginsWithFigure(block.text.slice(start, end))))
    );
  }

  /** Figures of a plan in a unit of their own, or given to a place. */
  #setsFigures(block: Block): boolean {
    const plans = planCells(block).filter(({ start, end }) => beginsWithFigure(block.text.slice(start, end)));
    if (plans.length === 0) return false;
    if (unitCell(block) !== undefined && plans.some(({ header }) => isPlanHead(header))) return true;
    if (placeOfRow(block) === undefined) return false;
    const above = ancestorsOf(this.#blocks, block).flatMap(({ isHeading, text }) =>
      isHeading ? [text] : [],
    );
    return [...above, ...plans.map(({ header }) => header)].some((text) => GIVEN.test(text));
  }

  /** "(1) Chưa gồm …" below a table in which "(1)" stands in a cell. */
  #isTableNote(block: Block): boolean {
    const beside = this.#below.get(block.parent) ?? [];
    const before = beside.slice(0, beside.indexOf(block)).findLast(({ kind }) => kind !== 'bracketed');
    if (before?.kind !== 'row') return false;
    return beside.some(({ kind, text }) => kind === 'row' && text.includes(block.label));
  }

  #isTargetParagraph(block: Block): boolean {
    const holder = block.parent === undefined ? undefined : this.#blocks[block.parent];
    return holder !== undefined && this.#isPlainList(holder) && this.#isPlainTarget(block);
  }

  #isPlainList(holder: Block): boolean {
    const known = this.#plainLists.get(holder.index);
    if (known !== undefined) return known;
    const speaks = (): boolean =>
      /chỉ tiêu/iu.test([holder, ...ancestorsOf(this.#blocks, holder)].map(({ text }) => text).join(' '));
    const beside = this.#below.get(holder.index) ?? [];
    const isList =
      holder.isHeading &&
      speaks() &&
      beside.filter((each) => each.kind === 'paragraph' && this.#isPlainTarget(each)).length >=
        FEWEST_PARAGRAPHS;
    this.#plainLists.set(holder.index, isList);
    return isList;
  }

  #isPlainTarget(block: Block): boolean {
    return (
      this.#scopeOf(block) === 'target' &&
      block.text.length <= LONGEST_PARAGRAPH &&
      !block.text.endsWith(':') &&
      this.#hasFigure(block)
    );
  }

  /** A figure of its own or of what stands within it. */
  #hasFigure(block: Block): boolean {
    const inside = this.#below.get(block.index) ?? [];
    return this.#figuresIn(block) || inside.some((each) => this.#figuresIn(each));
  }

  #figuresIn({ index, text }: Block): boolean {
    const known = this.#figures.get(index) ?? (/\d/u.test(text) && readMeasures(NOWHERE, text).length > 0);
    this.#figures.set(index, known);
    return known;
  }
}

const NOWHERE = asReference('');

/**
 * A table's row with the words of a target that stands before it: it says who carries that one. With figures of its own
 * it is read, and tied to the clause where it sets the same.
 */
const repeats = (before: SameLines<Block>, block: Block): boolean => {
  if (block.kind !== 'row') return false;
  const same = before.find(firstCell(block), ({ kind, parent }) => kind !== 'row' || parent !== block.parent);
  return same !== undefined && !(same.kind !== 'row' && setsAlone(block));
};

/** Whether a row's column of the plan holds a figure. */
const setsAlone = (block: Block): boolean =>
  planCells(block).some(
    ({ header, start, end }) => isPlanHead(header) && beginsWithFigure(block.text.slice(start, end)),
  );

/** The words of a row's longest cell; of any other block its text. */
export const firstCell = ({ cells, text }: Block): string => {
  if (cells.length === 0) return text;
  return (
    cells.map(({ start, end }) => text.slice(start, end)).toSorted((a, b) => b.length - a.length)[0] ?? text
  );
};
