import type { Attachment } from '../../domain/progress.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { fitAmount } from './attach-amount.ts';
import { chooseItem } from './choose-item.ts';
import type { FoundAmount } from './find-amounts.ts';
import { headedItems } from './head-frame.ts';
import type { ItemNames } from './item-names.ts';
import { isDenied } from './judge-role.ts';
import { listedFigures } from './listed-figures.ts';
import { contentBefore, contentIn, type MessagePiece, namesOutside, trimmedSpan } from './message-piece.ts';
import { MessageReading, type MessageSource } from './message-reading.ts';
import { FigureReader } from './read-figures.ts';
import { StateReader } from './read-states.ts';
import { itemOf, type ReadingDraft, type UpdateDrafts, undecided } from './reading-draft.ts';
import { partsOf, saysWhole } from './whole-of-parts.ts';

/** Reads a message piece by piece, each going on from the one before. */
export class PieceReader {
  readonly #reading: MessageReading;
  readonly #figures: FigureReader;
  readonly #states: StateReader;
  /** A target of several figures whose name stood before: what follows is about them ("18: đô thị 99,6; nông thôn …"). */
  #frame: readonly Reference[] = [];
  /** What the head of the sentence narrows it down to ("ở nông thôn: …"). */
  #headed: readonly Reference[] = [];
  /** Of what the figures are that the sentence lists in the order of a target. */
  #listed: ReadonlyMap<FoundAmount, Reference> = new Map();
  /** The piece by which a draft was begun. */
  readonly #begunBy = new Map<ReadingDraft, MessagePiece>();
  /** Set where a name stood with words that narrow it, and no figure yet: "giải ngân FDI (vốn thực hiện) 1,86". */
  #narrowed: Reference | undefined;
  /** The words of a piece that says nothing by itself. */
  #dangling: readonly string[] = [];
  /** The message puts right what it said before: "165,7 … nhầm, 166,7 mới đúng". */
  #isCorrecting = false;
  /** The sentence opened with words that make its figures something else: "Cơ cấu: công nghiệp 53%, dịch vụ 39%". */
  #hasForeignHead = false;

  constructor(drafts: UpdateDrafts, names: ItemNames, source: MessageSource) {
    this.#reading = new MessageReading(drafts, names, source);
    this.#figures = new FigureReader(this.#reading);
    this.#states = new StateReader(this.#reading);
  }

  /** What was read so far. */
  get reading(): Pick<MessageReading, 'drafts' | 'unread' | 'isTold' | 'isAlone'> {
    return this.#reading;
  }

  startSentence(pieces: readonly MessagePiece[]): void {
    this.#reading.startSentence(pieces);
    const { names } = this.#reading;
    this.#listed = listedFigures(
      pieces,
      names,
      ({ piece, amount }, item) =>
        fitAmount(this.#reading.placeOf(piece), amount, item, names)?.role === 'value',
    );
    this.#states.startSentence();
    this.#narrowed = undefined;
    this.#hasForeignHead = false;
    this.#headed = [];
    this.#dangling = [];
  }

  read(piece: MessagePiece): void {
    const { drafts, names, unread } = this.#reading;
    for (const { reason, ...span } of piece.odd)
      unread.push({ span: this.#reading.inMessage(piece, span), reason });
    if (this.#states.goesOn(piece)) return;
    if (SCOPE.test(piece.text) && piece.amounts.length === 0) drafts.narrowCurrent();
    if (SELF_CORRECTION.test(piece.text)) this.#isCorrecting = true;
    if (isCountedInBlocker(piece, names)) {
      this.#states.readBlocker(piece);
      return;
    }
    if (piece.amounts.length > 0 && piece.amounts.every((amount) => isDenied(piece.dateless, amount))) return;
    this.#reading.noticePeriod(piece);
    this.#noticeFrame(piece);
    this.#headed = headedItems(piece, drafts.open, names) ?? this.#headed;
    if (piece.cues.statuses.length > 0 || piece.cues.resolves.length > 0) this.#reading.isTold = true;
    const corrected = this.#correctedBy(piece);
    const isListed = piece.amounts.length > 0 && piece.amounts.every((amount) => this.#listed.has(amount));
    if (isListed) {
      this.#readParts(piece, undefined);
      return;
    }
    const chosen = corrected ?? this.#goesOnInDoubt(piece) ?? this.#choose(piece);
    const about = this.#withDangling(piece, this.#underHead(piece, chosen));
    const served = drafts.current;
    if (piece.isDetail && about?.kind === 'undecided' && served?.value !== undefined) {
      served.noteSpans.push(this.#reading.origin(trimmedSpan(piece)));
      return;
    }
    if (namesOutside(piece).length > 0)
      this.#reading.carried = names.content(piece.text.slice(0, piece.tellsUntil)).map(({ text }) => text);
    this.#readParts(piece, about === undefined ? undefined : drafts.draftOf(about));
    this.#noticeWhole(piece);
  }

  /** What was told of parts stays as words beside the whole. */
  #noticeWhole(piece: MessagePiece): void {
    const { drafts } = this.#reading;
    const told = drafts.current;
    if (told === undefined) return;
    if (!this.#begunBy.has(told)) this.#begunBy.set(told, piece);
    if (!saysWhole(piece)) return;
    const parts = partsOf(told, drafts.all);
    const words = parts.flatMap((part) => this.#begunBy.get(part) ?? []).map((begun) => trimmedSpan(begun));
    told.noteSpans.push(...words.map((span) => this.#reading.origin(span)));
    drafts.remove(parts);
  }

  /** What a correction inside the message is of: what had its figure last. */
  #correctedBy(piece: MessagePiece): Attachment | undefined {
    const { drafts, names } = this.#reading;
    if (!this.#isCorrecting || piece.amounts.length === 0) return undefined;
    const told = drafts.all.filter(({ value }) => value !== undefined);
    // What is in doubt is put right as well as what isn't.
    const old = told.findLast(({ about }) => about.kind === 'item') ?? told.at(-1);
    const isSame =
      namesOutside(piece).length === 0
        ? contentBefore(piece, names).length === 0
        : namesOutside(piece).some(
            ({ refs }) => old !== undefined && refs.includes(itemOf(old.about) ?? NONE),
          );
    if (old === undefined || !isSame) return undefined;
    this.#isCorrecting = false;
    old.value = undefined;
    old.rivals.length = 0;
    if (!this.#wasBare(old)) return old.about;
    // "51.500 à nhầm 52.500 lượt": a number that said nothing but itself doesn't keep the next one in doubt.
    drafts.startSentence();
    return undefined;
  }

  /** A draft is in doubt only because a number stood alone. */
  #wasBare(draft: ReadingDraft): boolean {
    const begun = this.#begunBy.get(draft);
    return (
      draft.about.kind === 'undecided' &&
      begun?.mentions.length === 0 &&
      contentIn(begun, 0, begun.text.length, this.#reading.names).length === 0
    );
  }

  /** Words before a colon that nothing known has make what follows something else. */
  #underHead(piece: MessagePiece, about: Attachment | undefined): Attachment | undefined {
    const { drafts, names } = this.#reading;
    const colon = piece.text.slice(0, piece.amounts[0]?.start ?? piece.text.length).indexOf(':');
    if (colon > 0 && namesOutside(piece).every(({ start }) => start - piece.start > colon)) {
      const isAddress = ADDRESS.test(piece.text.slice(0, colon));
      const head = isAddress ? [] : contentIn(piece, 0, colon, names);
      const isKnown = (word: string): boolean =>
        drafts.open.some((item) => names.measure(item)?.words.has(word) !== false);
      if (head.some((word) => !isKnown(word))) this.#hasForeignHead = true;
    }
    if (!this.#hasForeignHead || about?.kind !== 'item' || piece.amounts.length === 0) return about;
    return undecided('other-words', [about.item]);
  }

  /** "Xã, phường đều 96%": what stands alone before the comma may be meant, too. */
  #withDangling(piece: MessagePiece, about: Attachment | undefined): Attachment | undefined {
    const { drafts, names } = this.#reading;
    const words = this.#dangling;
    const isAlone =
      piece.amounts.length === 0 && piece.cues.statuses.length === 0 && piece.cues.blockerAt === undefined;
    this.#dangling = isAlone && piece.dates.length === 0 ? contentIn(piece, 0, piece.text.length, names) : [];
    if (words.length === 0 || about?.kind !== 'item' || piece.amounts.length === 0) return about;
    const speaksOf = (item: Reference): boolean =>
      words.every((word) => names.measure(item)?.words.has(word) === true);
    const others = drafts.open.filter((item) => item !== about.item && speaksOf(item));
    return speaksOf(about.item) || others.length === 0
      ? about
      : undecided('which-item', [about.item, ...others]);
  }

  /** What a piece says, of what it is about; the rest is a remark. */
  #readParts(piece: MessagePiece, draft: ReadingDraft | undefined): void {
    let last = draft;
    let isTaken = false;
    for (const amount of piece.amounts) {
      const item = this.#listed.get(amount);
      const own =
        item === undefined ? last : this.#reading.drafts.draftOf({ kind: 'item', item, by: 'name' });
      const taken = this.#figures.read(piece, amount, own);
      isTaken ||= taken !== undefined;
      last = taken ?? last;
    }
    const hasState = this.#states.readStates(piece, last);
    this.#reading.placeDate(piece, isTaken);
    const hasResolved = this.#states.readResolved(piece, last);
    this.#states.readBlocker(piece);
    this.#states.readProposal(piece);
    const isRead =
      hasState ||
      hasResolved ||
      piece.tellsUntil < piece.text.length ||
      (last !== undefined && piece.amounts.length > 0);
    const words = contentIn(piece, 0, piece.text.length, this.#reading.names).join('');
    if (!isRead && (words.length >= SHORTEST_REMARK || piece.amounts.length > 0))
      this.#ownerOfWords(piece)?.noteSpans.push(this.#reading.origin(trimmedSpan(piece)));
  }

  #choose(piece: MessagePiece): Attachment | undefined {
    const { drafts, names } = this.#reading;
    return chooseItem(
      piece,
      {
        open: this.#frame.length > 0 ? this.#frame : drafts.open,
        candidate: drafts.candidate,
        isServed: (item) => drafts.isServed(item),
        place: this.#reading.placeOf(piece),
        isCarried: drafts.current?.about === drafts.candidate,
        carried: this.#reading.carried,
        headed: this.#headed,
      },
      names,
    );
  }

  /** Whose words are that say something is done, of whoever leads one thing only; else of what was said before. */
  #ownerOfWords({ cues }: MessagePiece): ReadingDraft | undefined {
    const { drafts } = this.#reading;
    return drafts.ownerOfRemark() ?? (cues.statuses.length > 0 ? drafts.ownerOfOnly() : undefined);
  }

  /** "Vốn đầu tư công 13.450 tỷ, đạt 72%": what follows without a name is of the same unknown thing. */
  #goesOnInDoubt(piece: MessagePiece): Attachment | undefined {
    const about = this.#reading.drafts.current?.about;
    const isBare = namesOutside(piece).length === 0 && contentBefore(piece, this.#reading.names).length === 0;
    // "Nơi này 3,4 triệu, toàn thành phố 8,7 triệu": the whole isn't what its parts are.
    if (about?.kind === 'undecided' && isBare && piece.amounts.length > 0 && !saysWhole(piece)) return about;
    const narrowed = this.#narrowed;
    const isAside = namesOutside(piece).length === 0 && piece.amounts.length === 0;
    if (!isAside) this.#narrowed = narrowedBy(piece, this.#reading.names);
    if (narrowed === undefined || !isBare || piece.amounts.length === 0) return undefined;
    return undecided('only-a-part', [narrowed]);
  }

  /** The name of a target of several figures holds for what follows, until another name. */
  #noticeFrame(piece: MessagePiece): void {
    const refs = [...new Set(namesOutside(piece).flatMap((mention) => mention.refs))];
    if (refs.length === 0) return;
    const targets = new Set(refs.map((ref) => this.#reading.names.measure(ref)?.target.ref));
    if (refs.length > 1) this.#frame = targets.size === 1 ? refs : [];
    else if (!refs.every((ref) => this.#frame.includes(ref))) this.#frame = [];
  }
}

/** "…, cả nông thôn", "(chưa kể hàng quá cảnh)": words behind a figure that say of what it is more, or less. */
const SCOPE =
  /^[\s(]{0,4}(?:(?:là\s)?(?:tính|kể|gồm|bao gồm)\s)?(?:cả|(?:chỉ|chưa|không|mới)\s(?:tính|kể|gồm|bao gồm|có)|trừ|riêng|ngoại trừ)(?:\s(?:cả|các))?\s\p{L}/u;
/** Who is written to, or who writes. */
const ADDRESS =
  /(?<!\p{L})(?:gửi|kính|thưa|chào|báo cáo|cập nhật|trình|tổ(?! chức)|sở|ban|phòng|văn phòng|cục|chi cục|ubnd|công ty)(?!\p{L})/u;
const SELF_CORRECTION =
  /^\s{0,3}(?:(?:à|ah|ý)(?=\s\d)|(?:à |ah |ui |ý |thôi |xin lỗi |sorry )?(?:nhầm|nhầm rồi|không|không phải|ý là|đính chính|sửa lại|nói lại|à quên|ghi nhầm|gõ nhầm))(?!\p{L})/u;

/** "2 xã ở Tiên Lãng vướng mặt bằng": how many are in the way is no figure of what is led. */
const isCountedInBlocker = (piece: MessagePiece, names: ItemNames): boolean => {
  if (piece.cues.blockerAt === undefined || piece.amounts.length === 0 || piece.mentions.length > 0)
    return false;
  const [amount] = piece.amounts;
  const isCounted = amount !== undefined && amount.unit !== '' && !/^(?:%|tỷ|triệu|nghìn)/.test(amount.unit);
  return isCounted && contentIn(piece, 0, piece.tellsUntil, names).length > 0;
};

const NONE = asReference('');

/** What a piece without a figure names, where more words than the name's own stand with it. */
const narrowedBy = (piece: MessagePiece, names: ItemNames): Reference | undefined => {
  const refs = [...new Set(namesOutside(piece).flatMap((mention) => mention.refs))];
  const [only] = refs;
  const isNamed = refs.length === 1 && only !== undefined && piece.amounts.length === 0;
  const said = contentIn(piece, 0, piece.tellsUntil, names).filter((word) => !names.isRemark(word));
  return isNamed && said.some((word) => names.measure(only)?.words.has(word) !== true) ? only : undefined;
};

/** Letters; less is a nod ("có", "không"), no remark. */
const SHORTEST_REMARK = 6;
