import { compareDecimals } from '../../domain/decimal.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ItemNames } from './item-names.ts';
import type { MessagePiece } from './message-piece.ts';
import { itemOf, type ReadingDraft } from './reading-draft.ts';

const WHOLE =
  /(?<!\p{L})(?:tổng(?! (?:hợp|kết|cục|công ty|giám đốc))|tính chung|cộng lại|gộp lại|cộng chung|tất cả|(?:toàn|cả) (?:thành phố|tỉnh|địa bàn|đảng bộ))(?!\p{L})/u;
const SUMMED_UP = /(?<!\p{L})(?:tổng|tổng cộng|tổng số)(?: (?:là|được|lên|đạt|thu)){0,2}\s*[:=]?\s*$/u;

const before = ({ text, amounts, tellsUntil }: MessagePiece): string =>
  text.slice(0, amounts[0]?.numberAt ?? tellsUntil);

/** "Toàn thành phố 8,7 triệu lượt", "tổng thu 95.400": the words before a figure say that it is of all parts together. */
export const saysWhole = (piece: MessagePiece): boolean => WHOLE.test(before(piece));

/** "…, cộng các khoản khác tổng 95.400": whatever else stands before, the figure sums it up. */
export const sumsUp = (piece: MessagePiece): boolean => SUMMED_UP.test(before(piece));

/** The one of several that has all the others as its parts. */
export const wholeAmong = (items: readonly Reference[], names: ItemNames): Reference | undefined => {
  const wholeOf = (item: Reference): Reference | undefined => names.measure(item)?.measure.partOf;
  return items.find(
    (whole) => items.length > 1 && items.every((item) => item === whole || wholeOf(item) === whole),
  );
};

/**
 * Figures told before that of the whole, in the same unit, are of its parts: those of which other words speak, and that
 * are smaller.
 */
export const partsOf = (whole: ReadingDraft, drafts: readonly ReadingDraft[]): readonly ReadingDraft[] => {
  const item = itemOf(whole.about);
  const { value } = whole;
  if (item === undefined || value === undefined) return [];
  return drafts.filter(
    ({ about, value: part, rivals }) =>
      about.kind === 'undecided' &&
      about.doubt === 'other-words' &&
      about.candidates.length === 1 &&
      about.candidates.includes(item) &&
      part !== undefined &&
      rivals.length === 0 &&
      compareDecimals(part.value.decimal, value.value.decimal) < 0,
  );
};
