import { groupBy } from '../../domain/group-by.ts';
import type { Passage, PassageKind } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { Block } from '../blocks/block.ts';
import { type PlacedBlock as ChargedBlock, findCharges } from '../statements/find-charges.ts';
import { firstCell } from '../statements/find-target-blocks.ts';
import { SameLines } from '../statements/same-lines.ts';
import { findCitedCharges } from './find-cited-charges.ts';
import { headingPassage } from './make-passages.ts';
import type { PlacedBlock } from './place-blocks.ts';

export interface DocumentCharges {
  readonly responsibilities: readonly Responsibility[];
  /** Titles that name who is charged and have no passage of their own, so that they can be quoted. */
  readonly titles: readonly Passage[];
}

/** What says what is to be done; results and the head charge nobody. */
const CHARGING: readonly PassageKind[] = ['target', 'task', 'execution', 'heading', 'aim'];

/**
 * Who the document charges, each charge with the passage that says it. A table's row that says a target again gives
 * that target its lead too.
 */
export const findDocumentCharges = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
  targets: readonly Target[],
): DocumentCharges => {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const titles = new Map<string, Passage>();
  const charging = placed.flatMap((each): ChargedBlock[] => {
    if (!CHARGING.includes(each.kind) || each.heldBy !== each.block.index) return [];
    const own = byId.get(each.id);
    const isOwn = own !== undefined && (own.kind === 'heading') === (each.kind === 'heading');
    const passage = isOwn ? own : headingPassage(blocks, each, passages);
    if (passage === undefined) return [];
    if (!isOwn) titles.set(passage.id, passage);
    return [{ block: each.block, ref: each.ref, passageId: passage.id, sentences: passage.sentences }];
  });
  const found = findCharges(charging, blocks).map((one) => within(one, byId));
  const used = new Set(found.flatMap(({ passageId, actorPassageId }) => [passageId, actorPassageId]));
  return {
    responsibilities: [
      ...found,
      ...leadsOfTargets(found, charging, targets),
      ...findCitedCharges(found, { blocks, charging, passages: byId, targets }),
    ],
    titles: [...titles.values()].filter(({ id }) => used.has(id)),
  };
};

/** A target's end mark is not in its passage. */
const within = (one: Responsibility, byId: ReadonlyMap<string, Passage>): Responsibility => {
  const end = byId.get(one.passageId)?.text.length ?? one.statement.end;
  return one.statement.end <= end ? one : { ...one, statement: { ...one.statement, end } };
};

const leadsOfTargets = (
  found: readonly Responsibility[],
  charging: readonly ChargedBlock[],
  targets: readonly Target[],
): readonly Responsibility[] => {
  const own = new Set<string>(targets.map(({ ref }) => ref));
  const chargesOf = groupBy(found, ({ passageId }) => passageId);
  const lines = new SameLines<Target>();
  for (const target of targets) lines.add(target.text, target);
  return charging
    .filter(({ block, ref }) => block.kind === 'row' && !block.isHeading && !own.has(ref))
    .flatMap(({ block, passageId }) => {
      const charges = chargesOf.get(passageId);
      const target = charges && lines.find(firstCell(block));
      return charges === undefined || target === undefined
        ? []
        : charges.map((one) => ({ ...one, ref: target.ref }));
    });
};
