import type { Span } from '../domain/passage.ts';
import type { AsideBasis, Attachment, Doubt, ProgressStatus, Unread } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import type { FoundDate } from '../quantities/find-dates.ts';
import { type AmountPlace, chooseByUnit, type FittedAmount, fitAmount, isReached } from './attach-amount.ts';
import { chooseItem, isNarrower } from './choose-item.ts';
import type { FoundAmount } from './find-amounts.ts';
import { fitNumber } from './fit-unit.ts';
import type { ItemNames } from './item-names.ts';
import { isDenied, judgeRole, type Role } from './judge-role.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside, trimmedSpan } from './message-piece.ts';
import { itemOf, type ReadingDraft, undecided } from './reading-draft.ts';
import { takeAmount } from './take-amount.ts';
import type { UpdateDrafts } from './update-drafts.ts';

/** Where pieces come from, and what was reported before. */
export interface MessageSource {
  /** From the prepared text to the message as typed. */
  readonly origin: (span: Span) => Span;
  /** The last figure of an item, in its unit. */
  readonly lastOf: (item: Reference) => string | undefined;
  /** The message answers the week's question. */
  readonly isAsked: boolean;
}

const ASIDE_OF: Readonly<Partial<Record<Role, AsideBasis>>> = {
  forecast: 'forecast',
  growth: 'growth',
  'other-plan': 'other-plan',
  'other-period': 'other-period',
};

/** Reads a message piece by piece, each going on from the one before. */
export class PieceReader {
  readonly drafts: UpdateDrafts;
  readonly unread: Unread[] = [];
  /** Something was told, though nothing of it is kept as a figure or a state. */
  isTold = false;
  readonly #names: ItemNames;
  /** From the prepared text to the message as typed. */
  readonly #origin: (span: Span) => Span;
  readonly #lastOf: (item: Reference) => string | undefined;
  readonly #isAsked: boolean;
  /** Set while what is in the way may still go on. */
  #blocked: ReadingDraft | undefined;
  #date: FoundDate | undefined;
  #isWithinPeriod = false;
  /** The sentence began with what is aimed at: so are the figures that follow. */
  #isForecast = false;
  /** Set while what is asked of others may still go on. */
  #asking: ReadingDraft | undefined;
  /** A target of several figures whose name stood before: what follows is about them ("18: đô thị 99,6; nông thôn …"). */
  #frame: readonly Reference[] = [];
  /** Set where a name stood with words that narrow it, and no figure yet: "giải ngân FDI (vốn thực hiện) 1,86". */
  #narrowed: Reference | undefined;

  constructor(drafts: UpdateDrafts, names: ItemNames, source: MessageSource) {
    this.drafts = drafts;
    this.#names = names;
    this.#origin = source.origin;
    this.#lastOf = source.lastOf;
    this.#isAsked = source.isAsked;
  }

  startSentence(): void {
    this.drafts.startSentence();
    this.#blocked = undefined;
    this.#asking = undefined;
    this.#narrowed = undefined;
    this.#isForecast = false;
  }

  read(piece: MessagePiece): void {
    for (const { reason, ...span } of piece.odd)
      this.unread.push({ span: this.#inMessage(piece, span), reason });
    if (this.#goesOn(piece)) return;
    if (piece.amounts.length > 0 && piece.amounts.every((amount) => isDenied(piece.dateless, amount))) return;
    this.#noticePeriod(piece);
    this.#noticeFrame(piece);
    if (OPENS_WITH_AIM.test(piece.text)) this.#isForecast = true;
    if (piece.cues.statuses.length > 0 || piece.cues.resolves.length > 0) this.isTold = true;
    const about =
      this.#goesOnInDoubt(piece) ??
      chooseItem(
        piece,
        {
          open: this.#frame.length > 0 ? this.#frame : this.drafts.open,
          candidate: this.drafts.candidate,
          isServed: (item) => this.drafts.isServed(item),
          place: this.#placeOf(piece),
        },
        this.#names,
      );
    const served = this.drafts.current;
    if (piece.isDetail && about?.kind === 'undecided' && served?.value !== undefined) {
      served.noteSpans.push(this.#origin(trimmedSpan(piece)));
      return;
    }
    const draft = about === undefined ? undefined : this.drafts.draftOf(about);
    let last = draft;
    for (const amount of piece.amounts) last = this.#readAmount(piece, amount, last) ?? last;
    const hasState = this.#readStates(piece, last);
    this.#placeDate(piece);
    const hasResolved = this.#readResolved(piece, last);
    this.#readBlocker(piece);
    this.#readProposal(piece);
    const isRead =
      hasState ||
      hasResolved ||
      piece.tellsUntil < piece.text.length ||
      (last !== undefined && piece.amounts.length > 0);
    const isRemark = contentIn(piece, 0, piece.text.length, this.#names).join('').length >= SHORTEST_REMARK;
    if (!isRead && (isRemark || piece.amounts.length > 0))
      this.#ownerOfWords(piece)?.noteSpans.push(this.#origin(trimmedSpan(piece)));
  }

  /** Whose words are that say something is done, of whoever leads one thing only; else of what was said before. */
  #ownerOfWords({ cues }: MessagePiece): ReadingDraft | undefined {
    return this.drafts.ownerOfRemark() ?? (cues.statuses.length > 0 ? this.drafts.ownerOfOnly() : undefined);
  }

  /** "Vốn đầu tư công 13.450 tỷ, đạt 72%": what follows without a name is of the same unknown thing. */
  #goesOnInDoubt(piece: MessagePiece): Attachment | undefined {
    const about = this.drafts.current?.about;
    const isBare = namesOutside(piece).length === 0 && contentBefore(piece, this.#names).length === 0;
    if (about?.kind === 'undecided' && isBare && piece.amounts.length > 0) return about;
    const narrowed = this.#narrowed;
    const isAside = namesOutside(piece).length === 0 && piece.amounts.length === 0;
    if (!isAside) this.#narrowed = narrowedBy(piece, this.#names);
    if (narrowed === undefined || !isBare || piece.amounts.length === 0) return undefined;
    return undecided('only-a-part', [narrowed]);
  }

  #placeOf({ dateless, text, cues }: MessagePiece): AmountPlace {
    const isAimed = this.#isForecast && !TOLD.test(text);
    return {
      text: dateless,
      full: text,
      cues: isAimed ? { ...cues, forecastAt: cues.forecastAt ?? BEFORE_ALL } : cues,
      isWithinPeriod: this.#isWithinPeriod,
      lastOf: this.#lastOf,
      isAsked: this.#isAsked,
    };
  }

  /** The name of a target of several figures holds for what follows, until another name. */
  #noticeFrame(piece: MessagePiece): void {
    const refs = [...new Set(namesOutside(piece).flatMap((mention) => mention.refs))];
    if (refs.length === 0) return;
    const targets = new Set(refs.map((ref) => this.#names.measure(ref)?.target.ref));
    if (refs.length > 1) this.#frame = targets.size === 1 ? refs : [];
    else if (!refs.every((ref) => this.#frame.includes(ref))) this.#frame = [];
  }

  /** A piece that only carries on what is in the way ("vướng mặt bằng, dân chưa nhận tiền") is taken into it. */
  #goesOn(piece: MessagePiece): boolean {
    const asking = this.#asking;
    if (asking !== undefined && namesOutside(piece).length === 0 && piece.cues.blockerAt === undefined) {
      asking.proposalSpans.push(this.#origin(trimmedSpan(piece)));
      return true;
    }
    this.#asking = undefined;
    const blocked = this.#blocked;
    this.#blocked = undefined;
    if (piece.cues.proposalAt !== undefined || piece.cues.resolves.length > 0) return false;
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
    const place = this.#placeOf(piece);
    const item = draft === undefined ? undefined : itemOf(draft.about);
    const fitted = item === undefined ? undefined : fitAmount(place, amount, item, this.#names);
    if (draft !== undefined && item !== undefined && fitted !== undefined) {
      if (this.#isPlanBeside(piece, amount, item)) return draft;
      // "2,1 tỷ USD (cấp mới 1,2; tăng vốn 0,8)": the parts of what has its figure.
      if (piece.isDetail && draft.value !== undefined && fitted.role !== 'share') return draft;
      if (this.#mayBeRate(piece, amount, item))
        return this.#takeInDoubt(piece, amount, 'rate-or-change', [item]);
      return this.#take(piece, amount, draft, fitted);
    }
    const role = judgeRole(place, amount, undefined);
    const { total } = amount;
    const typed = total === undefined ? amount.decimals[0] : undefined;
    if (draft !== undefined && item === undefined) {
      draft.about = this.#withOtherWords(piece, draft.about);
      return this.#take(piece, amount, draft, {
        role: this.#roleInDoubt(piece, amount, draft.about, role),
        decimal: typed,
        total,
      });
    }
    if (this.#isForeign(piece, amount)) return this.#keepForeign(piece);
    const about = this.#chooseByUnit(piece, amount);
    if (about.kind === 'item') {
      const chosen = fitAmount(place, amount, about.item, this.#names);
      if (chosen !== undefined) return this.#take(piece, amount, this.drafts.draftOf(about), chosen);
    }
    const doubtful = this.#roleInDoubt(piece, amount, about, role);
    if (!isReached(doubtful)) {
      const isBare = contentBefore(piece, this.#names).length === 0 && piece.mentions.length === 0;
      this.#leave(
        piece,
        amount,
        doubtful,
        isBare && item === undefined ? this.drafts.ownerOfOnly() : undefined,
      );
      return undefined;
    }
    const taken = { role: doubtful, decimal: typed, total };
    if (item === undefined)
      return this.#take(piece, amount, this.drafts.draftOf(this.#withOtherWords(piece, about)), taken);
    // The rest of the piece stays with what it names; only the figure is in doubt.
    const siblings = this.#siblingsFor(piece, amount, item);
    // "Kiểm tra 22 tổ chức đảng và 24 đảng viên": the words before say which of them.
    const said = this.#names
      .content(piece.text.slice(0, piece.amounts[0]?.start ?? 0))
      .map(({ text }) => text);
    const meant = this.#names.meantBy(said, siblings);
    const fit = meant === undefined ? undefined : fitAmount(place, amount, meant, this.#names);
    if (meant !== undefined && fit !== undefined)
      return this.#take(piece, amount, this.drafts.draftOf({ kind: 'item', item: meant, by: 'name' }), fit);
    return this.#take(piece, amount, this.drafts.add(undecided('unit-does-not-fit', siblings)), taken);
  }

  /** "Kế hoạch 190, thực hiện 171", a table's row: the plan's own figure beside another one is the plan. */
  #isPlanBeside(piece: MessagePiece, amount: FoundAmount, item: Reference): boolean {
    const known = this.#names.measure(item);
    if (known === undefined || piece.amounts.length < 2) return false;
    const place = this.#placeOf(piece);
    const { low, high } = known.measure;
    const fits = (each: FoundAmount) => fitAmount(place, each, item, this.#names);
    const isPlan = [low.decimal, high.decimal].includes(fits(amount)?.decimal ?? '');
    return isPlan && piece.amounts.some((each) => each !== amount && fits(each)?.role === 'value');
  }

  /** "Tỷ lệ hộ nghèo 0,42%" of a decline: nothing says that it fell by it. */
  #mayBeRate(piece: MessagePiece, amount: FoundAmount, item: Reference): boolean {
    if (this.#names.measure(item)?.profile?.kind !== 'mức giảm' || amount.unit.startsWith('điểm'))
      return false;
    const named = namesOutside(piece);
    const isDeclared =
      /giảm/u.test(piece.text) ||
      named.some(({ start, end }) => /\d/.test(piece.text.slice(start - piece.start, end - piece.start)));
    return named.length > 0 && !isDeclared;
  }

  #takeInDoubt(
    piece: MessagePiece,
    amount: FoundAmount,
    doubt: Doubt,
    items: readonly Reference[],
  ): ReadingDraft | undefined {
    const draft = this.drafts.add(undecided(doubt, items));
    return this.#take(piece, amount, draft, {
      role: 'value',
      decimal: amount.decimals[0],
      total: amount.total,
    });
  }

  /** Words that nothing has of which a figure may be: perhaps it is of something else. */
  #withOtherWords(piece: MessagePiece, about: Attachment): Attachment {
    if (about.kind !== 'undecided' || about.candidates.length !== 1) return about;
    const said = contentIn(piece, 0, piece.tellsUntil, this.#names);
    const isOther = said.some((word) =>
      about.candidates.every((item) => this.#names.measure(item)?.words.has(word) === false),
    );
    return isOther ? undecided('other-words', about.candidates) : about;
  }

  /** A figure in a unit that nothing has which the person leads, with words of its own, is of something else. */
  #isForeign(piece: MessagePiece, amount: FoundAmount): boolean {
    const { open } = this.drafts;
    if (amount.unit === '' || namesOutside(piece).length > 0) return false;
    if (open.some((item) => this.#names.measure(item) === undefined)) return false;
    const said = [
      ...contentBefore(piece, this.#names),
      ...contentIn(piece, amount.end, piece.tellsUntil, this.#names),
    ];
    const isOwnWord = (word: string): boolean =>
      open.every((item) => this.#names.measure(item)?.words.has(word) !== true);
    const place = this.#placeOf(piece);
    const fitsNothing = open.every((item) => {
      const fitted = fitAmount(place, amount, item, this.#names);
      // A percentage of what isn't one may be the share of its plan, if nothing else is spoken of.
      return fitted === undefined || fitted.role === 'share';
    });
    return fitsNothing && said.some(isOwnWord);
  }

  /** Its words are kept with what is spoken of, and no question is asked. */
  #keepForeign(piece: MessagePiece): ReadingDraft | undefined {
    this.isTold = true;
    const owner = this.drafts.ownerOfRemark() ?? this.drafts.ownerOfOnly();
    const span = this.#origin(trimmedSpan(piece));
    if (owner === undefined) this.unread.push({ span, reason: 'comparison' });
    else if (!owner.noteSpans.some(({ start }) => start === span.start)) owner.noteSpans.push(span);
    return undefined;
  }

  /** "Kiểm tra 22 tổ chức đảng, 24 đảng viên": the measures of the same target that the figure can be of. */
  #siblingsFor(piece: MessagePiece, amount: FoundAmount, item: Reference): readonly Reference[] {
    const target = this.#names.measure(item)?.target.ref;
    const place = this.#placeOf(piece);
    const fitting = (target === undefined ? [] : this.#names.expand(target)).filter((ref) => {
      const role = fitAmount(place, amount, ref, this.#names)?.role;
      return this.drafts.open.includes(ref) && role !== undefined && isReached(role);
    });
    return fitting.length > 0 ? fitting : [item];
  }

  /** What a figure in doubt says, where it would say the same of every candidate. */
  #roleInDoubt(piece: MessagePiece, amount: FoundAmount, about: Attachment, otherwise: Role): Role {
    const candidates = about.kind === 'undecided' ? about.candidates : [];
    const place = this.#placeOf(piece);
    const roles = new Set(candidates.map((item) => fitAmount(place, amount, item, this.#names)?.role));
    const [only] = roles;
    return roles.size === 1 && only !== undefined && isReached(only) ? only : otherwise;
  }

  /** Whose a figure is by its unit alone; undecided where the piece says more than the figure. */
  #chooseByUnit(piece: MessagePiece, amount: FoundAmount): Attachment {
    const { open } = this.drafts;
    if (piece.mentions.length > 0 || contentBefore(piece, this.#names).length > 0)
      return undecided('which-item', open);
    const place = this.#placeOf(piece);
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
    { role, decimal, total }: FittedAmount,
  ): ReadingDraft | undefined {
    if (!isReached(role)) {
      this.#leave(piece, amount, role, draft);
      return undefined;
    }
    if (/(?<!\p{L})ước(?!\p{L})/u.test(piece.text.slice(0, amount.end))) draft.isEstimate = true;
    const item = itemOf(draft.about);
    const own = item === undefined ? undefined : this.#names.measure(item)?.measure.unit;
    const unit = role === 'share' ? '%' : (own ?? amount.unit);
    this.unread.push(
      ...takeAmount(draft, { amount, role, decimal, total, unit, span: this.#inMessage(piece, amount) }),
    );
    return draft;
  }

  /** A figure that isn't what was reached is kept beside it, if it is known of what it is. */
  #leave(
    piece: MessagePiece,
    amount: FoundAmount,
    role: Exclude<Role, 'value' | 'increment' | 'share'>,
    draft: ReadingDraft | undefined,
  ): void {
    if (role === 'plan') return;
    const span = this.#inMessage(piece, amount);
    const basis = ASIDE_OF[role];
    const item = draft === undefined ? undefined : itemOf(draft.about);
    if (basis === undefined || draft === undefined || item === undefined) {
      this.unread.push({ span, reason: role });
      return;
    }
    const known = this.#names.measure(item);
    const fitted = known && fitNumber(amount.decimals, amount.unit, known, undefined);
    const decimal = fitted ?? amount.decimals[0] ?? '';
    const unit = fitted === undefined || known === undefined ? amount.unit : known.measure.unit;
    draft.asides.push({ value: { basis, decimal, unit, of: '' }, span });
  }

  /** A state, or that nothing is new or in the way. Gives whether there was one. */
  #readStates(piece: MessagePiece, draft: ReadingDraft | undefined): boolean {
    const { statuses, noBlockers, forecastAt } = piece.cues;
    const isTold = piece.amounts.length > 0;
    // "Tháng 12 mới xong" says when it will be.
    const isToCome = !isTold && piece.dates.some(({ isAhead }) => isAhead);
    const isOfElse = this.#isOfSomethingElse(piece);
    const [state] = statuses.filter(
      ({ start, status }) =>
        (start < (forecastAt ?? piece.text.length) || status === 'no-figure') &&
        !(status === 'done' && isOfElse) &&
        (!isToCome || status === 'no-figure') &&
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

  /** "Đã hoàn thành nạo vét luồng" says of a work that it is done, not of the target. */
  #isOfSomethingElse(piece: MessagePiece): boolean {
    return contentIn(piece, 0, piece.tellsUntil, this.#names).length > 0;
  }

  /** "Đã gỡ vướng mắc luồng": ends what was in the way. */
  #readResolved(piece: MessagePiece, draft: ReadingDraft | undefined): boolean {
    const [first] = piece.cues.resolves;
    if (first === undefined) return false;
    const owner = draft ?? this.drafts.ownerOfUnnamed();
    const [amount] = piece.amounts;
    owner.resolvesSpan ??=
      amount === undefined ? this.#origin(trimmedSpan(piece)) : this.#inMessage(piece, first);
    return true;
  }

  #readProposal(piece: MessagePiece): void {
    const at = piece.cues.proposalAt;
    if (at === undefined) return;
    const owner = this.drafts.ownerOfUnnamed();
    owner.proposalSpans.push(this.#origin(trimmedSpan(piece, at)));
    this.#asking = owner;
  }

  #placeDate(piece: MessagePiece): void {
    const draft = this.drafts.current;
    if (draft === undefined || this.#date === undefined) return;
    const isOwn = piece.dates.includes(this.#date) && (piece.amounts.length > 0 || !this.#date.isAhead);
    const isInherited = piece.amounts.length > 0 && draft.asOf === undefined;
    if (isOwn || isInherited) draft.asOf = { value: this.#date.day, span: this.#origin(this.#date) };
  }

  #readBlocker(piece: MessagePiece): void {
    const { blockerAt, proposalAt } = piece.cues;
    if (blockerAt === undefined) return;
    // "Các chi bộ thiếu nguồn": who lacks it belongs to what is in the way, unless a figure or a name says more.
    const isSubject =
      piece.amounts.length === 0 &&
      namesOutside(piece).length === 0 &&
      contentBefore(piece, this.#names).length > 0;
    const span = this.#origin(trimmedSpan(piece, isSubject ? 0 : blockerAt, proposalAt));
    // A name inside what is in the way counts only where nothing else says whose it is.
    const inside = [...new Set(piece.mentions.flatMap(({ refs }) => refs))].filter((ref) =>
      this.drafts.open.includes(ref),
    );
    const owner = this.drafts.ownerOfUnnamed(inside.length === 1 ? inside[0] : undefined);
    owner.blockerSpan = {
      start: Math.min(owner.blockerSpan?.start ?? span.start, span.start),
      end: Math.max(owner.blockerSpan?.end ?? span.end, span.end),
    };
    this.#blocked = proposalAt === undefined ? owner : undefined;
  }

  #inMessage(piece: MessagePiece, { start, end }: Span): Span {
    return this.#origin({ start: piece.start + start, end: piece.start + end });
  }
}

/** What a piece without a figure names, where more words than the name's own stand with it. */
const narrowedBy = (piece: MessagePiece, names: ItemNames): Reference | undefined => {
  const refs = [...new Set(namesOutside(piece).flatMap((mention) => mention.refs))];
  const [only] = refs;
  const isNamed = refs.length === 1 && only !== undefined && piece.amounts.length === 0;
  const said = contentIn(piece, 0, piece.tellsUntil, names).filter((word) => !names.isRemark(word));
  return isNamed && said.some((word) => names.measure(only)?.words.has(word) !== true) ? only : undefined;
};

/** "Tàu 100 nghìn tấn chưa vào được" tells of what is in the way, too. */
const isRemaining = ({ dateless, text, cues }: MessagePiece, amount: FoundAmount): boolean =>
  judgeRole(
    { text: dateless, full: text, cues, isWithinPeriod: false, lastOf: () => undefined, isAsked: false },
    amount,
    undefined,
  ) === 'remaining';

/** "Phấn đấu cả năm IIP 15%, CBCT 46,6%": what is aimed at, up to the sentence's end or what was reached. */
const OPENS_WITH_AIM =
  /^\s*(?:phấn đấu|dự kiến|dự báo|mục tiêu|kế hoạch|ước cả năm|cả năm|quyết tâm)(?!\p{L})/u;
const TOLD = /(?<!\p{L})(?:đạt|đã|hiện|thực hiện|được|lũy kế|đến nay)(?!\p{L})/u;
const BEFORE_ALL = -1;

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
