import { byStart, overlap, type Span } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import { type Reference, splitReference } from '../../domain/reference.ts';
import { findDates, findInvalidDates } from '../../quantities/find-dates.ts';
import { blotOut } from '../../quantities/find-marks.ts';
import { listNumbers, numberAt } from '../../quantities/written-number.ts';
import { lowerInPlace } from '../../text/calm-capitals.ts';
import { findMentions } from './find-mentions.ts';
import type { ItemNames } from './item-names.ts';
import type { Mention } from './mention.ts';
import type { MessageContext, ReadMessage } from './message-context.ts';
import { contentIn, type MessagePiece, namesOutside, readPiece } from './message-piece.ts';
import { PieceReader } from './read-pieces.ts';
import { finishDrafts, UpdateDrafts } from './reading-draft.ts';
import { findBrackets, isQuestion, opensQuestion, type Sentence, splitMessage } from './split-message.ts';
import type { TracedText } from './traced-text.ts';

/** A message prepared for reading, with what it was typed as. */
export interface PreparedMessage {
  readonly typed: string;
  readonly traced: TracedText;
}

/** Reads every update of a message; what can't be told for certain is undecided, never guessed. */
export const readUpdates = (
  message: PreparedMessage,
  context: MessageContext,
  names: ItemNames,
): ReadMessage => {
  const prepared = lowerInPlace(message.traced.text);
  const open = new Set(context.openItems.flatMap((item) => names.expand(item)));
  const named = findMentions(prepared, names).filter(
    ({ isBareNumber, refs }) => isBareNumber !== true || refs.some((ref) => open.has(ref)),
  );
  const lettered = names
    .letters(prepared, [...open])
    .filter((letter) => !named.some((mention) => overlap(mention, letter)));
  const mentions = [...named, ...lettered]
    .map((mention) => ofAskedDocuments(mention, [answeredItems(context, names), open]))
    .toSorted(byStart);
  const text = withoutReportedYear(prepared, mentions, context.today);
  const invalid = findInvalidDates(text);
  const readable = blotOut(text, invalid);
  const dates = findDates(readable, context.today).filter(
    (date) => !mentions.some((mention) => overlap(mention, date)),
  );
  const origin = (span: Span): Span => message.traced.spanOf(span);
  const brackets = findBrackets(readable);
  const sentences = splitMessage(readable, mentions).map((sentence) => splitQuestion(text, sentence));
  const told = sentences.flatMap((sentence) =>
    sentence.told.length === 0
      ? []
      : [sentence.told.map((span) => readPiece(span, { text: readable, mentions, dates, brackets }))],
  );
  const spoken = new Set(
    told
      .flat()
      .flatMap(namesOutside)
      .flatMap(({ refs }) => refs),
  );
  const denied = findDenied(readable);
  const reader = new PieceReader(startDrafts(context, [...spoken], names, denied), names, {
    origin,
    lastOf: context.lastOf ?? (() => undefined),
    isAsked: context.repliesTo?.kind === 'nudge',
    year: context.today.slice(0, 4),
  });
  reader.reading.isAlone = isOneFigure(told.flat(), names);
  let figures = 0;
  for (const pieces of told) {
    reader.startSentence(pieces);
    for (const piece of pieces) {
      figures += piece.amounts.length;
      if (figures > MOST_FIGURES) {
        // What is left is asked for again; nobody types so many figures by hand.
        reader.reading.unread.push({
          span: origin({ start: piece.start, end: readable.length }),
          reason: 'number-form',
        });
        break;
      }
      reader.read(piece);
    }
    if (figures > MOST_FIGURES) break;
  }
  return {
    readings: finishDrafts(reader.reading.drafts.all, message.typed),
    unread: [
      ...reader.reading.unread,
      ...invalid.map((span) => ({ span: origin(span), reason: 'invalid-date' as const })),
    ],
    isTold: reader.reading.isTold,
    day: dates.at(-1)?.day,
    denied,
    named: [...new Set(mentions.flatMap(({ refs }) => refs))],
    questions: sentences.flatMap(({ asked }) => (asked === undefined ? [] : [origin(asked)])),
  };
};

/** "Tuần 47: 168,4" may be that week's own. */
const OF_A_PERIOD = /(?<!\p{L})(?:tuần|tháng|quý|kỳ|đợt)(?!\p{L})/u;

/** Whether a message says nothing but one figure. */
const isOneFigure = (pieces: readonly MessagePiece[], names: ItemNames): boolean =>
  pieces.reduce((count, { amounts }) => count + amounts.length, 0) === 1 &&
  pieces.every(
    (piece) =>
      piece.mentions.length + piece.odd.length + piece.cues.statuses.length === 0 &&
      piece.cues.forecastAt === undefined &&
      piece.cues.blockerAt === undefined &&
      !OF_A_PERIOD.test(piece.text) &&
      contentIn(piece, 0, piece.text.length, names).length === 0,
  );

/**
 * What a name means where several documents have it: of the one that the card is about which is answered, else only of
 * those of which something is open.
 */
const ofAskedDocuments = (mention: Mention, asked: readonly ReadonlySet<Reference>[]): Mention => {
  const documentOf = (ref: Reference) => splitReference(ref).document;
  if (new Set(mention.refs.map(documentOf)).size === 1) return mention;
  const [meant] = asked
    .map((items) => mention.refs.filter((ref) => items.has(ref)))
    .filter(({ length }) => length > 0);
  const documents = new Set(meant?.map(documentOf));
  return meant === undefined
    ? mention
    : { ...mention, refs: mention.refs.filter((ref) => documents.has(documentOf(ref))) };
};

const answeredItems = ({ repliesTo }: MessageContext, names: ItemNames): ReadonlySet<Reference> =>
  new Set(repliesTo?.kind === 'card' ? names.expand(repliesTo.item) : []);

/** Figures of one message that are read; a report of all targets has a third of them. */
const MOST_FIGURES = 150;

/** "Năm 2024" in 2024 is this year; of another year a figure is only compared. Keeps the length. */
const withoutReportedYear = (text: string, mentions: readonly Span[], today: Day): string => {
  const year = Number(today.slice(0, 4));
  // In January the year that has just ended is still reported on.
  const years = today.slice(5, 7) === '01' ? [year, year - 1] : [year];
  return text.replace(new RegExp(`năm (?:${years.join('|')})(?!\\d)`, 'gu'), (match, at: number) =>
    mentions.some(({ start, end }) => start <= at && at < end) ? match : 'năm nay '.padEnd(match.length),
  );
};

/** What is open, and what is meant where a sentence names nothing: the message's only name, else the card's item. */
const startDrafts = (
  { openItems, repliesTo, lastOf }: MessageContext,
  named: readonly Reference[],
  names: ItemNames,
  denied: readonly string[],
): UpdateDrafts => {
  const open = [...new Set(openItems.flatMap((item) => names.expand(item)))];
  const card = repliesTo?.kind === 'card' ? names.expand(repliesTo.item) : [];
  const [only, ...others] = named;
  const [item, ...more] = card;
  const isOneNamed = only !== undefined && others.length === 0;
  const isOneOnCard = item !== undefined && more.length === 0;
  const corrected = open.filter((ref) => denied.includes(lastOf?.(ref) ?? ''));
  const [meant] = corrected.length === 1 ? corrected : [];
  return new UpdateDrafts(
    // A card of a target with several figures narrows down what may be meant, but says none of them.
    more.length > 0 ? card : open,
    isOneNamed
      ? { kind: 'item', item: only, by: 'name' }
      : isOneOnCard
        ? { kind: 'item', item, by: 'card' }
        : meant === undefined
          ? undefined
          : { kind: 'item', item: meant, by: 'only' },
  );
};

/** What a correction says that it was not: "159 chứ không phải 157,1". */
const findDenied = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\p{L})(?:chứ )?không phải(?: là)? (?=\d)/gu)].flatMap((match) =>
    listNumbers(numberAt(text, match.index + match[0].length)),
  );

/** A sentence tells or asks; one that first tells figures and then asks something of its own does both. */
const splitQuestion = (
  text: string,
  sentence: Sentence,
): { readonly told: readonly Span[]; readonly asked: Span | undefined } => {
  const { start, end, pieces } = sentence;
  if (!isQuestion(text.slice(start, end))) return { told: pieces, asked: undefined };
  const at = pieces.findIndex((piece) => opensQuestion(text.slice(piece.start, end)));
  const told = pieces.slice(0, Math.max(at, 0));
  const [first, last] = [pieces[at], told.at(-1)];
  if (first === undefined || last === undefined) return { told: [], asked: sentence };
  const before = text.slice(start, last.end);
  if (!/\d/.test(before) || isQuestion(before)) return { told: [], asked: sentence };
  return { told, asked: { start: first.start, end } };
};
