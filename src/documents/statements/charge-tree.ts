import type { Span } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { ancestorsOf, type Block } from '../blocks/block.ts';
import { isLabelLine } from './charge-labels.ts';

/** A block with the passage that was made of it. */
export interface PlacedBlock {
  readonly block: Block;
  readonly ref: Reference;
  readonly passageId: string;
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
  const siblings = new Map<number | undefined, PlacedBlock[]>();
  for (const one of placed) {
    const { parent } = one.block;
    siblings.set(parent, [...(siblings.get(parent) ?? []), one]);
  }
  return {
    itemsBelow: (one) => {
      const inside = siblings.get(one.block.index) ?? [];
      return inside.length > 0 ? inside : followingLesser(one, siblings.get(one.block.parent) ?? []);
    },
    itemOf: (label) => {
      const around = siblings.get(label.block.parent) ?? [];
      const before = around.slice(0, around.indexOf(label)).findLast(({ block }) => !isLabelLine(block.text));
      const isItem = before !== undefined && before.block.kind !== label.block.kind;
      return isItem || label.block.parent === undefined ? before : byIndex.get(label.block.parent);
    },
    isWork: ({ block }) =>
      !NO_WORK.has(block.kind) &&
      !LOOKS_BACK.test(block.text) &&
      ancestorsOf(blocks, block).every(({ kind, text }) => !NO_WORK.has(kind) && !LOOKS_BACK.test(text)),
  };
};

const followingLesser = (one: PlacedBlock, around: readonly PlacedBlock[]): readonly PlacedBlock[] => {
  const after = around.slice(around.indexOf(one) + 1);
  const end = after.findIndex(({ block }) => block.kind === one.block.kind || block.isHeading);
  return end < 0 ? after : after.slice(0, end);
};

const NO_WORK: ReadonlySet<string> = new Set(['head', 'title', 'recipients', 'signature']);

/** How a piece starts that tells of what was, or of why. */
const LOOKS_BACK =
  /^(?:kết quả (?:đạt được|thực hiện|nổi bật|năm)|đánh giá (?:tình hình|kết quả|chung)|tình hình|kiểm điểm|tồn tại|(?:những )?hạn chế|(?:những )?khó khăn|nguyên nhân|thực trạng|bối cảnh|bài học|sự cần thiết|căn cứ )/iu;
