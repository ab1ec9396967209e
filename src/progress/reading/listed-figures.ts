import type { Reference } from '../../domain/reference.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { ItemNames } from './item-names.ts';
import { contentIn, type MessagePiece } from './message-piece.ts';

/** A figure with the piece that it stands in. */
interface PlacedAmount {
  readonly piece: MessagePiece;
  readonly amount: FoundAmount;
}

/**
 * "Chỉ tiêu 14: 86,4 và 38,5": a sentence that names a target of several figures and says as many and nothing else lists
 * them in the target's order. Empty where it says anything more, or a figure doesn't fit its place.
 */
export const listedFigures = (
  pieces: readonly MessagePiece[],
  names: ItemNames,
  fits: (placed: PlacedAmount, item: Reference) => boolean,
): ReadonlyMap<FoundAmount, Reference> => {
  const mentions = pieces.flatMap((piece) => piece.mentions);
  const refs = mentions.length === 1 ? (mentions[0]?.refs ?? []) : [];
  const placed = pieces.flatMap((piece) => piece.amounts.map((amount): PlacedAmount => ({ piece, amount })));
  const targets = new Set(refs.map((ref) => names.measure(ref)?.target.ref));
  const saysElse = pieces.some(
    (piece) =>
      contentIn(piece, 0, piece.text.length, names).length > 0 ||
      piece.dates.length > 0 ||
      piece.odd.length > 0 ||
      piece.cues.increments.length > 0 ||
      piece.cues.statuses.length > 0 ||
      piece.cues.forecastAt !== undefined,
  );
  if (refs.length < 2 || targets.size !== 1 || placed.length !== refs.length || saysElse) return new Map();
  const listed = placed.flatMap((each, index): [FoundAmount, Reference][] => {
    const item = refs[index];
    return item !== undefined && fits(each, item) ? [[each.amount, item]] : [];
  });
  return new Map(listed.length === refs.length ? listed : []);
};
