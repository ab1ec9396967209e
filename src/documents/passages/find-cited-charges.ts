import { type Passage, textAt } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import type { PlacedBlock } from '../statements/charge-tree.ts';
import { findCitedPieces } from '../statements/find-cited-pieces.ts';
import { resolveCited } from '../statements/resolve-cited.ts';

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
