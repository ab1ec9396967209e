import type { Span } from '../../domain/passage.ts';
import type { Unread } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { FoundDate } from '../../quantities/find-dates.ts';
import type { AmountPlace } from './find-cues.ts';
import type { ItemNames } from './item-names.ts';
import { contentIn, type MessagePiece } from './message-piece.ts';
import type { UpdateDrafts } from './reading-draft.ts';

/** Where pieces come from, and what was reported before. */
export interface MessageSource {
  /** From the prepared text to the message as typed. */
  readonly origin: (span: Span) => Span;
  /** The last figure of an item, in its unit. */
  readonly lastOf: (item: Reference) => string | undefined;
  /** The message answers the week's question. */
  readonly isAsked: boolean;
  /** The year in which it was sent. */
  readonly year: string;
}

/** What is known of a message while its pieces are read, one after another. */
export class MessageReading {
  readonly drafts: UpdateDrafts;
  readonly names: ItemNames;
  readonly unread: Unread[] = [];
  /** Something was told, though nothing of it is kept as a figure or a state. */
  isTold = false;
  /** The sentence began with what is aimed at: so are the figures that follow. */
  isForecast = false;
  /** The day or period that was named last; it holds for what follows. */
  date: FoundDate | undefined;
  isWithinPeriod = false;
  /** The message says nothing but one figure. */
  isAlone = false;
  /** By how much the sentence says that something moved since the last report. */
  changes: readonly string[] = [];
  /** The words of the piece that named something last. */
  carried: readonly string[] = [];
  readonly #source: MessageSource;

  constructor(drafts: UpdateDrafts, names: ItemNames, source: MessageSource) {
    this.drafts = drafts;
    this.names = names;
    this.#source = source;
  }

  /** A span of the prepared text, in the message as typed. */
  origin(span: Span): Span {
    return this.#source.origin(span);
  }

  /** A span of a piece, in the message as typed. */
  inMessage(piece: MessagePiece, { start, end }: Span): Span {
    return this.origin({ start: piece.start + start, end: piece.start + end });
  }

  /** What says of a figure of the piece what it is. */
  placeOf({ dateless, text, cues }: MessagePiece): AmountPlace {
    const isAimed = this.isForecast && !TOLD.test(text);
    return {
      text: dateless,
      full: text,
      cues: isAimed ? { ...cues, forecastAt: cues.forecastAt ?? BEFORE_ALL } : cues,
      isWithinPeriod: this.isWithinPeriod,
      changes: this.changes,
      isAlone: this.isAlone,
      lastOf: this.#source.lastOf,
      isAsked: this.#source.isAsked,
      year: this.#source.year,
    };
  }

  /** Begins a sentence of these pieces. */
  startSentence(pieces: readonly MessagePiece[]): void {
    this.drafts.startSentence();
    this.isForecast = false;
    this.carried = [];
    const moved = pieces.filter(({ text }) => SINCE_LAST.test(text));
    this.changes = moved.flatMap(({ amounts }) => amounts.flatMap(({ decimals }) => decimals));
  }

  /** "Tuần này", "tháng 10" and "lũy kế" hold for what follows them too. */
  noticePeriod(piece: MessagePiece): void {
    const { dates, cues, start, amounts, tellsUntil, text } = piece;
    const first = amounts[0]?.start ?? tellsUntil;
    const isTold = cues.forecastAt === undefined || (amounts.length > 0 && first < cues.forecastAt);
    const until = start + Math.min(tellsUntil, cues.forecastAt ?? tellsUntil);
    const date = isTold ? dates.findLast(({ end }) => end <= until) : undefined;
    // "Nhà máy vận hành tháng 12" says when something else will be.
    const isOfElse =
      amounts.length === 0 && (date?.isAhead === true || this.#datesSomethingElse(piece, date));
    if (date !== undefined && !isOfElse) {
      this.date = date;
      this.isWithinPeriod = date.reach === 'within';
    }
    const part = cues.increments.findLast(({ end }) => end <= first);
    const total = cues.totals.findLast(({ end }) => end <= first);
    if (part !== undefined) this.isWithinPeriod = true;
    if (total !== undefined && (part === undefined || part.start < total.start)) this.isWithinPeriod = false;
    if (OPENS_WITH_AIM.test(text)) this.isForecast = true;
  }

  /** "Kỳ họp thứ 16 ngày 8/11": the day of what the words say, unless it says until when. */
  #datesSomethingElse(piece: MessagePiece, date: FoundDate | undefined): boolean {
    if (date === undefined) return false;
    const words = piece.text.slice(date.start - piece.start, date.end - piece.start);
    const isUntil = /^(?:tính|đến|tới|hết|cuối)/u.test(words);
    return !isUntil && contentIn(piece, 0, piece.text.length, this.names).length > 0;
  }

  /** Gives what is spoken of its day. @param isTaken whether the piece gave it a figure */
  placeDate(piece: MessagePiece, isTaken: boolean): void {
    const draft = this.drafts.current;
    const { date } = this;
    if (draft === undefined || date === undefined) return;
    // "157,1 đến 31/10, tháng 11 được 11,2": what was left alone doesn't date what was taken.
    if (piece.amounts.length > 0 && !isTaken && draft.asOf !== undefined) return;
    const isOwn = piece.dates.includes(date) && (piece.amounts.length > 0 || !date.isAhead);
    const isInherited = piece.amounts.length > 0 && draft.asOf === undefined;
    if (isOwn || isInherited) draft.asOf = { value: date.day, span: this.origin(date) };
  }
}

/** "Hơn kỳ trước 120", "tăng 0,4 điểm so với lần trước". */
const SINCE_LAST =
  /(?<!\p{L})(?:(?:tăng|giảm|thêm|hơn|cao hơn|thấp hơn)(?!\p{L})[^,;]{0,60}(?:kỳ|lần|tuần|tháng|quý|hôm) (?:trước|rồi)|so với (?:kỳ|lần|tuần|tháng|quý|hôm) (?:trước|rồi))(?!\p{L})/u;
/** "Phấn đấu cả năm IIP 15%, CBCT 46,6%": what is aimed at, up to the sentence's end or what was reached. */
const OPENS_WITH_AIM =
  /^\s*(?:phấn đấu|dự kiến|dự báo|mục tiêu|kế hoạch|ước cả năm|cả năm|quyết tâm)(?!\p{L})/u;
const TOLD = /(?<!\p{L})(?:đạt|đã|hiện|thực hiện|được|lũy kế|(?:đến|tới) (?:nay|giờ)|giờ là)(?!\p{L})/u;
const BEFORE_ALL = -1;
