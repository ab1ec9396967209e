import { groupBy } from '../../domain/group-by.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Passage } from '../../domain/passage.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import type { Target, TargetGroup } from '../../domain/target.ts';
import { ancestorsOf, type Block } from '../blocks/block.ts';
import { ordinalOf } from '../blocks/read-label.ts';
import { headingPassage } from '../passages/make-passages.ts';
import type { PlacedBlock } from '../passages/place-blocks.ts';
import { findDueYear } from './find-due-year.ts';
import { readMeasures } from './read-measures.ts';
import { readRowLookBack, readRowMeasures } from './read-row-measures.ts';

/** A document's targets in order, with the groups that they stand in. */
export interface FoundTargets {
  readonly targets: readonly Target[];
  readonly groups: readonly TargetGroup[];
  /** Titles that say by when targets are due and have no passage of their own, so that they can be quoted. */
  readonly titles: readonly Passage[];
}

/**
 * Reads the blocks that are targets. A target's number is the printed one where those tell all targets apart, else its
 * place among them: where the numbering restarts, or there is none.
 * @param isOfYears whether the document plans for several years
 */
export const findTargets = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
  isOfYears = false,
): FoundTargets => {
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const found = placed.filter(({ kind, heldBy, block }) => kind === 'target' && heldBy === block.index);
  const numbers = numberTargets(found.map(({ block }) => block));
  const nameOf = new Map(placed.map((each) => [each.block.index, each]));
  const headings = headingsOf(blocks, placed, passages);
  const targets = found.flatMap((each, index): Target[] => {
    const passage = passageOf.get(each.id);
    if (passage === undefined) return [];
    const { text } = passage;
    const isRow = each.block.kind === 'row';
    const headPassages = (index: number) => nameOf.get(index)?.id;
    const measures = isRow
      ? readRowMeasures(each.ref, each.block, headPassages)
      : readMeasures(each.ref, text);
    return [
      {
        document: passage.document,
        ref: each.ref,
        number: numbers[index] ?? index + 1,
        label: each.block.label,
        group: groupOf(blocks, nameOf, each.block).ref,
        text,
        measures,
        lookBack: isRow ? readRowLookBack(each.ref, each.block, headPassages) : undefined,
        due: measures.some(saysYear) ? undefined : findDueYear(passage, headings, isOfYears),
      },
    ];
  });
  return {
    targets,
    groups: groupsOf(
      found.map(({ block }) => groupOf(blocks, nameOf, block)),
      targets,
    ),
    titles: titlesOf(targets, passageOf, headings),
  };
};

/** The document's titles by their words; where two are the same the later one. */
const headingsOf = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
): ReadonlyMap<string, Passage> => {
  const titles = placed.flatMap((each) => headingPassage(blocks, each, passages) ?? []);
  const own = passages.filter(({ kind }) => kind === 'heading');
  return new Map([...titles, ...own].map((passage) => [passage.text, passage]));
};

const titlesOf = (
  targets: readonly Target[],
  passageOf: ReadonlyMap<string, Passage>,
  headings: ReadonlyMap<string, Passage>,
): readonly Passage[] => {
  const used = new Set(targets.flatMap(({ due }) => due?.passageId ?? []));
  return [...headings.values()].filter(({ id }) => used.has(id) && !passageOf.has(id));
};

/** A figure whose column is a year is set for that one. */
const saysYear = ({ cells, name }: Measure): boolean =>
  cells !== undefined && cells.columns.length > 0 && /(?:19|20)\d\d/u.test(name);

const numberTargets = (found: readonly Block[]): readonly number[] => {
  const printed = found.map((block) =>
    block.number === '' || block.kind === 'letter' || block.kind === 'decimal' ? 0 : ordinalOf(block),
  );
  const areDistinct = printed.every((number) => number > 0) && new Set(printed).size === printed.length;
  return areDistinct ? printed : found.map((_, index) => index + 1);
};

interface Group {
  readonly ref: Reference;
  readonly title: string;
}

/** The nearest title above a target; a document may list them below none. */
const groupOf = (blocks: readonly Block[], nameOf: ReadonlyMap<number, PlacedBlock>, block: Block): Group => {
  const holder = ancestorsOf(blocks, block).find(({ isHeading, text }) => isHeading && text !== '');
  const name = holder && nameOf.get(holder.index);
  return name === undefined
    ? { ref: asReference('MD'), title: 'Các chỉ tiêu' }
    : { ref: name.ref, title: name.block.text };
};

const groupsOf = (groups: readonly Group[], targets: readonly Target[]): readonly TargetGroup[] => {
  const inGroup = groupBy(targets, ({ group }) => group);
  const titles = new Map(groups.map(({ ref, title }) => [ref, title]));
  return [...titles].map(([ref, title]) => ({ ref, title, targets: inGroup.get(ref) ?? [] }));
};
