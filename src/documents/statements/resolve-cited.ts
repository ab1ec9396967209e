import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import type { CitedPiece, PieceKind } from './find-cited-pieces.ts';

/** Kinds of blocks that a piece may be called; an appendix's rows are its tasks and targets. */
const KINDS: Readonly<Record<PieceKind, readonly BlockKind[]>> = {
  'phụ lục': ['appendix'],
  phần: ['part'],
  chương: ['chapter'],
  mục: ['section', 'roman', 'part', 'number', 'decimal', 'group'],
  điều: ['article'],
  khoản: ['number', 'decimal'],
  'nhiệm vụ': ['item', 'number', 'decimal', 'bracketed', 'row'],
  'chỉ tiêu': ['item', 'number', 'decimal', 'bracketed', 'row'],
  điểm: ['letter', 'bracketed', 'dash'],
};

/**
 * The block that a cited piece is; undefined where none is, or several may be meant.
 * @param isTarget whether a block is a target, which alone "chỉ tiêu 5" means
 */
export const resolveCited = (
  cited: CitedPiece,
  blocks: readonly Block[],
  isTarget: (block: Block) => boolean,
): Block | undefined => {
  const within = cited.within === undefined ? undefined : resolveCited(cited.within, blocks, isTarget);
  if (cited.within !== undefined && within === undefined) return undefined;
  const inside = blocks.filter(
    (block) =>
      KINDS[cited.kind].includes(block.kind) &&
      fits(block, cited, isTarget) &&
      (within === undefined || ancestorsOf(blocks, block).includes(within)),
  );
  // Of "khoản 2 Mục I" the one right below is meant before one deeper inside.
  const nearest = within === undefined ? [] : inside.filter(({ parent }) => parent === within.index);
  return only(nearest.length > 0 ? nearest : inside, blocks);
};

/** The one that is meant: the text's own sections before titles in its tables, and before its appendices. */
const only = (found: readonly Block[], blocks: readonly Block[]): Block | undefined => {
  if (found.length < 2) return found[0];
  const ofText = found.filter(
    (block) => block.kind !== 'group' && ancestorsOf(blocks, block).every(({ kind }) => kind !== 'appendix'),
  );
  return ofText.length === 1 ? ofText[0] : undefined;
};

const fits = (block: Block, { kind, number }: CitedPiece, isTarget: (block: Block) => boolean): boolean => {
  if (kind === 'chỉ tiêu' && !isTarget(block)) return false;
  if (kind === 'nhiệm vụ' && isTarget(block)) return false;
  const printed = block.number.toLowerCase();
  return printed !== '' && printed === number.toLowerCase();
};
