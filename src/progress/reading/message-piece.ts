import { isInside, type Span } from '../../domain/passage.ts';
import type { FoundDate } from '../../quantities/find-dates.ts';
import { blotOut } from '../../quantities/find-marks.ts';
import { type FoundAmount, type FoundAmounts, findAmounts } from './find-amounts.ts';
import { type Cues, findCues } from './find-cues.ts';
import type { ItemNames } from './item-names.ts';
import type { Mention } from './mention.ts';

/** One piece of a sentence with what was found in it; `start` and `end` are of the whole prepared text. */
export interface MessagePiece extends Span {
  /** Lower-case. */
  readonly text: string;
  /** Offsets of the whole text. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly FoundDate[];
  /** Offsets of the piece, as are those of the figures. */
  readonly cues: Cues;
  readonly amounts: readonly FoundAmount[];
  readonly odd: FoundAmounts['odd'];
  /** `text` with its dates and numbered names blotted out. */
  readonly dateless: string;
  /** It stands in brackets: a detail of what is said before. */
  readonly isDetail: boolean;
  /** Offset in the piece where it begins to say what is in the way or asked of others, else its length. */
  readonly tellsUntil: number;
}

/** What the whole message holds. */
export interface MessageParts {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly dates: readonly FoundDate[];
  readonly brackets: readonly Span[];
}

/** Reads one piece by itself. */
export const readPiece = ({ start, end }: Span, message: MessageParts): MessagePiece => {
  const isWithin = (span: Span): boolean => isInside(span, { start, end });
  const mentions = message.mentions.filter(isWithin);
  const dates = message.dates.filter(isWithin);
  const text = message.text.slice(start, end);
  // "Hoàn thành" inside a name is no state, a number inside a date no figure.
  const cues = findCues(blotOut(text, within(mentions, start)));
  const tellsUntil = Math.min(cues.blockerAt ?? text.length, cues.proposalAt ?? text.length);
  // The number of a target in its name is no figure either.
  const numbered = mentions.filter((mention) => /\d/.test(message.text.slice(mention.start, mention.end)));
  const dateless = blotOut(text, within([...dates, ...numbered], start));
  const { amounts, odd } = findAmounts(dateless.slice(0, tellsUntil));
  const isDetail = message.brackets.some((bracket) => isInside({ start, end }, bracket));
  return { start, end, text, mentions, dates, cues, amounts, odd, dateless, isDetail, tellsUntil };
};

const within = (spans: readonly Span[], start: number): readonly Span[] =>
  spans.map((span) => ({ start: span.start - start, end: span.end - start }));

/** Names that say what a piece is about, those inside what is in the way left out. */
export const namesOutside = (piece: MessagePiece): readonly Mention[] =>
  piece.mentions.filter(({ end }) => end <= piece.start + piece.tellsUntil);

/** The piece without white space at its ends, as a span of the whole text; from `from` on, until `until`, if given. */
export const trimmedSpan = ({ text, start }: MessagePiece, from = 0, until = text.length): Span => {
  const piece = text.slice(from, until);
  const head = piece.length - piece.trimStart().length;
  return { start: start + from + head, end: start + from + Math.max(head, piece.trimEnd().length) };
};

/** The words of a stretch that say what it is of; names, dates and cues left out. Offsets are of the piece. */
export const contentIn = (
  piece: MessagePiece,
  from: number,
  until: number,
  names: ItemNames,
): readonly string[] => {
  const known = contents.get(piece) ?? new Map<string, readonly string[]>();
  contents.set(piece, known);
  const key = `${from}-${until}`;
  const words = known.get(key) ?? readContent(piece, from, until, names);
  known.set(key, words);
  return words;
};

/** Every item that may be meant asks for the same words of a piece. */
const contents = new WeakMap<MessagePiece, Map<string, readonly string[]>>();

const readContent = (
  piece: MessagePiece,
  from: number,
  until: number,
  names: ItemNames,
): readonly string[] => {
  const { cues } = piece;
  const blotted = blotOut(piece.text, [
    ...within([...piece.mentions, ...piece.dates], piece.start),
    ...cues.increments,
    ...cues.totals,
    ...cues.noBlockers,
    ...cues.resolves,
    ...cues.statuses,
  ]);
  return names.content(blotted.slice(from, until)).map(({ text }) => text);
};

/** Words before the first figure or state of a piece. */
export const contentBefore = (piece: MessagePiece, names: ItemNames): readonly string[] => {
  const { cues, amounts } = piece;
  const firsts = [...amounts, ...cues.statuses, ...cues.noBlockers].map(({ start }) => start);
  const until = Math.min(piece.tellsUntil, cues.forecastAt ?? piece.text.length, ...firsts);
  return contentIn(piece, 0, until, names);
};
