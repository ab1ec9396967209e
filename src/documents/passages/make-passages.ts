import type { Passage, Span, TableRow } from '../../domain/passage.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { ancestorsOf, type Block } from '../blocks/block.ts';
import { unitOverRow, withUnits } from '../statements/head-units.ts';
import { underTheirHeads } from '../statements/row-charges.ts';
import type { PlacedBlock } from './place-blocks.ts';

/**
 * Where one sentence ends and the next starts: an end mark, maybe a closing quote, a space, then a capital; not behind
 * what places and people are called by in short: "P. Nậm Mu", "TP. Vinh", "GS. Lê Văn An".
 */
const SENTENCE_END =
  /(?<![.!?…])(?<!(?<!\p{L})(?:TP|P|Q|TX|TT|GS|PGS|TS|ThS|BS))[.!?…]+["”’)]*\s+(?=["“‘(]?\p{Lu})|\n+/gu;

/** The sentences of a paragraph as spans; only white space lies between them. */
export const splitSentences = (text: string): readonly Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    if (end > start) sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};

/**
 * The citable pieces of a document, in order; titles that nothing of their own stands below come last. What a block
 * holds (a target's dashes, the recipients' lines) is part of its passage.
 */
export const makePassages = (
  document: DocumentId,
  blocks: readonly Block[],
  placed: readonly PlacedBlock[],
): readonly Passage[] => {
  const held = Map.groupBy(
    placed.filter(({ block, heldBy }) => heldBy !== block.index),
    ({ heldBy }) => heldBy,
  );
  const partsOf = ({ index }: Block) => (held.get(index) ?? []).map(({ block }) => block);
  const passages = placed
    .filter(({ block, kind, heldBy }) => kind !== 'heading' && heldBy === block.index)
    .map((each) => makePassage(document, blocks, each, partsOf(each.block)));
  const taken = new Set(passages.map(({ ref }) => ref));
  const bare = placed.filter(
    ({ kind, ref, block, heldBy }) =>
      kind === 'heading' && block.text !== '' && heldBy === block.index && !taken.has(ref),
  );
  return withFreeIds([...passages, ...bare.map((each) => makePassage(document, blocks, each, []))]);
};

/** A title as a passage of its own, beside the paragraph that has its reference; undefined of what is no title. */
export const headingPassage = (
  blocks: readonly Block[],
  placed: PlacedBlock,
  [first]: readonly Passage[],
): Passage | undefined =>
  first === undefined || placed.kind !== 'heading'
    ? undefined
    : { ...makePassage(first.document, blocks, placed, []), id: `${placed.id}~0` };

const makePassage = (
  document: DocumentId,
  blocks: readonly Block[],
  { block, kind, ref, id }: PlacedBlock,
  parts: readonly Block[],
): Passage => {
  const own = [block.text, ...parts.map(({ label, text }) => `${label} ${text}`.trim())].join('\n');
  // A target's text is what people quote as one; its end mark only parts it from the next.
  const text = kind === 'target' ? own.replace(/[;.]$/u, '') : own;
  return {
    id,
    document,
    ref,
    kind,
    text,
    headings: headingsAbove(blocks, block),
    sentences: kind === 'target' || kind === 'heading' ? whole(text) : splitSentences(text),
    row: kind === 'heading' || parts.length > 0 ? undefined : rowOf(block, text, blocks),
  };
};

/** The fewest cells that are worth telling apart. */
const FEWEST_CELLS = 2;

/**
 * A block's cells under their heads, with the unit that a line over the table names; undefined where a cell has no head,
 * since nothing says what it is then.
 */
const rowOf = (block: Block, text: string, blocks: readonly Block[]): TableRow | undefined => {
  const { kind, number, cells, text: printed } = block;
  if (kind !== 'row' || cells.length < FEWEST_CELLS) return undefined;
  const headed = underTheirHeads(printed, cells).map(({ start, end, header }) => ({
    start,
    end: Math.min(end, text.length),
    head: header.trim(),
  }));
  if (headed.some(({ head }) => head === '')) return undefined;
  const over = unitOverRow(blocks, block);
  return { number, cells: over === undefined ? headed : withUnits(headed, text, over.words) };
};

const whole = (text: string): readonly Span[] => [{ start: 0, end: text.length }];

const headingsAbove = (blocks: readonly Block[], block: Block): readonly string[] =>
  ancestorsOf(blocks, block)
    .filter(({ isHeading, text }) => isHeading && text !== '')
    .map(({ text }) => text)
    .toReversed();

/** A title's reference may be that of a paragraph that shares it. */
const withFreeIds = (passages: readonly Passage[]): readonly Passage[] => {
  const taken = new Map<string, number>();
  return passages.map((passage) => {
    const times = (taken.get(passage.id) ?? 0) + 1;
    taken.set(passage.id, times);
    return times === 1 ? passage : { ...passage, id: `${passage.id}~${times}` };
  });
};
