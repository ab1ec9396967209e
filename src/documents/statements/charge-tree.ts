import type { Span } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { ancestorsOf, type Block } from '../blocks/block.ts';
import { isLabelLine } from './charge-labels.ts';

/** A block with the passage that was made of it. */
export interface PlacedBlock {
  readonly block: Block;
  readonly ref: Reference;
  readonly passageId: string;
  /** Where its words start in that passage; left out where they open it. */
  readonly offset?: number | undefined;
  readonly sentences: readonly Span[];
}

/** How blocks stand to one another. */
export interface ChargeTree {
  /** What a piece opens: what stands in it, else, after a colon or a bare name, the lesser pieces that follow. */
  itemsBelow(placed: PlacedBlock): readonly PlacedBlock[];
  /** What a line of labels belongs to. */
  itemOf(label: PlacedBlock): PlacedBlock | undefined;
  /** Whether a piece says what is to be done, not what was, nor who receives the document. */
  isWork(placed: PlacedBlock): boolean;
}

export const createChargeTree = (placed: readonly PlacedBlock[], blocks: readonly Block[]): ChargeTree => {
  const byIndex = new Map(placed.map((one) => [one.block.index, one]));
  const siblings = Map.groupBy(placed, ({ block }) => block.parent);
  const beside = new Map([...siblings.values()].flatMap(readSiblings));
  return {
    itemsBelow: (one) => {
      const inside = siblings.get(one.block.index) ?? [];
      if (inside.length > 0) return inside;
      return followingLesser(one, siblings.get(one.block.parent) ?? [], (beside.get(one)?.place ?? -1) + 1);
    },
    itemOf: (label) => {
      const before = beside.get(label)?.itemBefore;
      const isItem = before !== undefined && before.block.kind !== label.block.kind;
      return isItem || label.block.parent === undefined ? before : byIndex.get(label.block.parent);
    },
    isWork: ({ block }) =>
      !NO_WORK.has(block.kind) &&
      !LOOKS_BACK.test(block.text) &&
      !(block.label === '' && LEGAL_BASIS.test(block.text)) &&
      ancestorsOf(blocks, block).every(({ kind, text }) => !NO_WORK.has(kind) && !LOOKS_BACK.test(text)),
  };
};

/** Where a piece stands among those of its parent, and the nearest before it that is no line of labels. */
interface Beside {
  readonly place: number;
  readonly itemBefore: PlacedBlock | undefined;
}

const readSiblings = (around: readonly PlacedBlock[]): readonly (readonly [PlacedBlock, Beside])[] => {
  let itemBefore: PlacedBlock | undefined;
  return around.map((one, place) => {
    const beside = { place, itemBefore };
    if (!isLabelLine(one.block.text)) itemBefore = one;
    return [one, beside] as const;
  });
};

const followingLesser = (
  one: PlacedBlock,
  around: readonly PlacedBlock[],
  from: number,
): readonly PlacedBlock[] => {
  const found: PlacedBlock[] = [];
  for (let place = from; place < around.length; place += 1) {
    const next = around[place];
    if (next === undefined || next.block.kind === one.block.kind || next.block.isHeading) break;
    found.push(next);
  }
  return found;
};

const NO_WORK: ReadonlySet<string> = new Set(['head', 'title', 'recipients', 'signature']);

/** How a piece starts that tells of what was, or of why. */
const LOOKS_BACK =
  /^(?:kết quả (?:đạt được|thực hiện|nổi bật|năm)|đánh giá (?:tình hình|kết quả|chung)|tình hình|kiểm điểm|tồn tại|(?:những )?hạn chế|(?:những )?khó khăn|nguyên nhân|thực trạng|bối cảnh|bài học|sự cần thiết)/iu;
/** A line before the decision that says what it rests on; "2. Căn cứ chỉ tiêu được giao, các xã …" is work. */
const LEGAL_BASIS = /^căn cứ /iu;
