import type { Passage, PassageKind } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { Block } from '../blocks/block.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
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
  const own = placed.flatMap((each): ChargedBlock[] => {
    if (!CHARGING.includes(each.kind) || each.heldBy !== each.block.index) return [];
    const found = byId.get(each.id);
    const isOwn = found !== undefined && (found.kind === 'heading') === (each.kind === 'heading');
    const passage = isOwn ? found : headingPassage(blocks, each, passages);
    if (passage === undefined) return [];
    if (!isOwn) titles.set(passage.id, passage);
    const sentences = passage.sentences.filter(({ start }) => start < each.block.text.length);
    return [{ block: each.block, ref: each.ref, passageId: passage.id, sentences }];
  });
  const charging = [...own, ...linesHeld(placed, own)].toSorted((a, b) => a.block.index - b.block.index);
  const found = findCharges(charging, blocks).map((one) => within(one, byId));
  const used = new Set(found.flatMap(({ passageId, actorPassageId }) => [passageId, actorPassageId]));
  return {
    responsibilities: [
      ...found,
      ...leadsOfTargets(found, own, targets),
      ...findCitedCharges(found, { blocks, charging: own, passages: byId, targets }),
    ],
    titles: [...titles.values()].filter(({ id }) => used.has(id)),
  };
};

/** Lines of labels whose words stand in the passage of the task that they are of. */
const linesHeld = (placed: readonly PlacedBlock[], own: readonly ChargedBlock[]): readonly ChargedBlock[] => {
  const holders = new Map(own.map((one) => [one.block.index, one]));
  const at = new Map(own.map(({ block }) => [block.index, block.text.length]));
  return placed.flatMap(({ block, heldBy }): ChargedBlock[] => {
    const holder = holders.get(heldBy);
    if (holder === undefined || heldBy === block.index) return [];
    const { label, text } = block;
    const start = (at.get(heldBy) ?? 0) + 1 + (label === '' ? 0 : label.length + 1);
    at.set(heldBy, start + text.length);
    const { ref, passageId } = holder;
    return isLabelLine(text) ? [{ block, ref, passageId, offset: start, sentences: [] }] : [];
  });
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
  const chargesOf = Map.groupBy(found, ({ passageId }) => passageId);
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
