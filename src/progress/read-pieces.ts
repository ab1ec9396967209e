import type { Span } from '../domain/passage.ts';
import type { Attachment, ProgressStatus, Unread } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import type { FoundDate } from '../quantities/find-dates.ts';
import { chooseByUnit, fitAmount, isReached } from './attach-amount.ts';
import { chooseItem, isNarrower } from './choose-item.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { ItemNames } from './item-names.ts';
import { judgeRole, type Role } from './judge-role.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside, trimmedSpan } from './message-piece.ts';
import { itemOf, type ReadingDraft, undecided } from './reading-draft.ts';
import { takeAmount } from './take-amount.ts';
import type { UpdateDrafts } from './update-drafts.ts';

/** Reads a message piece by piece, each going on from the one before. */
export class PieceReader {
  readonly drafts: UpdateDrafts;
  readonly unread: Unread[] = [];
  readonly #names: ItemNames;
  /** From the prepared text to the message as typed. */
  readonly #origin: (span: Span) => Span;
  /** Set while what is in the way may still go on. */
  #blocked: ReadingDraft | undefined;
  #date: FoundDate | undefined;
  #isWithinPeriod = false;

  constructor(drafts: UpdateDrafts, names: ItemNames, origin: (span: Span) => Span) {
    this.drafts = drafts;
    this.#names = names;
    this.#origin = origin;
  }

  startSentence(): void {
    this.drafts.startSentence();
    this.#blocked = undefined;
  }

  read(piece: MessagePiece): void {
    for (const { reason, ...span } of piece.odd)
      this.unread.push({ span: this.#inMessage(piece, span), reason });
    if (this.#goesOn(piece)) return;
    this.#noticePeriod(piece);
    const about = chooseItem(
      piece,
      {
        open: this.drafts.open,
        candidate: this.drafts.candidate,
        isServed: this.drafts.current?.value !== undefined,
        isWithinPeriod: this.#isWithinPeriod,
      },
      this.#names,
    );
    const draft = about === undefined ? undefined : this.drafts.draftOf(about);
    const taken = piece.amounts.map((amount) => this.#readAmount(piece, amount, draft));
    const last = taken.findLast((one) => one !== undefined) ?? draft;
    const hasState = this.#readStates(piece, last);
    this.#placeDate(piece);
    this.#readBlocker(piece);
    const isRead =
      hasState || piece.tellsUntil < piece.text.length || (last !== undefined && piece.amounts.length > 0);
    const isRemark = contentIn(piece, 0, piece.text.length, this.#names).join('').length >= SHORTEST_REMARK;
    if (!isRead && (isRemark || piece.amounts.length > 0))
      this.drafts.ownerOfRemark()?.noteSpans.push(this.#origin(trimmedSpan(piece)));
  }

  /** A piece that only carries on what is in the way ("vướng mặt bằng, dân chưa nhận tiền") is taken into it. */
  #goesOn(piece: MessagePiece): boolean {
    const blocked = this.#blocked;
    this.#blocked = undefined;
    if (blocked?.blockerSpan === undefined) return false;
    const asksAt = piece.cues.forecastAt ?? piece.text.length;
    const isNew =
      namesOutside(piece).length > 0 ||
      piece.amounts.some((amount) => amount.start < asksAt && !isRemaining(piece, amount)) ||
      piece.cues.noBlockers.length > 0;
    const isState = piece.cues.statuses.some(
      ({ status }) => status !== 'ongoing' && status !== 'not-started',
    );
    if (isNew || (isState && piece.cues.blockerAt === undefined)) return false;
    blocked.blockerSpan = { start: blocked.blockerSpan.start, end: this.#origin(trimmedSpan(piece)).end };
    this.#blocked = blocked;
    return true;
  }

  /** "Tuần này", "tháng 10" and "lũy kế" hold for what follows them too. */
  #noticePeriod({ dates, cues, start, amounts, tellsUntil }: MessagePiece): void {
    const first = amounts[0]?.start ?? tellsUntil;
    const isTold = cues.forecastAt === undefined || (amounts.length > 0 && first < cues.forecastAt);
    const until = start + Math.min(tellsUntil, cues.forecastAt ?? tellsUntil);
    const date = isTold ? dates.findLast(({ end }) => end <= until) : undefined;
    if (date !== undefined) {
      this.#date = date;
      this.#isWithinPeriod = date.reach === 'within';
    }
    const part = cues.increments.findLast(({ end }) => end <= first);
    const total = cues.totals.findLast(({ end }) => end <= first);
    if (part !== undefined) this.#isWithinPeriod = true;
    if (total !== undefined && (part === undefined || part.start < total.start)) this.#isWithinPeriod = false;
  }

  /** Takes a figure into the draft that it is of; gives that draft, undefined where the figure was left alone. */
  #readAmount(
    piece: MessagePiece,
    amount: FoundAmount,
    draft: ReadingDraft | undefined,
  ): ReadingDraft | undefined {
    const place = { text: piece.dateless, cues: piece.cues, isWithinPeriod: this.#isWithinPeriod };
    const item = draft === undefined ? undefined : itemOf(draft.about);
    const fitted = item === undefined ? undefined : fitAmount(place, amount, item, this.#names);
    if (draft !== undefined && fitted !== undefined)
      return this.#take(piece, amount, draft, fitted.role, fitted.decimal);
    const role = judgeRole(place.text, amount, undefined, place.cues, place.isWithinPeriod);
    const typed = amount.total === undefined ? amount.decimal : undefined;
    if (draft !== undefined && item === undefined)
      return this.#take(piece, amount, draft, this.#roleInDoubt(piece, amount, draft.about, role), typed);
    const about = this.#chooseByUnit(piece, amount);
    if (about.kind === 'item') {
      const chosen = fitAmount(place, amount, about.item, this.#names);
      if (chosen !== undefined)
        return this.#take(piece, amount, this.drafts.draftOf(about), chosen.role, chosen.decimal);
    }
    const doubtful = this.#roleInDoubt(piece, amount, about, role);
    if (!isReached(doubtful)) {
      this.#leave(piece, amount, doubtful);
      return undefined;
    }
    if (item === undefined) return this.#take(piece, amount, this.drafts.draftOf(about), doubtful, typed);
    // The rest of the piece stays with what it names; only the figure is in doubt.
    return this.#take(
      piece,
      amount,
      this.drafts.add(undecided('unit-does-not-fit', this.#siblingsFor(piece, amount, item))),
      doubtful,
      typed,
    );
  }

  /** "Kiểm tra 22 tổ chức đảng, 24 đảng viên": the measures of the same target that the figure can be of. */
  #siblingsFor(piece: MessagePiece, amount: FoundAmount, item: Reference): readonly Reference[] {
    const target = this.#names.measure(item)?.target.ref;
    const place = { text: piece.dateless, cues: piece.cues, isWithinPeriod: this.#isWithinPeriod };
    const fitting = (target === undefined ? [] : this.#names.expand(target)).filter((ref) => {
      const role = fitAmount(place, amount, ref, this.#names)?.role;
      return this.drafts.open.includes(ref) && role !== undefined && isReached(role);
    });
    return fitting.length > 0 ? fitting : [item];
  }

  /** What a figure in doubt says, where it would say the same of every candidate. */
  #roleInDoubt(piece: MessagePiece, amount: FoundAmount, about: Attachment, otherwise: Role): Role {
    const candidates = about.kind === 'undecided' ? about.candidates : [];
    const place = { text: piece.dateless, cues: piece.cues, isWithinPeriod: this.#isWithinPeriod };
    const roles = new Set(candidates.map((item) => fitAmount(place, amount, item, this.#names)?.role));
    const [only] = roles;
    return roles.size === 1 && only !== undefined && isReached(only) ? only : otherwise;
  }

  /** Whose a figure is by its unit alone; undecided where the piece says more than the figure. */
  #chooseByUnit(piece: MessagePiece, amount: FoundAmount): Attachment {
    const { open } = this.drafts;
    if (piece.mentions.length > 0 || contentBefore(piece, this.#names).length > 0)
      return undecided('which-item', open);
    const place = { text: piece.dateless, cues: piece.cues, isWithinPeriod: this.#isWithinPeriod };
    // "8 triệu khách" can't be of what its words don't speak of; of a task nobody knows the words.
    const isTask = (item: Reference): boolean => this.#names.measure(item) === undefined;
    const speaking = open.filter((item) => isTask(item) || !isNarrower(piece, item, this.#names));
    if (speaking.length < open.length && speaking.some(isTask)) return undecided('which-item', open);
    const choice = chooseByUnit(place, amount, speaking, this.#names);
    if ('doubt' in choice)
      return undecided(choice.doubt, choice.candidates.length > 0 ? choice.candidates : open);
    return { kind: 'item', ...choice };
  }

  #take(
    piece: MessagePiece,
    amount: FoundAmount,
    draft: ReadingDraft,
    role: Role,
    decimal: string | undefined,
  ): ReadingDraft | undefined {
    if (!isReached(role)) {
      this.#leave(piece, amount, role);
      return undefined;
    }
    const item = itemOf(draft.about);
    const own = item === undefined ? undefined : this.#names.measure(item)?.measure.unit;
    const unit = role === 'share' ? '%' : (own ?? amount.unit);
    this.unread.push(
      ...takeAmount(draft, { amount, role, decimal, unit, span: this.#inMessage(piece, amount) }),
    );
    return draft;
  }

  #leave(
    piece: MessagePiece,
    amount: FoundAmount,
    role: Exclude<Role, 'value' | 'increment' | 'share'>,
  ): void {
    if (role !== 'plan') this.unread.push({ span: this.#inMessage(piece, amount), reason: role });
  }

  /** A state, or that nothing is new or in the way. Gives whether there was one. */
  #readStates(piece: MessagePiece, draft: ReadingDraft | undefined): boolean {
    const { statuses, noBlockers, forecastAt } = piece.cues;
    const isTold = piece.amounts.length > 0;
    // "Tháng 12 mới xong" says when it will be.
    const isToCome = !isTold && piece.dates.some(({ isAhead }) => isAhead);
    const [state] = statuses.filter(
      ({ start, status }) =>
        start < (forecastAt ?? piece.text.length) &&
        !isToCome &&
        !(isTold && SAID_BY_FIGURES.includes(status)),
    );
    const [clear] = noBlockers;
    if (state === undefined && clear === undefined) return false;
    const isGeneral = state === undefined || state.status === 'no-news' || state.status === 'no-figure';
    const owner = draft ?? (isGeneral ? this.drafts.ownerOfGeneral() : this.drafts.ownerOfUnnamed());
    if (state !== undefined && isStronger(state.status, owner.status?.value))
      owner.status = { value: state.status, span: this.#inMessage(piece, state) };
    if (clear !== undefined) owner.noBlocker ??= this.#inMessage(piece, clear);
    return true;
  }

  #placeDate(piece: MessagePiece): void {
    const draft = this.drafts.current;
    if (draft === undefined || this.#date === undefined) return;
    const isOwn = piece.dates.includes(this.#date) && (piece.amounts.length > 0 || !this.#date.isAhead);
    const isInherited = piece.amounts.length > 0 && draft.asOf === undefined;
    if (isOwn || isInherited) draft.asOf = { value: this.#date.day, span: this.#origin(this.#date) };
  }

  #readBlocker(piece: MessagePiece): void {
    if (piece.tellsUntil >= piece.text.length) return;
    // "Các chi bộ thiếu nguồn": who lacks it belongs to what is in the way, unless a figure or a name says more.
    const isSubject =
      piece.amounts.length === 0 &&
      namesOutside(piece).length === 0 &&
      contentBefore(piece, this.#names).length > 0;
    const span = this.#origin(trimmedSpan(piece, isSubject ? 0 : piece.tellsUntil));
    // A name inside what is in the way counts only where nothing else says whose it is.
    const inside = [...new Set(piece.mentions.flatMap(({ refs }) => refs))].filter((ref) =>
      this.drafts.open.includes(ref),
    );
    const owner = this.drafts.ownerOfUnnamed(inside.length === 1 ? inside[0] : undefined);
    owner.blockerSpan = {
      start: Math.min(owner.blockerSpan?.start ?? span.start, span.start),
      end: Math.max(owner.blockerSpan?.end ?? span.end, span.end),
    };
    this.#blocked = owner;
  }

  #inMessage(piece: MessagePiece, { start, end }: Span): Span {
    return this.#origin({ start: piece.start + start, end: piece.start + end });
  }
}

/** "Tàu 100 nghìn tấn chưa vào được" tells of what is in the way, too. */
const isRemaining = ({ dateless, cues }: MessagePiece, amount: FoundAmount): boolean =>
  judgeRole(dateless, amount, undefined, cues, false) === 'remaining';

/** Letters; less is a nod ("có", "không"), no remark. */
const SHORTEST_REMARK = 6;

/** States that a figure beside them says better. */
const SAID_BY_FIGURES: readonly ProgressStatus[] = ['done', 'ongoing', 'not-started'];

const BY_STRENGTH: readonly ProgressStatus[] = [
  'late',
  'on-track',
  'done',
  'not-started',
  'ongoing',
  'no-figure',
  'no-news',
];

const isStronger = (next: ProgressStatus, known: ProgressStatus | undefined): boolean =>
  known === undefined || BY_STRENGTH.indexOf(next) < BY_STRENGTH.indexOf(known);
