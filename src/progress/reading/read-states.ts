import type { ProgressStatus } from '../../domain/progress.ts';
import type { FoundAmount } from './find-amounts.ts';
import { judgeRole } from './judge-role.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside, trimmedSpan } from './message-piece.ts';
import type { MessageReading } from './message-reading.ts';
import type { ReadingDraft } from './reading-draft.ts';

/** Reads what a piece says besides figures: how something stands, what is in the way or no longer is, what is asked for. */
export class StateReader {
  readonly #reading: MessageReading;
  /** Set while what is in the way may still go on. */
  #blocked: ReadingDraft | undefined;
  /** Set while what is asked of others may still go on. */
  #asking: ReadingDraft | undefined;

  constructor(reading: MessageReading) {
    this.#reading = reading;
  }

  startSentence(): void {
    this.#blocked = undefined;
    this.#asking = undefined;
  }

  /** A piece that only carries on what is in the way ("vướng mặt bằng, dân chưa nhận tiền") is taken into it. */
  goesOn(piece: MessagePiece): boolean {
    const asking = this.#asking;
    if (asking !== undefined && namesOutside(piece).length === 0 && piece.cues.blockerAt === undefined) {
      asking.proposalSpans.push(this.#reading.origin(trimmedSpan(piece)));
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
    blocked.blockerSpan = {
      start: blocked.blockerSpan.start,
      end: this.#reading.origin(trimmedSpan(piece)).end,
    };
    this.#blocked = blocked;
    return true;
  }

  /** A state, or that nothing is new or in the way. Gives whether there was one. */
  readStates(piece: MessagePiece, draft: ReadingDraft | undefined): boolean {
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
    const owner =
      draft ?? (isGeneral ? this.#reading.drafts.ownerOfGeneral() : this.#reading.drafts.ownerOfUnnamed());
    if (state !== undefined && isStronger(state.status, owner.status?.value))
      owner.status = { value: state.status, span: this.#reading.inMessage(piece, state) };
    if (clear !== undefined) owner.noBlocker ??= this.#reading.inMessage(piece, clear);
    return true;
  }

  /** "Đã hoàn thành nạo vét luồng" says of a work that it is done, not of the target. */
  #isOfSomethingElse(piece: MessagePiece): boolean {
    return contentIn(piece, 0, piece.tellsUntil, this.#reading.names).length > 0;
  }

  /** "Đã gỡ vướng mắc luồng": ends what was in the way. */
  readResolved(piece: MessagePiece, draft: ReadingDraft | undefined): boolean {
    const [first] = piece.cues.resolves;
    if (first === undefined) return false;
    const owner = draft ?? this.#reading.drafts.ownerOfUnnamed();
    const [amount] = piece.amounts;
    owner.resolvesSpan ??=
      amount === undefined ? this.#reading.origin(trimmedSpan(piece)) : this.#reading.inMessage(piece, first);
    return true;
  }

  readProposal(piece: MessagePiece): void {
    const at = piece.cues.proposalAt;
    if (at === undefined) return;
    const owner = this.#reading.drafts.ownerOfUnnamed();
    owner.proposalSpans.push(this.#reading.origin(trimmedSpan(piece, at)));
    this.#asking = owner;
  }

  readBlocker(piece: MessagePiece): void {
    const { blockerAt, proposalAt } = piece.cues;
    if (blockerAt === undefined) return;
    // "Các chi bộ thiếu nguồn": who lacks it belongs to what is in the way, unless a figure or a name says more.
    const isSubject =
      piece.amounts.length === 0 &&
      namesOutside(piece).length === 0 &&
      contentBefore(piece, this.#reading.names).length > 0;
    const span = this.#reading.origin(trimmedSpan(piece, isSubject ? 0 : blockerAt, proposalAt));
    // A name inside what is in the way counts only where nothing else says whose it is.
    const inside = [...new Set(piece.mentions.flatMap(({ refs }) => refs))].filter((ref) =>
      this.#reading.drafts.open.includes(ref),
    );
    const owner = this.#reading.drafts.ownerOfUnnamed(inside.length === 1 ? inside[0] : undefined);
    owner.blockerSpan = {
      start: Math.min(owner.blockerSpan?.start ?? span.start, span.start),
      end: Math.max(owner.blockerSpan?.end ?? span.end, span.end),
    };
    this.#blocked = proposalAt === undefined ? owner : undefined;
  }
}

/** "Tàu 100 nghìn tấn chưa vào được" tells of what is in the way, too. */
const isRemaining = ({ dateless, text, cues }: MessagePiece, amount: FoundAmount): boolean =>
  judgeRole(
    {
      text: dateless,
      full: text,
      cues,
      isWithinPeriod: false,
      changes: [],
      isAlone: false,
      lastOf: () => undefined,
      isAsked: false,
      year: '',
    },
    amount,
    undefined,
  ) === 'remaining';

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
