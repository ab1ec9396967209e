import type { Attachment } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { fitAmount, isReached, leaveOutFarOff } from './attach-amount.ts';
import type { AmountPlace } from './find-cues.ts';
import { meantUnderHead } from './head-frame.ts';
import type { ItemNames } from './item-names.ts';
import type { Mention } from './mention.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside } from './message-piece.ts';
import { undecided } from './reading-draft.ts';
import { saysWhole, sumsUp, wholeAmong } from './whole-of-parts.ts';

/** What may be meant where a piece doesn't name anything. */
export interface ItemChoice {
  readonly open: readonly Reference[];
  /** What was spoken of just before, else the one measure of the message, else the card's. */
  readonly candidate: (Attachment & { readonly kind: 'item' }) | undefined;
  /** Whether an item has its figure already. */
  readonly isServed: (item: Reference) => boolean;
  readonly place: AmountPlace;
  /** The candidate was spoken of just before, not only elsewhere in the message. */
  readonly isCarried: boolean;
  /** The words of what was named last: a verb there holds for what follows ("kiểm tra 25 …, 26 đảng viên"). */
  readonly carried: readonly string[];
  /** What the head of the sentence narrows it down to; empty where nothing does. */
  readonly headed: readonly Reference[];
}

/** What a piece is about; undefined where only the units of its figures can say. */
export const chooseItem = (
  piece: MessagePiece,
  choice: ItemChoice,
  names: ItemNames,
): Attachment | undefined => {
  const refs = narrowest(subjects(piece));
  const [first] = refs;
  if (refs.length > 1) return chooseOfSeveral(piece, refs, choice, names);
  if (first !== undefined) return chooseNamed(piece, first, choice, names);
  return piece.amounts.length === 0
    ? chooseForState(piece, choice, names)
    : chooseForFigure(piece, choice, names);
};

/** "Công nghệ cao trong chế biến, chế tạo 62%": what stands behind "trong" says of what the share is. */
const subjects = (piece: MessagePiece): readonly Mention[] => {
  const named = namesOutside(piece);
  const kept = named.filter(({ start }, index) => {
    const before = piece.text.slice(Math.max(0, start - piece.start - LONGEST_WITHIN), start - piece.start);
    return index === 0 || !/(?<!\p{L})(?:trong|trên tổng)\s+(?:\p{L}+\s+){0,2}$/u.test(before);
  });
  return kept.length > 0 ? kept : named;
};
/** Characters of "trong" and a word or two before a name. */
const LONGEST_WITHIN = 30;

/** "Mục 24: a 38/137": the number of a target and a letter of it say one figure. */
const narrowest = (mentions: readonly Mention[]): readonly Reference[] => {
  const single = mentions.flatMap(({ refs }) => (refs.length === 1 ? refs : []));
  const kept = mentions.filter(({ refs }) => refs.length === 1 || !refs.some((ref) => single.includes(ref)));
  return [...new Set(kept.flatMap(({ refs }) => refs))];
};

/** "18: đô thị 99,6": the name of a target of several figures, and words that say which. */
const chooseOfSeveral = (
  piece: MessagePiece,
  refs: readonly Reference[],
  choice: ItemChoice,
  names: ItemNames,
): Attachment => {
  if (piece.amounts.length === 0) return undecided('which-item', refs);
  const meant = meantByWords(piece, { ...choice, open: refs }, names);
  return meant ?? undecided('several-items-named', refs);
};

const REALISED = /(?<!\p{L})vốn\s(?:\p{L}+\s){0,4}thực hiện(?!\p{L})/u;

const chooseNamed = (
  piece: MessagePiece,
  named: Reference,
  { open, headed, isServed }: ItemChoice,
  names: ItemNames,
): Attachment => {
  const isOutside = piece.amounts.length > 0 && headed.length > 0 && !headed.includes(named);
  const meant = isOutside
    ? meantUnderHead(
        piece,
        headed.filter((item) => !isServed(item)),
        names,
      )
    : undefined;
  if (meant !== undefined) return { kind: 'item', item: meant, by: 'name' };
  if (piece.amounts.length > 0 && isNarrower(piece, named, names)) return undecided('only-a-part', [named]);
  // What was attracted isn't yet what was paid in.
  const isRealised = REALISED.test(piece.text) && names.measure(named)?.words.has('thu hút') === true;
  if (piece.amounts.length > 0 && isRealised) return undecided('other-words', [named]);
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
  choice: ItemChoice,
  names: ItemNames,
): Attachment | undefined => {
  const whole = wholeMeant(piece, choice, names);
  if (whole !== undefined) return { kind: 'item', item: whole, by: 'name' };
  const planned = siblingPlanned(piece, choice, names);
  if (planned !== undefined) return { kind: 'item', item: planned, by: 'unit' };
  const { open, candidate, isServed } = choice;
  const said = contentBefore(piece, names);
  const rest = open.filter((item) => item !== candidate?.item);
  const mayBeOther =
    candidate !== undefined &&
    isServed(candidate.item) &&
    said.length > 0 &&
    rest.some((item) => speaksOf(item, said, names));
  if (candidate !== undefined && !mayBeOther && !isNarrower(piece, candidate.item, names)) {
    const other = choice.isCarried || said.length === 0 ? undefined : meantByWords(piece, choice, names);
    return other ?? candidate;
  }
  const meant = meantByWords(piece, mayBeOther ? { ...choice, open: rest } : choice, names);
  if (meant !== undefined) return meant;
  if (said.length === 0) return undefined;
  const fitting = fittingItems(piece, choice.place, mayBeOther ? rest : open, names);
  const possible = fitting.length > 0 ? fitting : open;
  const spoken = possible.filter((item) =>
    said.some((word) => names.measure(item)?.words.has(word) === true),
  );
  return undecided('which-item', spoken.length > 0 ? spoken : possible);
};

/** "Tổng thu 95.400": of what has the others as its parts, which all are spoken of, and has no figure yet. */
const wholeMeant = (
  piece: MessagePiece,
  { open, place, isServed }: ItemChoice,
  names: ItemNames,
): Reference | undefined => {
  if (!saysWhole(piece)) return undefined;
  const said = contentBefore(piece, names);
  const fitting = fittingItems(piece, place, open, names);
  const speaking = fitting.filter((item) => names.measure(item) !== undefined && speaksOf(item, said, names));
  const spoken = wholeAmong(speaking, names);
  if (spoken !== undefined) return isServed(spoken) || isNarrower(piece, spoken, names) ? undefined : spoken;
  // What sums up parts that were told, whatever else it adds to them.
  const summed = sumsUp(piece) ? wholeAmong(fitting, names) : undefined;
  const isAfterParts = open.some((item) => item !== summed && isServed(item));
  return summed !== undefined && !isServed(summed) && isAfterParts ? summed : undefined;
};

/** "33/35 xã xong, 13 xã cũng đã triển khai": behind its sibling's figure, just as many as are planned of it. */
const siblingPlanned = (
  piece: MessagePiece,
  { open, candidate, place, isServed }: ItemChoice,
  names: ItemNames,
): Reference | undefined => {
  const [amount, ...others] = piece.amounts;
  const served = candidate === undefined ? undefined : names.measure(candidate.item);
  if (served === undefined || !isServed(served.measure.ref) || amount?.total !== undefined) return undefined;
  const isPlanned = (item: Reference): boolean => {
    const known = names.measure(item);
    const fitted = amount && fitAmount(place, amount, item, names);
    return fitted?.role === 'value' && known?.measure.low.decimal === fitted.decimal;
  };
  const meant = open.filter(
    (item) =>
      names.measure(item)?.target === served.target && !isServed(item) && !isNarrower(piece, item, names),
  );
  const [only, ...rivals] = meant;
  const isCertain = rivals.length === 0 && others.length === 0 && !isPlanned(served.measure.ref);
  return only !== undefined && isCertain && isPlanned(only) ? only : undefined;
};

/** The items that the piece's first figure can be of, those of which it would be many times the plan left out. */
const fittingItems = (
  piece: MessagePiece,
  place: AmountPlace,
  open: readonly Reference[],
  names: ItemNames,
): readonly Reference[] => {
  const [amount] = piece.amounts;
  if (amount === undefined) return open;
  const fits = open.flatMap((item) => {
    const fitted = fitAmount(place, amount, item, names);
    return fitted !== undefined && isReached(fitted.role)
      ? [
          {
            item,
            role: fitted.role,
            decimal: fitted.decimal,
            known: names.measure(item),
            last: place.lastOf(item),
          },
        ]
      : [];
  });
  return leaveOutFarOff(fits).map(({ item }) => item);
};

/** The one item of which all the words around a figure speak, those without a figure yet first. */
const meantByWords = (piece: MessagePiece, choice: ItemChoice, names: ItemNames): Attachment | undefined => {
  const { open, place, isServed } = choice;
  const [amount, next] = piece.amounts;
  if (amount === undefined) return undefined;
  const before = contentBefore(piece, names);
  // "15 giấy chứng nhận", "305 đảng viên trong doanh nghiệp": what is counted stands behind its number.
  const after = remarkAfter(piece, amount.end, names)
    ? []
    : contentIn(piece, amount.end, next?.start ?? piece.tellsUntil, names);
  const said = [...before, ...after];
  if (said.length === 0 && choice.carried.length === 0) return undefined;
  const fitting = fittingItems(piece, place, open, names);
  const free = fitting.filter((item) => !isServed(item));
  for (const among of [free, fitting]) {
    const meant = names.meantBy(said, among);
    if (meant !== undefined && !isNarrower(piece, meant, names))
      return { kind: 'item', item: meant, by: 'name' };
  }
  const shared = choice.carried.filter((word) =>
    fitting.some((item) => names.measure(item)?.words.has(word) === true),
  );
  const byVerb = before.length === 0 && fitting.length > 1 ? names.meantBy(shared, fitting) : undefined;
  if (byVerb !== undefined && !isNarrower(piece, byVerb, names))
    return { kind: 'item', item: byVerb, by: 'name' };
  const [only, ...others] = fitting;
  const isOnly = only !== undefined && others.length === 0 && names.measure(only) !== undefined;
  return isOnly && speaksOf(only, said, names) && !isNarrower(piece, only, names)
    ? { kind: 'item', item: only, by: 'unit' }
    : undefined;
};

const remarkAfter = (piece: MessagePiece, end: number, names: ItemNames): boolean => {
  const opening = /^[\s·]{0,40}(\p{L}+)/u.exec(piece.text.slice(end, end + LONGEST_OPENING))?.[1] ?? '';
  return names.isRemark(opening);
};
/** Characters behind a figure in which the word that opens a remark stands. */
const LONGEST_OPENING = 64;

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
    const isRemark =
      remarkAfter(piece, amount.end, names) || (after[0] !== undefined && names.isRemark(after[0]));
    return !isRemark && after.some(isOther);
  });
};
