import type { Attachment } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { fitAmount, isReached } from './attach-amount.ts';
import type { ItemNames } from './item-names.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside } from './message-piece.ts';
import { undecided } from './reading-draft.ts';

/** What may be meant where a piece doesn't name anything. */
export interface ItemChoice {
  readonly open: readonly Reference[];
  /** What was spoken of just before, else the one measure of the message, else the card's. */
  readonly candidate: (Attachment & { readonly kind: 'item' }) | undefined;
  /** The candidate has its figure; another one with words of its own may be of another item. */
  readonly isServed: boolean;
  readonly isWithinPeriod: boolean;
}

/** What a piece is about; undefined where only the units of its figures can say. */
export const chooseItem = (
  piece: MessagePiece,
  choice: ItemChoice,
  names: ItemNames,
): Attachment | undefined => {
  const refs = [...new Set(namesOutside(piece).flatMap((mention) => mention.refs))];
  const [first] = refs;
  if (refs.length > 1)
    return undecided(piece.amounts.length > 0 ? 'several-items-named' : 'which-item', refs);
  if (first !== undefined) return chooseNamed(piece, first, choice, names);
  return piece.amounts.length === 0
    ? chooseForState(piece, choice, names)
    : chooseForFigure(piece, choice, names);
};

const chooseNamed = (
  piece: MessagePiece,
  named: Reference,
  { open }: ItemChoice,
  names: ItemNames,
): Attachment => {
  if (piece.amounts.length > 0 && isNarrower(piece, named, names)) return undecided('only-a-part', [named]);
  const rivals = open.includes(named) ? [] : open.filter((item) => isSaidLike(piece, item, names));
  return rivals.length > 0
    ? undecided('which-item', [named, ...rivals])
    : { kind: 'item', item: named, by: 'name' };
};

/** "Kết nạp đảng viên" from one who is only asked about those in enterprises: the longer name may be meant. */
const isSaidLike = (piece: MessagePiece, item: Reference, names: ItemNames): boolean => {
  const known = names.measure(item);
  return (
    known !== undefined &&
    namesOutside(piece).every(({ start, end }) => {
      const words = names.content(piece.text.slice(start - piece.start, end - piece.start));
      return words.length > 0 && words.every(({ text }) => known.words.has(text));
    })
  );
};

/** A state or remark without a name: its words may name an open item; else it goes on about the same. */
const chooseForState = (
  piece: MessagePiece,
  { open, candidate }: ItemChoice,
  names: ItemNames,
): Attachment | undefined => {
  const said = contentBefore(piece, names);
  const hasState = piece.cues.statuses.length > 0;
  const isOfCandidate =
    candidate === undefined ? said.length === 0 : !hasState || speaksOf(candidate.item, said, names);
  if (isOfCandidate || said.length === 0) return candidate;
  const meant = names.meantBy(said, open);
  return meant === undefined ? candidate : { kind: 'item', item: meant, by: 'name' };
};

/** A figure without a name: of the candidate if its words can be said of it, else of the one item that they speak of. */
const chooseForFigure = (
  piece: MessagePiece,
  { open, candidate, isServed, isWithinPeriod }: ItemChoice,
  names: ItemNames,
): Attachment | undefined => {
  const said = contentBefore(piece, names);
  const rest = open.filter((item) => item !== candidate?.item);
  const mayBeOther = isServed && said.length > 0 && rest.some((item) => speaksOf(item, said, names));
  if (candidate !== undefined && !mayBeOther && !isNarrower(piece, candidate.item, names)) return candidate;
  if (said.length === 0) return undefined;
  const [amount] = piece.amounts;
  const place = { text: piece.dateless, cues: piece.cues, isWithinPeriod };
  const fitting = (mayBeOther ? rest : open).filter((item) => {
    const fitted = amount === undefined ? undefined : fitAmount(place, amount, item, names);
    return fitted !== undefined && isReached(fitted.role);
  });
  const meant = names.meantBy(said, fitting);
  if (meant !== undefined && !isNarrower(piece, meant, names))
    return { kind: 'item', item: meant, by: 'name' };
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0 && names.measure(only) !== undefined)
    if (speaksOf(only, said, names) && !isNarrower(piece, only, names))
      return { kind: 'item', item: only, by: 'unit' };
  const possible = fitting.length > 0 ? fitting : open;
  const spoken = possible.filter((item) =>
    said.some((word) => names.measure(item)?.words.has(word) === true),
  );
  return undecided('which-item', spoken.length > 0 ? spoken : possible);
};

const speaksOf = (item: Reference, said: readonly string[], names: ItemNames): boolean => {
  const known = names.measure(item);
  return known === undefined || said.every((word) => known.words.has(word));
};

/**
 * Whether a figure's words go beyond an item's clause and names: then it is of a part of it ("xuất khẩu dệt may"), or
 * of something else. A task has no such words.
 */
export const isNarrower = (piece: MessagePiece, item: Reference, names: ItemNames): boolean => {
  const known = names.measure(item);
  if (known === undefined) return false;
  const isOther = (word: string): boolean => !known.words.has(word);
  const [first] = piece.amounts;
  if (contentIn(piece, 0, first?.start ?? piece.tellsUntil, names).some(isOther)) return true;
  return piece.amounts.some((amount, index) => {
    const until = piece.amounts[index + 1]?.start ?? piece.tellsUntil;
    const after = contentIn(piece, amount.end, until, names);
    const opening = /^[\s·]*(\p{L}+)/u.exec(piece.text.slice(amount.end))?.[1] ?? '';
    const isRemark = names.isRemark(opening) || (after[0] !== undefined && names.isRemark(after[0]));
    return !isRemark && after.some(isOther);
  });
};
