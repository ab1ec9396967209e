import type { Span } from '../domain/passage.ts';
import type { Attachment, ProgressStatus, ReadAmount, Unread } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { type AmountPlace, chooseByUnit, fitAmount, isReached } from './attach-amount.ts';
import { type FoundAmount, findAmounts } from './find-amounts.ts';
import { blank, type Cues, findCues } from './find-cues.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { isQuestion, opensQuestion } from './find-questions.ts';
import type { ItemNames, Mention } from './item-names.ts';
import { judgeRole } from './judge-role.ts';
import type { MessageContext, ReadMessage } from './message-context.ts';
import {
  finishDrafts,
  itemOf,
  newDraft,
  type ReadingDraft,
  saysSomething,
  undecided,
} from './reading-draft.ts';
import { type Sentence, splitMessage } from './split-message.ts';
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
  const text = lowerCase(message.traced.text);
  const mentions = names.find(text);
  const dates = findDates(text, context.today).filter(
    (date) => !mentions.some(({ start, end }) => start < date.end && date.start < end),
  );
  const sentences = splitMessage(text, mentions).map((sentence) => partOfQuestion(text, sentence));
  const told = sentences.flatMap(({ told: sentence }) => (sentence === undefined ? [] : [sentence]));
  const reader = new UpdateReader(text, mentions, dates, told, message, context, names);
  for (const sentence of told) reader.readSentence(sentence);
  return {
    readings: finishDrafts(reader.drafts, message.typed),
    unread: reader.unread,
    named: [...new Set(mentions.flatMap(({ refs }) => refs))],
    questions: sentences.flatMap(({ asked }) =>
      asked === undefined ? [] : [message.traced.spanOf(trimmed(text, asked))],
    ),
  };
};

const lowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  // A few capitals have a longer small form; offsets are worth more than they are.
  return lower.length === text.length ? lower : text;
};

interface SplitSentence {
  readonly told: Sentence | undefined;
  readonly asked: Span | undefined;
}

/** A sentence tells or asks; one that tells figures first and then asks by itself does both. */
const partOfQuestion = (text: string, sentence: Sentence): SplitSentence => {
  if (!isQuestion(text.slice(sentence.start, sentence.end))) return { told: sentence, asked: undefined };
  const at = sentence.pieces.findIndex(({ start }) => opensQuestion(text.slice(start, sentence.end)));
  const told = sentence.pieces.slice(0, Math.max(at, 0));
  const first = sentence.pieces[at];
  const last = told.at(-1);
  const isTold = last !== undefined && /\d/.test(text.slice(sentence.start, last.end));
  if (
    first === undefined ||
    last === undefined ||
    !isTold ||
    isQuestion(text.slice(sentence.start, last.end))
  )
    return { told: undefined, asked: sentence };
  return {
    told: { start: sentence.start, end: last.end, pieces: told },
    asked: { start: first.start, end: sentence.end },
  };
};

const trimmed = (text: string, { start, end }: Span): Span => {
  const piece = text.slice(start, end);
  return {
    start: start + (piece.length - piece.trimStart().length),
    end: end - (piece.length - piece.trimEnd().length),
  };
};

/** One piece of a sentence with all that was found in it; offsets are of the whole text. */
interface Piece extends Span {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly dates: readonly FoundDate[];
  readonly cues: Cues;
  readonly amounts: readonly FoundAmount[];
  /** Where what is in the way begins, else the piece's end. */
  readonly tellsUntil: number;
  readonly sentence: Sentence;
}

class UpdateReader {
  readonly drafts: ReadingDraft[] = [];
  readonly unread: Unread[] = [];
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #dates: readonly FoundDate[];
  readonly #message: PreparedMessage;
  readonly #names: ItemNames;
  readonly #open: readonly Reference[];
  readonly #card: Reference | undefined;
  /** The one measure that the whole message names, if it is one. */
  readonly #onlyNamed: Reference | undefined;
  #current: ReadingDraft | undefined;
  /** Set while what is in the way may still go on. */
  #blocked: ReadingDraft | undefined;
  #date: FoundDate | undefined;
  #isWithinPeriod = false;

  constructor(
    text: string,
    mentions: readonly Mention[],
    dates: readonly FoundDate[],
    sentences: readonly Sentence[],
    message: PreparedMessage,
    context: MessageContext,
    names: ItemNames,
  ) {
    this.#text = text;
    this.#mentions = mentions;
    this.#dates = dates;
    this.#message = message;
    this.#names = names;
    this.#open = [...new Set(context.openItems.flatMap((item) => names.expand(item)))];
    const card = context.repliesTo?.kind === 'card' ? names.expand(context.repliesTo.item) : [];
    this.#card = card.length === 1 ? card[0] : undefined;
    if (card.length > 1) this.#open = card;
    const named = new Set(
      sentences
        .flatMap((sentence) => sentence.pieces.map((span) => this.#piece(span, sentence)))
        .flatMap(namesOutside)
        .flatMap(({ refs }) => refs),
    );
    this.#onlyNamed = named.size === 1 ? [...named][0] : undefined;
  }

  readSentence(sentence: Sentence): void {
    this.#current = undefined;
    this.#blocked = undefined;
    for (const span of sentence.pieces) this.#readPiece(this.#piece(span, sentence));
  }

  #piece({ start, end }: Span, sentence: Sentence): Piece {
    const within = (span: Span): boolean => start <= span.start && span.end <= end;
    const mentions = this.#mentions.filter(within);
    const dates = this.#dates.filter(within);
    const raw = this.#text.slice(start, end);
    const shifted = (spans: readonly Span[]): readonly Span[] =>
      spans.map((span) => ({ start: span.start - start, end: span.end - start }));
    // "hoàn thành" inside a name is no state, a number inside a date no figure.
    const unnamed = blank(raw, shifted(mentions));
    const cues = findCues(unnamed);
    const blockerAt = cues.blockerAt ?? raw.length;
    const text = blank(raw, shifted(dates));
    const { amounts, odd } = findAmounts(text.slice(0, blockerAt));
    for (const { reason, ...span } of odd) {
      const placed = this.#message.traced.spanOf({ start: start + span.start, end: start + span.end });
      if (!this.unread.some((other) => other.span.start === placed.start))
        this.unread.push({ span: placed, reason });
    }
    return { start, end, text: raw, mentions, dates, cues, amounts, tellsUntil: start + blockerAt, sentence };
  }

  #readPiece(piece: Piece): void {
    const named = namesOutside(piece);
    if (this.#goesOn(piece, named)) {
      const blocked = this.#blocked;
      if (blocked?.blockerSpan !== undefined)
        blocked.blockerSpan = {
          start: blocked.blockerSpan.start,
          end: this.#origin(trimmedPiece(piece)).end,
        };
      return;
    }
    this.#blocked = undefined;
    this.#noticePeriod(piece);
    const about = this.#aboutOf(piece, named);
    const draft = about === undefined ? undefined : this.#draftOf(about);
    const taken = piece.amounts.map((amount) => this.#readAmount(piece, amount, draft));
    const last = taken.findLast((one) => one !== undefined) ?? draft;
    this.#readStates(piece, last);
    this.#placeDate(piece, this.#current);
    this.#readBlocker(piece);
    this.#noteRest(piece, last);
  }

  /** Whether a piece only carries on what is in the way ("vướng mặt bằng, dân chưa nhận tiền"). */
  #goesOn(piece: Piece, named: readonly Mention[]): boolean {
    if (this.#blocked === undefined || piece.cues.noBlockers.length > 0) return false;
    if (piece.cues.blockerAt !== undefined && named.length === 0 && piece.amounts.length === 0) return true;
    return (
      named.length === 0 &&
      piece.amounts.length === 0 &&
      piece.cues.statuses.every(({ status }) => status === 'ongoing' || status === 'not-started')
    );
  }

  /** "Tuần này", "tháng 10" and "lũy kế" hold for what follows them too. */
  #noticePeriod({ dates, cues, start, amounts, tellsUntil }: Piece): void {
    const first = amounts[0]?.start ?? tellsUntil - start;
    const told = dates.filter(
      (date) =>
        date.end <= tellsUntil && (cues.forecastAt === undefined || date.end <= start + cues.forecastAt),
    );
    const date = told.at(-1);
    if (date !== undefined) {
      this.#date = date;
      this.#isWithinPeriod = date.reach === 'within';
    }
    if (cues.increments.some(({ end }) => end <= first)) this.#isWithinPeriod = true;
    const total = cues.totals.findLast(({ end }) => end <= first);
    if (total !== undefined && cues.increments.every(({ start: at }) => at < total.start))
      this.#isWithinPeriod = false;
  }

  /** What a piece is about; undefined where only its figures' units can say. */
  #aboutOf(piece: Piece, named: readonly Mention[]): Attachment | undefined {
    const refs = [...new Set(named.flatMap((mention) => mention.refs))];
    const [first] = refs;
    if (refs.length > 1) return this.#severalNamed(piece, refs);
    if (first !== undefined) {
      if (piece.amounts.length > 0 && this.#isNarrower(piece, first))
        return undecided('only-a-part', [first]);
      return { kind: 'item', item: first, by: 'name' };
    }
    const said = this.#contentBefore(piece);
    const candidate = this.#candidate();
    const isOfCandidate = candidate !== undefined && this.#speaksOf(candidate.item, said, piece);
    if (isOfCandidate && !(piece.amounts.length > 0 && this.#isNarrower(piece, candidate.item)))
      return candidate;
    const meant = said.length === 0 ? undefined : this.#names.meantBy(said, this.#open);
    if (meant !== undefined && !this.#isNarrower(piece, meant))
      return { kind: 'item', item: meant, by: 'name' };
    if (piece.amounts.length > 0) {
      if (said.length > 0) return this.#foreign(piece, said);
      return candidate !== undefined && !this.#isNarrower(piece, candidate.item) ? candidate : undefined;
    }
    return candidate;
  }

  /** Of several named in one piece, the one without figures can only be told where no figure has to be given away. */
  #severalNamed(piece: Piece, refs: readonly Reference[]): Attachment {
    return undecided(piece.amounts.length > 0 ? 'several-items-named' : 'which-item', refs);
  }

  /** Words that no name covers stand before a figure: it may be of something else altogether. */
  #foreign(piece: Piece, said: readonly string[]): Attachment {
    const speaking = this.#open.filter((item) =>
      said.some((word) => this.#names.measure(item)?.words.has(word) === true),
    );
    const tasks = this.#open.filter((item) => this.#names.measure(item) === undefined);
    const candidate = this.#candidate();
    if (candidate !== undefined && this.#names.measure(candidate.item) === undefined) return candidate;
    void piece;
    return undecided(
      'which-item',
      speaking.length > 0 ? speaking : [...this.#open, ...tasks].slice(0, this.#open.length),
    );
  }

  #candidate(): (Attachment & { kind: 'item' }) | undefined {
    if (this.#current !== undefined && this.#current.about.kind === 'item') return this.#current.about;
    if (this.#onlyNamed !== undefined) return { kind: 'item', item: this.#onlyNamed, by: 'name' };
    if (this.#card !== undefined) return { kind: 'item', item: this.#card, by: 'card' };
    return undefined;
  }

  /** Whether words before a figure or a state can be said of an item. */
  #speaksOf(item: Reference, said: readonly string[], piece: Piece): boolean {
    const known = this.#names.measure(item);
    if (known === undefined) return true;
    return (
      said.every((word) => known.words.has(word)) ||
      (piece.amounts.length === 0 && piece.cues.statuses.length === 0)
    );
  }

  /** Words of a piece that say what it is of: those before its figure, or before its state. */
  #contentBefore(piece: Piece): readonly string[] {
    const firstAmount = piece.amounts[0]?.start ?? Number.POSITIVE_INFINITY;
    const firstState = Math.min(
      Number.POSITIVE_INFINITY,
      ...piece.cues.statuses.map(({ start }) => start),
      ...piece.cues.noBlockers.map(({ start }) => start),
      piece.cues.forecastAt ?? Number.POSITIVE_INFINITY,
    );
    const until = Math.min(firstAmount, firstState, piece.tellsUntil - piece.start);
    return this.#contentIn(piece, 0, until);
  }

  #contentIn(piece: Piece, from: number, until: number): readonly string[] {
    const shift = (span: Span): Span => ({ start: span.start - piece.start, end: span.end - piece.start });
    const blotted = blank(piece.text, [
      ...piece.mentions.map(shift),
      ...piece.dates.map(shift),
      ...piece.cues.increments,
      ...piece.cues.totals,
      ...piece.cues.noBlockers,
      ...piece.cues.statuses,
    ]);
    return this.#names.content(blotted.slice(from, until)).map(({ text }) => text);
  }

  /** A name or figure with words that the item's clause doesn't hold is of a part of it, or of something else. */
  #isNarrower(piece: Piece, item: Reference): boolean {
    const known = this.#names.measure(item);
    if (known === undefined) return false;
    const isOther = (word: string): boolean => !known.words.has(word);
    const first = piece.amounts[0];
    const until = piece.tellsUntil - piece.start;
    if (this.#contentIn(piece, 0, first?.start ?? until).some(isOther)) return true;
    return piece.amounts.some((amount, index) => {
      const after = this.#contentIn(
        piece,
        amount.end,
        Math.min(piece.amounts[index + 1]?.start ?? until, until),
      );
      const isRemark = after[0] !== undefined && this.#names.isRemark(after[0]);
      const opening = /^[\s·]*(\p{L}+)/u.exec(piece.text.slice(amount.end))?.[1] ?? '';
      if (isRemark || this.#names.isRemark(opening)) return false;
      return after.some(isOther);
    });
  }

  #draftOf(about: Attachment): ReadingDraft {
    const item = itemOf(about);
    const known =
      item === undefined
        ? this.#current?.about === about
          ? this.#current
          : undefined
        : this.drafts.find((draft) => itemOf(draft.about) === item);
    const draft = known ?? newDraft(about);
    if (known === undefined) this.drafts.push(draft);
    this.#current = draft;
    return draft;
  }

  /** Takes a figure into the draft that it is of; gives that draft, or undefined where it was left alone. */
  #readAmount(piece: Piece, amount: FoundAmount, draft: ReadingDraft | undefined): ReadingDraft | undefined {
    const place: AmountPlace = {
      text: blank(
        piece.text,
        piece.dates.map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start })),
      ),
      cues: piece.cues,
      isWithinPeriod: this.#isWithinPeriod,
    };
    const span = this.#origin({ start: piece.start + amount.start, end: piece.start + amount.end });
    const item = draft === undefined ? undefined : itemOf(draft.about);
    const fitted = item === undefined ? undefined : fitAmount(place, amount, item, this.#names);
    if (draft !== undefined && fitted !== undefined) {
      if (!isReached(fitted.role)) {
        this.#leave(span, fitted.role);
        return undefined;
      }
      this.#take(draft, amount, fitted.decimal, fitted.role, span);
      return draft;
    }
    const role = judgeRole(place.text, amount, undefined, place.cues, place.isWithinPeriod);
    if (draft !== undefined && item === undefined) {
      if (!isReached(role)) this.#leave(span, role);
      else this.#take(draft, amount, amount.total === undefined ? amount.decimal : undefined, role, span);
      return isReached(role) ? draft : undefined;
    }
    const isNamed = piece.mentions.length > 0;
    const choice =
      isNamed || this.#contentBefore(piece).length > 0
        ? undefined
        : chooseByUnit(place, amount, this.#open, this.#names);
    if (choice !== undefined && 'item' in choice && !this.#isNarrower(piece, choice.item)) {
      const chosen = fitAmount(place, amount, choice.item, this.#names);
      if (chosen !== undefined && isReached(chosen.role)) {
        const other = this.#draftOf({ kind: 'item', item: choice.item, by: choice.by });
        this.#take(other, amount, chosen.decimal, chosen.role, span);
        return other;
      }
    }
    if (!isReached(role)) {
      this.#leave(span, role);
      return undefined;
    }
    const doubt =
      item !== undefined
        ? undecided('unit-does-not-fit', [item])
        : choice !== undefined && 'doubt' in choice
          ? undecided(choice.doubt, choice.candidates)
          : undecided('which-item', this.#open);
    const open = newDraft(doubt);
    this.drafts.push(open);
    if (item === undefined) this.#current = open;
    this.#take(open, amount, amount.total === undefined ? amount.decimal : undefined, role, span);
    return open;
  }

  #take(
    draft: ReadingDraft,
    amount: FoundAmount,
    decimal: string | undefined,
    role: 'value' | 'increment' | 'share',
    span: Span,
  ): void {
    const item = itemOf(draft.about);
    const unit =
      role === 'share'
        ? '%'
        : ((item === undefined ? undefined : this.#names.measure(item)?.measure.unit) ?? amount.unit);
    if (amount.total !== undefined)
      draft.count = { value: { done: amount.decimal, total: amount.total }, span };
    if (decimal === undefined) return;
    const read: ReadAmount = { decimal, unit, boundWord: amount.boundWord, bound: amount.bound };
    if (role === 'share') {
      if (draft.share === undefined) draft.share = { value: read, span };
      else if (draft.share.value.decimal !== decimal) this.#leave(span, 'comparison');
      return;
    }
    this.#takeValue(draft, { value: read, span }, role);
  }

  #takeValue(
    draft: ReadingDraft,
    read: { value: ReadAmount; span: Span },
    role: 'value' | 'increment',
  ): void {
    const known = draft.value;
    const isPart = role === 'increment';
    if (known === undefined || (draft.increment !== undefined && !isPart)) {
      if (known !== undefined) this.#leave(known.span, 'increment-beside-total');
      draft.value = read;
      draft.increment = isPart ? read.span : undefined;
      return;
    }
    if (isPart && draft.increment === undefined) this.#leave(read.span, 'increment-beside-total');
    else if (known.value.decimal !== read.value.decimal) draft.rivals.push(read);
  }

  #leave(span: Span, role: string): void {
    if (role === 'plan') return;
    this.unread.push({ span, reason: role as Unread['reason'] });
  }

  /** A state, or that nothing is in the way or new, of the piece's item; without one, of all that is open. */
  #readStates(piece: Piece, draft: ReadingDraft | undefined): void {
    const { cues, start } = piece;
    const limit = cues.forecastAt ?? Number.POSITIVE_INFINITY;
    const hasAmount = piece.amounts.length > 0;
    const states = cues.statuses.filter(
      (cue) =>
        cue.start < limit &&
        !(hasAmount && (cue.status === 'done' || cue.status === 'ongoing' || cue.status === 'not-started')),
    );
    const [state] = states;
    const clear = cues.noBlockers[0];
    if (state === undefined && clear === undefined) return;
    const isGeneral = state === undefined || state.status === 'no-news' || state.status === 'no-figure';
    const owner = draft ?? this.#ownerOf(isGeneral);
    if (owner === undefined) return;
    if (state !== undefined && isFirstOrStronger(owner.status?.value, state.status))
      owner.status = {
        value: state.status,
        span: this.#origin({ start: start + state.start, end: start + state.end }),
      };
    if (clear !== undefined)
      owner.noBlocker ??= this.#origin({ start: start + clear.start, end: start + clear.end });
  }

  /** Whose a state without a name is. */
  #ownerOf(isGeneral: boolean): ReadingDraft {
    const candidate = this.#candidate();
    if (candidate !== undefined) return this.#draftOf(candidate);
    if (this.#current !== undefined) return this.#current;
    const [only] = this.#open;
    if (this.#open.length === 1 && only !== undefined)
      return this.#draftOf({ kind: 'item', item: only, by: 'only' });
    if (!isGeneral) return this.#draftOf(undecided('which-item', this.#open));
    const general = this.drafts.find(({ about }) => about.kind === 'all') ?? newDraft({ kind: 'all' });
    if (!this.drafts.includes(general)) this.drafts.push(general);
    return general;
  }

  #placeDate(piece: Piece, draft: ReadingDraft | undefined): void {
    if (draft === undefined || this.#date === undefined) return;
    const isOwn = piece.dates.includes(this.#date);
    if (draft.asOf !== undefined && !isOwn) return;
    if (!isOwn && piece.amounts.length === 0) return;
    draft.asOf = { value: this.#date.day, span: this.#origin(this.#date) };
  }

  #readBlocker(piece: Piece): void {
    if (piece.tellsUntil >= piece.end) return;
    const span = this.#origin(trimmed(this.#text, { start: piece.tellsUntil, end: piece.end }));
    const owner = this.#blockedDraft(piece);
    owner.blockerSpan =
      owner.blockerSpan === undefined
        ? span
        : {
            start: Math.min(owner.blockerSpan.start, span.start),
            end: Math.max(owner.blockerSpan.end, span.end),
          };
    this.#blocked = owner;
  }

  /** What a blocker without a name of its own is of; a name inside it counts only where nothing else says. */
  #blockedDraft(piece: Piece): ReadingDraft {
    if (this.#current !== undefined) return this.#current;
    const candidate = this.#candidate();
    if (candidate !== undefined) return this.#draftOf(candidate);
    const inside = [...new Set(piece.mentions.flatMap(({ refs }) => refs))].filter((ref) =>
      this.#open.includes(ref),
    );
    const [named] = inside;
    if (inside.length === 1 && named !== undefined)
      return this.#draftOf({ kind: 'item', item: named, by: 'name' });
    const [only] = this.#open;
    if (this.#open.length === 1 && only !== undefined)
      return this.#draftOf({ kind: 'item', item: only, by: 'only' });
    return this.#draftOf(undecided('which-item', this.#open));
  }

  /** A piece of which nothing was read is a remark. */
  #noteRest(piece: Piece, draft: ReadingDraft | undefined): void {
    const isRead =
      piece.tellsUntil < piece.end ||
      piece.cues.noBlockers.length > 0 ||
      (draft !== undefined && piece.amounts.length > 0);
    const hasState = piece.cues.statuses.length > 0 && draft?.status !== undefined;
    if (isRead || hasState || this.#contentIn(piece, 0, piece.text.length).length === 0) return;
    const owner = this.#current ?? this.#remarkOwner();
    owner?.noteSpans.push(this.#origin(trimmedPiece(piece)));
  }

  #remarkOwner(): ReadingDraft | undefined {
    const candidate = this.#candidate();
    return candidate === undefined ? this.drafts.findLast(saysSomething) : this.#draftOf(candidate);
  }

  #origin(span: Span): Span {
    return this.#message.traced.spanOf(span);
  }
}

const isFirstOrStronger = (known: ProgressStatus | undefined, next: ProgressStatus): boolean =>
  known === undefined || STRENGTH.indexOf(next) < STRENGTH.indexOf(known);

const STRENGTH: readonly ProgressStatus[] = [
  'late',
  'on-track',
  'done',
  'not-started',
  'ongoing',
  'no-figure',
  'no-news',
];

/** Names that say what a piece is about, those inside what is in the way left out. */
const namesOutside = (piece: Piece): readonly Mention[] =>
  piece.mentions.filter(({ end }) => end <= piece.tellsUntil);

const trimmedPiece = (piece: Piece): Span => {
  const head = piece.text.length - piece.text.trimStart().length;
  return { start: piece.start + head, end: piece.end - (piece.text.length - piece.text.trimEnd().length) };
};
