import { asReference } from '../../domain/reference.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import { readMeasures } from '../read-measures.ts';
import { scopeOf } from './scope-of.ts';

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
/** Where a heading lists targets without marks, at least so many paragraphs do, none longer than so many characters. */
const FEWEST_PARAGRAPHS = 2;
const LONGEST_PARAGRAPH = 350;

/**
 * The indexes of the blocks that are targets: a numbered, lettered or dashed line or a table's row with a figure, below
 * a heading that speaks of chỉ tiêu or mục tiêu. What stands within one is a part of it; a row that says again what
 * another block says is none.
 */
export const findTargetBlocks = (blocks: readonly Block[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const block of blocks) {
    if (ancestorsOf(blocks, block).some(({ index }) => found.has(index))) continue;
    if (isTarget(blocks, block) && !repeats(blocks, found, block)) found.add(block.index);
  }
  return found;
};

const isTarget = (blocks: readonly Block[], block: Block): boolean => {
  if (block.isHeading) return false;
  if (block.kind === 'row') return isTargetRow(blocks, block);
  if (block.kind === 'paragraph') return isTargetParagraph(blocks, block);
  if (!LINES.includes(block.kind) || scopeOf(blocks, block) !== 'target') return false;
  return NUMBERED.includes(block.kind) || hasFigure(blocks, block);
};

const isTargetRow = (blocks: readonly Block[], block: Block): boolean => {
  const heads = block.cells.map(({ header }) => header);
  const isOfTargets = heads.some((head) => TARGET_COLUMN.test(head) && !WORK_COLUMN.test(head));
  if (!isOfTargets && (heads.some((head) => WORK_COLUMN.test(head)) || scopeOf(blocks, block) !== 'target'))
    return false;
  return (
    scopeOf(blocks, block) !== 'result' &&
    (hasFigure(blocks, block) ||
      block.cells.some((cell) => /^[\d<>≥≤~]/u.test(block.text.slice(cell.start, cell.end))))
  );
};

const isTargetParagraph = (blocks: readonly Block[], block: Block): boolean => {
  if (!isPlainTarget(blocks, block)) return false;
  const beside = blocks.filter(({ parent, kind }) => kind === 'paragraph' && parent === block.parent);
  return beside.filter((each) => isPlainTarget(blocks, each)).length >= FEWEST_PARAGRAPHS;
};

const isPlainTarget = (blocks: readonly Block[], block: Block): boolean => {
  const holder = block.parent === undefined ? undefined : blocks[block.parent];
  return (
    holder?.isHeading === true &&
    /chỉ tiêu/iu.test([holder, ...ancestorsOf(blocks, holder)].map(({ text }) => text).join(' ')) &&
    scopeOf(blocks, block) === 'target' &&
    block.text.length <= LONGEST_PARAGRAPH &&
    !block.text.endsWith(':') &&
    hasFigure(blocks, block)
  );
};

/** A figure of its own or of what stands within it. */
const hasFigure = (blocks: readonly Block[], block: Block): boolean =>
  figuresIn(block.text) || blocks.some((each) => each.parent === block.index && figuresIn(each.text));

const figuresIn = (text: string): boolean => /\d/u.test(text) && readMeasures(NOWHERE, text).length > 0;

const NOWHERE = asReference('');

/** A table's row with the words of a target that stands before it: it says who carries that one. */
const repeats = (blocks: readonly Block[], found: ReadonlySet<number>, block: Block): boolean => {
  if (block.kind !== 'row') return false;
  const own = firstCell(block);
  return [...found].some((index) => {
    const other = blocks[index];
    return (
      other !== undefined &&
      (other.kind !== 'row' || other.parent !== block.parent) &&
      saysSame(firstCell(other), own)
    );
  });
};

/** The words of a row's longest cell; of any other block its text. */
export const firstCell = ({ cells, text }: Block): string => {
  if (cells.length === 0) return text;
  return (
    cells.map(({ start, end }) => text.slice(start, end)).toSorted((a, b) => b.length - a.length)[0] ?? text
  );
};

/** Share of the words of the shorter that stand in the longer for two lines to say the same. */
const SAME_WORDS = 0.85;

/** Whether two lines say the same: nearly all words of the shorter one, and its figures, stand in the longer. */
export const saysSame = (left: string, right: string): boolean => {
  const [short, long] = [wordsOf(left), wordsOf(right)].toSorted((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length < 3 || long.length > short.length * 2)
    return false;
  const held = new Set(long);
  const figures = short.filter((word) => /\d/u.test(word));
  return (
    figures.every((word) => held.has(word)) &&
    short.filter((word) => held.has(word)).length >= short.length * SAME_WORDS
  );
};

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\d]+(?:[.,]\d+)*/gu) ?? [];
