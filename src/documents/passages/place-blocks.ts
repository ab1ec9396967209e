import type { PassageKind } from '../../domain/passage.ts';
import { ancestorsOf, type Block, type BlockKind } from '../blocks/block.ts';
import { type BlockName, nameBlocks } from '../references/name-blocks.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import { findTargetBlocks } from '../statements/find-target-blocks.ts';
import { readScopes, type Scope, type Scopes } from '../statements/scope-of.ts';

/** Kinds of documents as their title line prints them (Decree 30/2020 and Guideline 36-HD/VPTW). */
const KIND_LINE =
  /^(?:NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|THÔNG BÁO|BÁO CÁO|ĐỀ ÁN|HƯỚNG DẪN|TỜ TRÌNH|QUY ĐỊNH|QUY CHẾ|CÔNG ĐIỆN|CHIẾN LƯỢC|PHƯƠNG ÁN)(?![\p{L}])/u;
/** Lines of a head among which the title stands. */
const HEAD_BLOCKS = 25;

interface FoundTitle {
  readonly title: string;
  readonly indexes: ReadonlySet<number>;
}

/** The title: the line that names the document's kind, and the lines below it that say what it is about. */
const findTitle = (blocks: readonly Block[]): FoundTitle => {
  const head = blocks.slice(0, HEAD_BLOCKS).filter(({ kind }) => kind === 'paragraph');
  const start = head.findIndex(({ text }) => KIND_LINE.test(text));
  const first = head[start];
  if (first === undefined) return { title: '', indexes: new Set() };
  const lines = [first];
  for (const block of head.slice(start + 1)) {
    if (block.index !== (lines.at(-1)?.index ?? 0) + 1 || !isOfTitle(block.text)) break;
    lines.push(block);
  }
  return {
    title: lines.map(({ text }) => text).join(' '),
    indexes: new Set(lines.map(({ index }) => index)),
  };
};

/** Set in capitals, or "Về …"; an organ's name alone or a ruling ("QUYẾT NGHỊ:") is over the title. */
const isOfTitle = (text: string): boolean =>
  (/^(?:về|v\/v)\s/iu.test(text) || (CAPITALS.test(text) && text.length > LONGEST_ORGAN)) &&
  !text.endsWith(':');

/** Capitals to start with; "về …" of the next line may have been joined to them. */
const CAPITALS = /^\p{Lu}[^\p{Ll}]{14,}/u;

/** In characters: a line of capitals as short as this names who decides ("QUỐC HỘI", "HỘI ĐỒNG NHÂN DÂN TỈNH …"). */
const LONGEST_ORGAN = 45;

/** A block with its name and with what it says. */
export interface PlacedBlock extends BlockName {
  readonly block: Block;
  readonly kind: PassageKind;
  /** The block whose passage holds it: a target's dashes, a task's lines of labels, the recipients'; its own index else. */
  readonly heldBy: number;
}

interface PlacedBlocks {
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
  const tools = { blocks, targets, scopeOf, heads: findHeads(blocks) };
  const placed = blocks.flatMap((block, index): PlacedBlock[] => {
    const name = names[index];
    if (name === undefined || indexes.has(index)) return [];
    const holder = holderOf(blocks, block, targets);
    return [{ ...name, block, kind: kindOf(block, tools), heldBy: holder?.index ?? index }];
  });
  return { title, placed };
};

const holderOf = (
  blocks: readonly Block[],
  block: Block,
  targets: ReadonlySet<number>,
): Block | undefined => {
  const above = ancestorsOf(blocks, block);
  if (!isLabelLine(block.text))
    return above.find(
      ({ kind, index }) => kind === 'recipients' || kind === 'signature' || targets.has(index),
    );
  // "Thời gian thực hiện: …" is said of the task that it stands below; of a target it says something, not what it is.
  const [item] = above;
  const isOfWork = item !== undefined && !item.isHeading && above.every(({ index }) => !targets.has(index));
  return isOfWork && !targets.has(block.index) ? item : undefined;
};

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
  /** What stands above the first numbered piece, of the document or of what it issues. */
  readonly heads: ReadonlySet<number>;
}

const kindOf = (block: Block, { blocks, targets, scopeOf, heads }: KindTools): PassageKind => {
  if (block.kind === 'recipients') return 'recipients';
  if (block.kind === 'signature') return 'signature';
  if (targets.has(block.index)) return 'target';
  if (block.isHeading) return 'heading';
  if (heads.has(block.index) || ISSUED_WITH.test(block.text)) return 'preamble';
  if (block.kind === 'caption') return /^kết quả/iu.test(block.text) ? 'results' : 'shortcomings';
  const scope = scopeOf(block);
  if (scope === 'theme' && ancestorsOf(blocks, block).some(({ text }) => /chủ đề/iu.test(text)))
    return 'theme';
  return scope === undefined ? 'task' : KIND_OF_SCOPE[scope];
};

/** "(Kèm theo Nghị quyết số …)" below an appendix's title. */
const ISSUED_WITH = /^\((?:ban hành )?kèm theo\s/iu;

/** What stands alone before the first numbered piece, or between a signature and the next. */
const findHeads = (blocks: readonly Block[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let isHead = true;
  for (const { index, parent, kind } of blocks) {
    if (kind === 'recipients' || kind === 'signature') isHead = true;
    else if (parent !== undefined) continue;
    else if (!HEAD_KINDS.includes(kind)) isHead = false;
    else if (isHead) found.add(index);
  }
  return found;
};

const HEAD_KINDS: readonly BlockKind[] = ['title', 'paragraph', 'row', 'group'];
