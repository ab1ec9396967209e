import { type Passage, textAt } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import type { PlacedBlock } from '../statements/charge-tree.ts';
import { type CitedPiece, findCitedPieces, type PieceKind } from '../statements/find-cited-pieces.ts';

/** What charges by numbers are read with. */
export interface CitingParts {
  readonly blocks: readonly Block[];
  /** What may be charged. */
  readonly charging: readonly PlacedBlock[];
  readonly passages: ReadonlyMap<string, Passage>;
  readonly targets: readonly Target[];
}

/**
 * Whom a document charges with a piece by its number alone: "Phòng Kinh tế chủ trì khoản 2, 5 Mục II" has it lead what
 * stands there, and all that stands below. A piece that charges somebody with the same part itself keeps that.
 * @param found the charges that say so
 */
export const findCitedCharges = (
  found: readonly Responsibility[],
  { blocks, charging, passages, targets }: CitingParts,
): readonly Responsibility[] => {
  const targetRefs = new Set<string>(targets.map(({ ref }) => ref));
  const byBlock = new Map(charging.map((one) => [one.block.index, one]));
  const isTarget = ({ index }: Block): boolean => targetRefs.has(byBlock.get(index)?.ref ?? '');
  const own = Map.groupBy(found, ({ passageId }) => passageId);
  return found.flatMap((one) => {
    const passage = passages.get(one.passageId);
    if (passage === undefined || one.role === 'informed') return [];
    const pieces = findCitedPieces(withoutRules(textAt(passage.text, one.statement)))
      .map((cited) => resolveCited(cited, blocks, isTarget))
      .filter((block) => block !== undefined);
    return [...new Set(pieces)]
      .flatMap((block) => withinOf(block, blocks, byBlock))
      .filter(
        ({ passageId }) =>
          passageId !== one.passageId &&
          !(own.get(passageId) ?? []).some(({ role, covers }) => role === one.role && covers === undefined),
      )
      .map((item) => chargedWith(item, one, passages));
  });
};

/** "Gói vay quy định tại khoản 1 Điều 2" is what is worked with: only "nhiệm vụ nêu tại khoản 1" is the work itself. */
const withoutRules = (statement: string): string => {
  const rule = RULED_IN.exec(statement);
  return rule === null ? statement : statement.slice(0, rule.index);
};
const RULED_IN =
  /(?<!(?<!\p{L})(?:nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|công việc|phần việc|việc|giải pháp)(?:\s[\p{L},]+){0,4}\s)(?:được )?(?:quy định|nêu|ghi|xác định) (?:tại|ở|trong) (?=\p{L})/iu;

/** The piece itself where it says something, and what stands in it; a section with titles of its own is too much. */
const withinOf = (
  piece: Block,
  blocks: readonly Block[],
  byBlock: ReadonlyMap<number, PlacedBlock>,
): readonly PlacedBlock[] => {
  const below = blocks.filter((block) => ancestorsOf(blocks, block).includes(piece));
  if (SECTIONS.includes(piece.kind) && below.some(({ isHeading }) => isHeading)) return [];
  return [piece, ...below]
    .filter(({ isHeading, text }) => !isHeading && !LEAD_IN.test(text))
    .flatMap(({ index }) => byBlock.get(index) ?? []);
};

const SECTIONS: readonly BlockKind[] = ['part', 'chapter', 'section', 'roman', 'appendix'];
/** "Trọng tâm:" only leads in what follows. */
const LEAD_IN = /^[^.;:]{1,40}:$/u;

const chargedWith = (
  { ref, passageId, block }: PlacedBlock,
  { role, actor, passageId: saidIn, actorPassageId = saidIn }: Responsibility,
  passages: ReadonlyMap<string, Passage>,
): Responsibility => ({
  ref,
  passageId,
  role,
  actor,
  actorPassageId,
  statement: { start: 0, end: passages.get(passageId)?.text.length ?? block.text.length },
  covers: undefined,
});

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
const resolveCited = (
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
