import { type Span, textAt } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { Block } from '../blocks/block.ts';
import { findCarriedCharges } from './carried-charges.ts';
import { isLabelLine, labelledBodies } from './charge-labels.ts';
import { type ChargeTree, createChargeTree, type PlacedBlock } from './charge-tree.ts';
import { keptSubject } from './kept-subject.ts';
import { bodiesAlone, type LeadIn, leadInOf } from './lead-ins.ts';
import { saysOnlyWho } from './names-no-work.ts';
import { opensWithDuty } from './open-act.ts';
import { type Charge, readUnderHeading } from './other-charges.ts';
import { chargesInRow } from './row-charges.ts';
import { chargesInSentence } from './sentence-charges.ts';

export type { PlacedBlock } from './charge-tree.ts';

/** Who a document charges with what: in sentences, lines of labels, rows of tables, and headings that are bodies. */
export const findCharges = (
  placed: readonly PlacedBlock[],
  blocks: readonly Block[],
): readonly Responsibility[] => {
  const tree = createChargeTree(placed, blocks);
  const work = placed.filter((one) => tree.isWork(one));
  const said = withoutLed(
    work,
    work.flatMap((one) => [...ownCharges(one, tree), ...chargesBelow(one, tree)]),
  );
  const found = [...said, ...findCarriedCharges(work, said)];
  const order = new Map(placed.map(({ passageId }, index) => [passageId, index]));
  return withoutRepeats(found).toSorted(
    (a, b) => (order.get(a.passageId) ?? 0) - (order.get(b.passageId) ?? 0),
  );
};

/** Below "Đảng ủy …" a piece "Lãnh đạo Ban Quản lý …" is that one's, who leads another. */
const withoutLed = (
  placed: readonly PlacedBlock[],
  found: readonly Responsibility[],
): readonly Responsibility[] => {
  const led = new Set(placed.filter(({ block }) => LEADS.test(block.text)).map(({ passageId }) => passageId));
  const theirs = new Set(
    found.flatMap(({ passageId, actorPassageId }) => (actorPassageId === undefined ? [] : [passageId])),
  );
  return found.filter(
    ({ passageId, actor, actorPassageId }) =>
      actorPassageId !== undefined || actor.start > 0 || !led.has(passageId) || !theirs.has(passageId),
  );
};

const ownCharges = (one: PlacedBlock, tree: ChargeTree): readonly Responsibility[] => {
  const { block } = one;
  if (block.kind === 'row') return chargesInRow(block).map((charge) => responsibilityOf(one, charge));
  const labelled = labelledBodies(block.text);
  if (isLabelLine(block.text)) {
    const item = tree.itemOf(one);
    return labelled.map(({ role, actor }) =>
      item === undefined
        ? responsibilityOf(one, { role, actor, statement: whole(one) })
        : elsewhere(item, one, { role, actor }),
    );
  }
  const inSentences = chargesInSentences(one);
  const isSaid = (actor: Span): boolean => inSentences.some((each) => each.actor.start === actor.start);
  return [
    ...inSentences,
    ...labelled
      .filter(({ actor }) => !isSaid(actor))
      .map(({ role, actor }) => ({ role, actor, statement: whole(one) })),
  ].map((charge) => responsibilityOf(one, charge));
};

/**
 * Sentence by sentence: one without a subject goes on with that of the one before, one that says only who is of what
 * stands before it ("Nạo vét 12 tuyến kênh. Phòng Kinh tế chủ trì.").
 */
const chargesInSentences = ({ block: { text }, sentences }: PlacedBlock): readonly Charge[] => {
  const found: Charge[] = [];
  let before: readonly Charge[] = [];
  let open: readonly Span[] = [];
  for (const [place, sentence] of sentences.entries()) {
    const leads = found.filter(({ role }) => role === 'lead').map(({ actor }) => textAt(text, actor));
    const own = chargesInSentence(text, sentence, leads);
    const work = own.length > 0 && saysOnlyWho(text, sentence) ? workBefore(open, sentence) : undefined;
    // What the next sentence gives to somebody doesn't go on with who did the last.
    const next = sentences[place + 1];
    const isGiven = next !== undefined && saysOnlyWho(text, next);
    const said = own.length > 0 || isGiven ? own : (keptSubject(text, sentence, before) ?? []);
    const charges =
      work === undefined
        ? said
        : said.map((one) => (one.statement.start === sentence.start ? withWork(one, work) : one));
    found.push(...charges);
    if (charges.length > 0) before = charges;
    open = charges.length > 0 ? [] : [...open, sentence];
  }
  return found;
};

/** What a sentence that says only who is of: all that charges nobody before it, if that isn't too much, else the last. */
const workBefore = (open: readonly Span[], { start }: Span): Span | undefined =>
  open.find((first) => start - first.start <= LONGEST_WORK) ?? open.at(-1);
/** In characters. */
const LONGEST_WORK = 400;

const withWork = (charge: Charge, work: Span): Charge => ({
  ...charge,
  statement: { start: work.start, end: charge.statement.end },
});

const whole = ({ block }: PlacedBlock): Span => ({ start: 0, end: block.text.length });

const responsibilityOf = ({ block, ref, passageId }: PlacedBlock, charge: Charge): Responsibility => ({
  ref,
  passageId,
  ...charge,
  covers: block.isHeading || opensList(block.text, charge.statement) ? ref : undefined,
});

/** A charge that ends with a colon covers what stands below it. */
export const opensList = (text: string, statement: Span): boolean =>
  text.slice(0, statement.end).trimEnd().endsWith(':');

const elsewhere = (
  one: PlacedBlock,
  { passageId, offset = 0 }: PlacedBlock,
  { role, actor }: Omit<Charge, 'statement'>,
): Responsibility => ({
  ref: one.ref,
  passageId: one.passageId,
  role,
  actor: { start: actor.start + offset, end: actor.end + offset },
  actorPassageId: passageId === one.passageId ? undefined : passageId,
  statement: whole(one),
  covers: undefined,
});

/** What a heading that names bodies charges them with: each piece below that charges nobody else at its start. */
const chargesBelow = (one: PlacedBlock, tree: ChargeTree): readonly Responsibility[] => {
  if (isLabelLine(one.block.text)) return [];
  const leadIn = leadInOf(one.block, one.sentences);
  if (leadIn === undefined) return [];
  const items = tree.itemsBelow(one);
  const isTheirs = !leadIn.maySayForWhom || items.some(({ block }) => opensWithDuty(block.text));
  return isTheirs ? chargesIn(items, { one, leadIn, tree }) : [];
};

interface Opened {
  readonly one: PlacedBlock;
  readonly leadIn: LeadIn;
  readonly tree: ChargeTree;
}

const chargesIn = (items: readonly PlacedBlock[], opened: Opened): readonly Responsibility[] =>
  items.flatMap((item) => {
    const { leadIn, tree } = opened;
    const { block } = item;
    const name = bodiesAlone(block.text);
    if (name !== undefined && leadIn.namesSupport) {
      return [responsibilityOf(item, { role: 'support', actor: name, statement: whole(item) })];
    }
    if (name !== undefined || block.kind === 'row' || isLabelLine(block.text)) return [];
    // A lead-in of its own charges what stands in it itself.
    const own = leadInOf(block, item.sentences);
    if (own !== undefined && own.actors.length > 0) {
      const opensWithBody = own.actors.some(({ actor }) => actor.start === 0);
      return opensWithBody || chargesItself(item, opened) ? [] : chargesOfItem(item, opened);
    }
    const below = tree.itemsBelow(item).filter(({ block: each }) => each.parent === block.index);
    const inside = chargesIn(below, opened);
    if (block.isHeading && below.length > 0) return inside;
    // Who stands above directs, and is charged with all of it there.
    if (namesItsLead(item)) return inside;
    return chargesItself(item, opened) ? [] : [...chargesOfItem(item, opened), ...inside];
  });

/**
 * Whether a piece starts with the body that it charges itself. Below "Đảng ủy …" a piece "Lãnh đạo Ban Quản lý …" says
 * whom that one leads; below "Yêu cầu các cấp ủy … các nhiệm vụ sau:" a piece "Giao Đảng ủy …" says who does it.
 */
const chargesItself = ({ block, sentences: [first] }: PlacedBlock, { one, leadIn }: Opened): boolean => {
  if (first === undefined || (LEADS.test(block.text) && leadIn.actors.some(({ role }) => role === undefined)))
    return false;
  const isOfAll = leadIn.actors.every(({ actor }) => OF_ALL.test(textAt(one.block.text, actor)));
  const handed = isOfAll ? (HANDS.exec(block.text)?.[0].length ?? 0) : 0;
  return chargesInSentence(block.text, first).some(
    ({ actor, statement }) =>
      statement.start === first.start &&
      (actor.start === first.start || (handed > 0 && actor.start === first.start + handed)),
  );
};

/** "a) Đề án …, do Sở Nội vụ chủ trì": all of the piece is that one's. */
const namesItsLead = ({ block: { text }, sentences: [first] }: PlacedBlock): boolean =>
  first !== undefined &&
  chargesInSentence(text, first).some(
    ({ role, actor, statement }) =>
      role === 'lead' &&
      statement.start === first.start &&
      actor.start > first.start &&
      DONE_BY.test(text.slice(first.start, actor.start)),
  );
const DONE_BY = /[,(]\s{0,3}do\s{1,3}$/iu;
const LEADS = /^lãnh đạo\s/iu;
const OF_ALL = /^(?:các|những|tất cả|toàn bộ)\s/iu;
const HANDS = /^(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s/iu;

const chargesOfItem = (item: PlacedBlock, { one, leadIn }: Opened): readonly Responsibility[] => {
  const { text } = item.block;
  const { role, others } = readUnderHeading(text);
  return [
    ...leadIn.actors.map(({ actor, role: said }) => elsewhere(item, one, { actor, role: said ?? role })),
    ...others.map((charge) => responsibilityOf(item, charge)),
  ];
};

const withoutRepeats = (found: readonly Responsibility[]): readonly Responsibility[] => {
  const keyOf = ({ passageId, role, actorPassageId, actor, statement }: Responsibility): string =>
    [passageId, role, actorPassageId, actor.start, actor.end, statement.start, statement.end].join('/');
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
};
