import type { AsideBasis, Attachment, Doubt } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { chooseByUnit, type FittedAmount, fitAmount, isReached } from './attach-amount.ts';
import { isNarrower } from './choose-item.ts';
import type { FoundAmount } from './find-amounts.ts';
import { fitNumber, leaveEarlier, takeAmount } from './fit-unit.ts';
import { judgeRole, type Role } from './judge-role.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside, trimmedSpan } from './message-piece.ts';
import type { MessageReading } from './message-reading.ts';
import { itemOf, type ReadingDraft, undecided } from './reading-draft.ts';

const ASIDE_OF: Readonly<Partial<Record<Role, AsideBasis>>> = {
  forecast: 'forecast',
  growth: 'growth',
  'other-plan': 'other-plan',
  'other-period': 'other-period',
};

/** Finds for each figure of a piece what it is of and what it says. */
export class FigureReader {
  readonly #reading: MessageReading;

  constructor(reading: MessageReading) {
    this.#reading = reading;
  }

  /** Takes a figure into the draft that it is of; gives that draft, undefined where the figure was left alone. */
  read(piece: MessagePiece, amount: FoundAmount, draft: ReadingDraft | undefined): ReadingDraft | undefined {
    const place = this.#reading.placeOf(piece);
    const item = draft === undefined ? undefined : itemOf(draft.about);
    const fitted = item === undefined ? undefined : fitAmount(place, amount, item, this.#reading.names);
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
      const chosen = fitAmount(place, amount, about.item, this.#reading.names);
      if (chosen !== undefined) return this.#take(piece, amount, this.#reading.drafts.draftOf(about), chosen);
    }
    const doubtful = this.#roleInDoubt(piece, amount, about, role);
    if (!isReached(doubtful)) {
      const isBare = contentBefore(piece, this.#reading.names).length === 0 && piece.mentions.length === 0;
      this.#leave(
        piece,
        amount,
        doubtful,
        isBare && item === undefined ? this.#reading.drafts.ownerOfOnly() : undefined,
      );
      return undefined;
    }
    const taken = { role: doubtful, decimal: typed, total };
    if (item === undefined)
      return this.#take(
        piece,
        amount,
        this.#reading.drafts.draftOf(this.#withOtherWords(piece, about)),
        taken,
      );
    // The rest of the piece stays with what it names; only the figure is in doubt.
    return this.#takeOfSibling(piece, amount, item, taken);
  }

  /** "Kiểm tra 22 tổ chức đảng và 24 đảng viên", "giám sát 12 tổ chức đảng, 10 đảng viên": words before say which of them. */
  #takeOfSibling(
    piece: MessagePiece,
    amount: FoundAmount,
    item: Reference,
    taken: FittedAmount,
  ): ReadingDraft | undefined {
    const { names, drafts, carried } = this.#reading;
    const siblings = this.#siblingsFor(piece, amount, item);
    const before = names.content(piece.text.slice(0, piece.amounts[0]?.start ?? 0)).map(({ text }) => text);
    const goesOn = contentBefore(piece, names).length === 0 && piece.mentions.length === 0;
    // A verb alone is no proof; that all but one have their figures, too, is.
    const isLeft = siblings.filter((ref) => !drafts.isServed(ref)).length === 1;
    const shared = carried.filter((word) => siblings.some((ref) => names.measure(ref)?.words.has(word)));
    const meant =
      names.meantBy(before, siblings) ?? (goesOn && isLeft ? names.meantBy(shared, siblings) : undefined);
    const fitted =
      meant === undefined ? undefined : fitAmount(this.#reading.placeOf(piece), amount, meant, names);
    return meant !== undefined && fitted !== undefined
      ? this.#take(piece, amount, drafts.draftOf({ kind: 'item', item: meant, by: 'name' }), fitted)
      : this.#take(piece, amount, drafts.add(undecided('unit-does-not-fit', siblings)), taken);
  }

  /** "Kế hoạch 190, thực hiện 171", a table's row: the plan's own figure beside another one is the plan. */
  #isPlanBeside(piece: MessagePiece, amount: FoundAmount, item: Reference): boolean {
    const known = this.#reading.names.measure(item);
    if (known === undefined || piece.amounts.length < 2) return false;
    const place = this.#reading.placeOf(piece);
    const { low, high } = known.measure;
    const fits = (each: FoundAmount) => fitAmount(place, each, item, this.#reading.names);
    const isPlan = [low.decimal, high.decimal].includes(fits(amount)?.decimal ?? '');
    return isPlan && piece.amounts.some((each) => each !== amount && fits(each)?.role === 'value');
  }

  /** "Tỷ lệ hộ nghèo 0,42%" of a decline: nothing says that it fell by it. */
  #mayBeRate(piece: MessagePiece, amount: FoundAmount, item: Reference): boolean {
    if (this.#reading.names.measure(item)?.profile?.kind !== 'mức giảm' || amount.unit.startsWith('điểm'))
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
    const draft = this.#reading.drafts.add(undecided(doubt, items));
    return this.#take(piece, amount, draft, {
      role: 'value',
      decimal: amount.decimals[0],
      total: amount.total,
    });
  }

  /** Words that nothing has of which a figure may be: perhaps it is of something else. */
  #withOtherWords(piece: MessagePiece, about: Attachment): Attachment {
    if (about.kind !== 'undecided' || about.candidates.length !== 1) return about;
    const said = contentIn(piece, 0, piece.tellsUntil, this.#reading.names);
    const isOther = said.some((word) =>
      about.candidates.every((item) => this.#reading.names.measure(item)?.words.has(word) === false),
    );
    return isOther ? undecided('other-words', about.candidates) : about;
  }

  /** A figure in a unit that nothing has which the person leads, with words of its own, is of something else. */
  #isForeign(piece: MessagePiece, amount: FoundAmount): boolean {
    const { open } = this.#reading.drafts;
    if (amount.unit === '' || namesOutside(piece).length > 0) return false;
    if (open.some((item) => this.#reading.names.measure(item) === undefined)) return false;
    const said = [
      ...contentBefore(piece, this.#reading.names),
      ...contentIn(piece, amount.end, piece.tellsUntil, this.#reading.names),
    ];
    const isOwnWord = (word: string): boolean =>
      open.every((item) => this.#reading.names.measure(item)?.words.has(word) !== true);
    const place = this.#reading.placeOf(piece);
    const fitsNothing = open.every((item) => {
      const fitted = fitAmount(place, amount, item, this.#reading.names);
      // A percentage of what isn't one may be the share of its plan, if nothing else is spoken of.
      return fitted === undefined || fitted.role === 'share';
    });
    return fitsNothing && said.some(isOwnWord);
  }

  /** Its words are kept with what is spoken of, and no question is asked. */
  #keepForeign(piece: MessagePiece): ReadingDraft | undefined {
    this.#reading.isTold = true;
    const owner = this.#reading.drafts.ownerOfRemark() ?? this.#reading.drafts.ownerOfOnly();
    const span = this.#reading.origin(trimmedSpan(piece));
    if (owner === undefined) this.#reading.unread.push({ span, reason: 'comparison' });
    else if (!owner.noteSpans.some(({ start }) => start === span.start)) owner.noteSpans.push(span);
    return undefined;
  }

  /** "Kiểm tra 22 tổ chức đảng, 24 đảng viên": the measures of the same target that the figure can be of. */
  #siblingsFor(piece: MessagePiece, amount: FoundAmount, item: Reference): readonly Reference[] {
    const target = this.#reading.names.measure(item)?.target.ref;
    const place = this.#reading.placeOf(piece);
    const fitting = (target === undefined ? [] : this.#reading.names.expand(target)).filter((ref) => {
      const role = fitAmount(place, amount, ref, this.#reading.names)?.role;
      return this.#reading.drafts.open.includes(ref) && role !== undefined && isReached(role);
    });
    return fitting.length > 0 ? fitting : [item];
  }

  /** What a figure in doubt says, where it would say the same of every candidate. */
  #roleInDoubt(piece: MessagePiece, amount: FoundAmount, about: Attachment, otherwise: Role): Role {
    const candidates = about.kind === 'undecided' ? about.candidates : [];
    const place = this.#reading.placeOf(piece);
    const roles = new Set(
      candidates.map((item) => fitAmount(place, amount, item, this.#reading.names)?.role),
    );
    const [only] = roles;
    return roles.size === 1 && only !== undefined && isReached(only) ? only : otherwise;
  }

  /** Whose a figure is by its unit alone; undecided where the piece says more than the figure. */
  #chooseByUnit(piece: MessagePiece, amount: FoundAmount): Attachment {
    const { open } = this.#reading.drafts;
    if (piece.mentions.length > 0 || contentBefore(piece, this.#reading.names).length > 0)
      return undecided('which-item', open);
    const place = this.#reading.placeOf(piece);
    // "8 triệu khách" can't be of what its words don't speak of; of a task nobody knows the words.
    const isTask = (item: Reference): boolean => this.#reading.names.measure(item) === undefined;
    const speaking = open.filter((item) => isTask(item) || !isNarrower(piece, item, this.#reading.names));
    if (speaking.length < open.length && speaking.some(isTask)) return undecided('which-item', open);
    const choice = chooseByUnit(place, amount, speaking, this.#reading.names);
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
    const own = item === undefined ? undefined : this.#reading.names.measure(item)?.measure.unit;
    const unit = role === 'share' ? '%' : (own ?? amount.unit);
    const span = this.#reading.inMessage(piece, amount);
    if (role === 'value' && this.#isLater(piece, draft)) leaveEarlier(draft);
    const left = takeAmount(draft, {
      amount,
      role,
      decimal,
      total,
      unit,
      span,
    });
    this.#reading.unread.push(...left);
    // A part beside the total was only noted.
    if (left.some((unread) => unread.span === span)) return undefined;
    return draft;
  }

  /** "Đến 31/10: 37.900; đến 22/11: 41.700": up to a later day than the figure before. */
  #isLater({ dates, cues }: MessagePiece, { value, asOf }: ReadingDraft): boolean {
    const [date, ...others] = dates;
    if (value === undefined || asOf === undefined || date === undefined || others.length > 0) return false;
    return date.reach === 'until' && cues.increments.length === 0 && asOf.value < date.day;
  }

  /** A figure that isn't what was reached is kept beside it, if it is known of what it is. */
  #leave(
    piece: MessagePiece,
    amount: FoundAmount,
    role: Exclude<Role, 'value' | 'increment' | 'share'>,
    draft: ReadingDraft | undefined,
  ): void {
    if (role === 'plan') return;
    const span = this.#reading.inMessage(piece, amount);
    const basis = ASIDE_OF[role];
    const item = draft === undefined ? undefined : itemOf(draft.about);
    if (basis === undefined || draft === undefined || item === undefined) {
      this.#reading.unread.push({ span, reason: role });
      return;
    }
    const known = this.#reading.names.measure(item);
    const fitted = known && fitNumber(amount.decimals, amount.unit, known, undefined);
    const decimal = fitted ?? amount.decimals[0] ?? '';
    const unit = fitted === undefined || known === undefined ? amount.unit : known.measure.unit;
    draft.asides.push({ value: { basis, decimal, unit, of: '' }, span });
  }
}
