import type { Reference } from '../../domain/reference.ts';
import type { ItemNames } from './item-names.ts';
import { contentIn, type MessagePiece } from './message-piece.ts';

const WITHIN = /^\s*(?:riêng\s)?(?:trong|ở|tại|đối với|về)\s/u;

/**
 * The items that the words at the head of a sentence narrow it down to: "khối ngoài nhà nước: lập 36 …, kết nạp 268 …",
 * "ở nông thôn thu gom 96 …, xử lý 77 …". Undefined where they narrow nothing down.
 */
export const headedItems = (
  piece: MessagePiece,
  open: readonly Reference[],
  names: ItemNames,
): readonly Reference[] | undefined => {
  const told = piece.text.slice(0, piece.amounts[0]?.start ?? piece.tellsUntil);
  const colon = told.indexOf(':');
  const name = piece.mentions[0]?.start ?? piece.start + told.length;
  const until = colon > 0 ? colon : WITHIN.test(told) ? Math.min(told.length, name - piece.start) : 0;
  const words = contentIn(piece, 0, until, names);
  if (words.length === 0) return undefined;
  const headed = open.filter((item) => words.every((word) => names.measure(item)?.words.has(word) === true));
  return headed.length > 0 && headed.length < open.length ? headed : undefined;
};

/** What a name outside a sentence's head means under it, where all words of the piece speak of one of its items alone. */
export const meantUnderHead = (
  piece: MessagePiece,
  headed: readonly Reference[],
  names: ItemNames,
): Reference | undefined => {
  const said = names.content(piece.text.slice(0, piece.tellsUntil)).map(({ text }) => text);
  return names.meantBy(said, headed);
};
