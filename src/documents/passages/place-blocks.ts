import type { PassageKind } from '../../domain/passage.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import { type BlockName, nameBlocks } from '../references/name-blocks.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import { findTargetBlocks } from '../statements/find-target-blocks.ts';
import { readScopes, type Scope, type Scopes } from '../statements/scope-of.ts';
import { findTitle } from './find-title.ts';

/** A block with its name and with what it says. */
export interface PlacedBlock extends BlockName {
  readonly block: Block;
  readonly kind: PassageKind;
  /** The block whose passage holds it: a target's dashes, the recipients' lines; its own index else. */
  readonly heldBy: number;
}

export interface PlacedBlocks {
  readonly title: string;
  /** Without the title's own blocks. */
  readonly placed: readonly PlacedBlock[];
}

/** Gives every block its name and its kind; what belongs to a target or to the recipients is held by them. */
export const placeBlocks = (read: readonly Block[]): PlacedBlocks => {
  const { title, indexes } = findTitle(read);
  const blocks = read.map((block): Block => (indexes.has(block.index) ? { ...block, kind: 'title' } : block));
  const names = nameBlocks(blocks);
  const scopeOf = readScopes(blocks);
  const targets = findTargetBlocks(blocks, scopeOf);
  const tools = { blocks, targets, scopeOf, textFrom: firstOfText(blocks) };
  const placed = blocks.flatMap((block, index): PlacedBlock[] => {
    const name = names[index];
    if (name === undefined || indexes.has(index)) return [];
    const holder = holderOf(blocks, block, targets);
    return [{ ...name, block, kind: kindOf(block, tools), heldBy: holder?.index ?? index }];
  });
  return { title, placed };
};

const holderOf = (blocks: readonly Block[], block: Block, targets: ReadonlySet<number>): Block | undefined =>
  // A line of labels ("Đơn vị chủ trì: …") says something of the target, not what it is.
  isLabelLine(block.text)
    ? undefined
    : ancestorsOf(blocks, block).find(
        (above) => above.kind === 'recipients' || above.kind === 'signature' || targets.has(above.index),
      );

const KIND_OF_SCOPE: Readonly<Record<Scope, PassageKind>> = {
  target: 'task',
  aim: 'aim',
  work: 'task',
  result: 'results',
  shortcoming: 'shortcomings',
  execution: 'execution',
  theme: 'aim',
};

interface KindTools {
  readonly blocks: readonly Block[];
  readonly targets: ReadonlySet<number>;
  readonly scopeOf: Scopes;
  readonly textFrom: number;
}

const kindOf = (block: Block, { blocks, targets, scopeOf, textFrom }: KindTools): PassageKind => {
  if (block.kind === 'recipients') return 'recipients';
  if (block.kind === 'signature') return 'signature';
  if (targets.has(block.index)) return 'target';
  if (block.isHeading) return 'heading';
  if (block.index <= textFrom && isOfHead(block)) return 'preamble';
  if (block.kind === 'caption') return /^kết quả/iu.test(block.text) ? 'results' : 'shortcomings';
  const scope = scopeOf(block);
  if (scope === 'theme' && ancestorsOf(blocks, block).some(({ text }) => /chủ đề/iu.test(text)))
    return 'theme';
  return scope === undefined ? 'task' : KIND_OF_SCOPE[scope];
};

/** The index of the first numbered piece. */
const firstOfText = (blocks: readonly Block[]): number => {
  const first = blocks.findIndex(({ kind }) => !HEAD_KINDS.includes(kind));
  return first < 0 ? blocks.length : first;
};

/** What stands alone, as what is above the first numbered piece does. */
const isOfHead = ({ parent, kind }: Block): boolean => parent === undefined && HEAD_KINDS.includes(kind);

const HEAD_KINDS: readonly BlockKind[] = ['title', 'paragraph', 'row', 'group'];
