import type { Measure } from '../../domain/measure.ts';
import type { Passage } from '../../domain/passage.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import type { Target, TargetDue, TargetGroup } from '../../domain/target.ts';
import { ancestorsOf, type Block } from '../blocks/block.ts';
import { ordinalOf } from '../blocks/read-label.ts';
import { headingPassage } from '../passages/make-passages.ts';
import type { PlacedBlock } from '../passages/place-blocks.ts';
import { findDueYear } from './find-due-year.ts';
import { unitOverRow } from './head-units.ts';
import { findPastBrackets, readLookBack, withoutPastBrackets } from './read-look-back.ts';
import { readMeasures } from './read-measures.ts';
import { type AboveRow, readRowLookBack, readRowMeasures } from './read-row-measures.ts';
import { tieRestated } from './tie-restated.ts';

/** A document's targets in order, with the groups that they stand in. */
export interface FoundTargets {
  readonly targets: readonly Target[];
  readonly groups: readonly TargetGroup[];
  /** Titles that say by when targets are due and have no passage of their own, so that they can be quoted. */
  readonly titles: readonly Passage[];
}

/** The years that a document plans for. */
export interface TargetYears {
  /** Whether they are several. */
  readonly isOfYears?: boolean | undefined;
  readonly firstYear?: number | undefined;
}

/**
 * Reads the blocks that are targets. A target's number is the printed one where those tell all targets apart, else its
 * place among them: where the numbering restarts, or there is none.
 */
export const findTargets = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
  { isOfYears = false, firstYear }: TargetYears = {},
): FoundTargets => {
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const found = placed.filter(({ kind, heldBy, block }) => kind === 'target' && heldBy === block.index);
  const nameOf = new Map(placed.map((each) => [each.block.index, each]));
  const titles = openTitlePassages(blocks, placed, passages);
  const groups = found.map(({ block }) => groupOf(blocks, nameOf, block, titles));
  let dueBefore: TargetDue | undefined;
  const all = found.flatMap((each, index): Target[] => {
    const passage = passageOf.get(each.id);
    if (passage === undefined) return [];
    const due = findDueYear(passage, titles.byText, isOfYears);
    // "Đến năm 2030, A đạt 5%; B đạt 7%" is said of both.
    const shared = each.block.clause === 'next' && due?.isOwn !== true ? dueBefore : undefined;
    dueBefore = shared ?? (due?.isOwn === true ? { ...due, isOwn: undefined } : undefined);
    const figures = figuresOf(each, passage.text, aboveRow(blocks, nameOf, each.block), firstYear);
    return [
      {
        document: passage.document,
        ref: each.ref,
        number: index + 1,
        label: each.block.label,
        group: groups[index]?.ref ?? NO_GROUP.ref,
        text: passage.text,
        ...figures,
        due: figures.measures.some(saysYear) ? undefined : (shared ?? due),
      },
    ];
  });
  const rows = new Set(found.filter(({ block }) => block.kind === 'row').map(({ ref }) => ref));
  const kept = tieRestated(all, (ref) => rows.has(ref));
  const blockOf = new Map(found.map(({ ref, block }) => [ref, block]));
  const numbers = numberTargets(kept.flatMap(({ ref }) => blockOf.get(ref) ?? []));
  const targets = kept.map((target, index) => ({ ...target, number: numbers[index] ?? target.number }));
  const used = [...targets.map(({ due }) => due?.passageId), ...groups.map(({ titleId }) => titleId)];
  return {
    targets,
    groups: groupsOf(groups, targets).filter((group) => group.targets.length > 0),
    titles: titles.lacking(new Set(used.filter((id) => id !== undefined))),
  };
};

const figuresOf = (
  { block, ref }: PlacedBlock,
  text: string,
  above: AboveRow,
  firstYear: number | undefined,
): Pick<Target, 'measures' | 'lookBack'> =>
  block.kind === 'row'
    ? {
        measures: readRowMeasures(ref, block, above),
        lookBack: readRowLookBack(ref, block, above),
      }
    : figuresOfClause(ref, text, firstYear);

const figuresOfClause = (
  ref: Reference,
  text: string,
  firstYear: number | undefined,
): Pick<Target, 'measures' | 'lookBack'> => {
  const brackets = findPastBrackets(text, firstYear);
  const measures = readMeasures(ref, withoutPastBrackets(text, brackets), firstYear);
  const lookBack = readLookBack(text, measures, brackets);
  return lookBack.length === 0 ? { measures } : { measures, lookBack };
};

const aboveRow = (
  blocks: readonly Block[],
  nameOf: ReadonlyMap<number, PlacedBlock>,
  block: Block,
): AboveRow => {
  const headPassage = (index: number) => nameOf.get(index)?.id;
  const over = block.kind === 'row' ? unitOverRow(blocks, block) : undefined;
  const passageId = over && headPassage(over.line.index);
  return over === undefined || passageId === undefined
    ? { headPassage }
    : { headPassage, unit: { passageId, span: over.span, words: over.words } };
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

type Group = Omit<TargetGroup, 'targets'>;

/** A document may list targets below no title. */
const NO_GROUP: Group = { ref: asReference('MD'), title: 'Các chỉ tiêu', titleId: undefined };

/** The nearest title above a target. */
const groupOf = (
  blocks: readonly Block[],
  nameOf: ReadonlyMap<number, PlacedBlock>,
  block: Block,
  titles: TitlePassages,
): Group => {
  const holder = ancestorsOf(blocks, block).find(({ isHeading, text }) => isHeading && text !== '');
  const name = holder && nameOf.get(holder.index);
  return name === undefined
    ? NO_GROUP
    : { ref: name.ref, title: name.block.text, titleId: titles.ofBlock(name.block)?.id };
};

const groupsOf = (groups: readonly Group[], targets: readonly Target[]): readonly TargetGroup[] => {
  const inGroup = Map.groupBy(targets, ({ group }) => group);
  const byRef = new Map(groups.map((group) => [group.ref, group]));
  return [...byRef.values()].map((group) => ({ ...group, targets: inGroup.get(group.ref) ?? [] }));
};

/** The titles of a document as passages that can be quoted, though a paragraph below may have their references. */
export interface TitlePassages {
  /** By their words; where two are the same the later one. */
  readonly byText: ReadonlyMap<string, Passage>;
  ofBlock(block: Block): Passage | undefined;
  /** Those of some passage ids that the document's own passages lack. */
  lacking(ids: ReadonlySet<string>): readonly Passage[];
}

const openTitlePassages = (
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
  passages: readonly Passage[],
): TitlePassages => {
  const own = new Map(passages.map((passage) => [passage.id, passage]));
  const byBlock = new Map(
    placed.flatMap((each): (readonly [number, Passage])[] => {
      const passage = own.get(each.id);
      const title = passage?.kind === 'heading' ? passage : headingPassage(blocks, each, passages);
      return title === undefined ? [] : [[each.block.index, title]];
    }),
  );
  return {
    byText: new Map([...byBlock.values()].map((passage) => [passage.text, passage])),
    ofBlock: ({ index }) => byBlock.get(index),
    lacking: (ids) => [...byBlock.values()].filter(({ id }) => ids.has(id) && !own.has(id)),
  };
};
