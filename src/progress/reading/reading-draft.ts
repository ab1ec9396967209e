import type { Span } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import type {
  Aside,
  Attachment,
  Doubt,
  ProgressReading,
  ProgressStatus,
  Read,
  ReadAmount,
  ReadCount,
} from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';

/** An update while its message is being read. Spans are of the message as typed. */
export interface ReadingDraft {
  about: Attachment;
  value: Read<ReadAmount> | undefined;
  share: Read<ReadAmount> | undefined;
  count: Read<ReadCount> | undefined;
  asOf: Read<Day> | undefined;
  increment: Span | undefined;
  status: Read<ProgressStatus> | undefined;
  blockerSpan: Span | undefined;
  noBlocker: Span | undefined;
  resolvesSpan: Span | undefined;
  isEstimate: boolean;
  readonly asides: Read<Aside>[];
  readonly proposalSpans: Span[];
  readonly noteSpans: Span[];
  /** Further totals for what has one already: none of them is believed. */
  readonly rivals: Read<ReadAmount>[];
}

const newDraft = (about: Attachment): ReadingDraft => ({
  about,
  value: undefined,
  share: undefined,
  count: undefined,
  asOf: undefined,
  increment: undefined,
  status: undefined,
  blockerSpan: undefined,
  noBlocker: undefined,
  resolvesSpan: undefined,
  isEstimate: false,
  asides: [],
  proposalSpans: [],
  noteSpans: [],
  rivals: [],
});

export const undecided = (doubt: Doubt, candidates: readonly Reference[]): Attachment => ({
  kind: 'undecided',
  doubt,
  candidates,
});

export const itemOf = (about: Attachment): Reference | undefined =>
  about.kind === 'item' ? about.item : undefined;

/** Whether it holds more than remarks. */
export const saysSomething = (reading: ReadingDraft | ProgressReading): boolean =>
  reading.value !== undefined ||
  reading.share !== undefined ||
  reading.count !== undefined ||
  reading.status !== undefined ||
  reading.noBlocker !== undefined ||
  reading.asides.length > 0 ||
  ('resolvesSpan' in reading ? reading.resolvesSpan : reading.resolves) !== undefined ||
  ('proposalSpans' in reading ? reading.proposalSpans : reading.proposals).length > 0 ||
  ('blockerSpan' in reading ? reading.blockerSpan : reading.blocker) !== undefined;

/** The drafts as readings. A draft with two totals becomes undecided readings, one for each. */
export const finishDrafts = (drafts: readonly ReadingDraft[], message: string): readonly ProgressReading[] =>
  drafts.flatMap((draft) => {
    if (draft.rivals.length === 0) return finish(draft, message);
    const item = itemOf(draft.about);
    const about = undecided('two-values', item === undefined ? [] : [item]);
    const values = [draft.value, ...draft.rivals].filter((value) => value !== undefined);
    const rest = { ...draft, value: undefined, increment: undefined, rivals: [] };
    return [
      ...values.flatMap((value) => finish({ ...newDraft(about), value, asOf: draft.asOf }, message)),
      ...(saysSomething(rest) ? finish(rest, message) : []),
    ];
  });

/** Only that it is under way was said, of nothing by name. */
const isUnderWayOnly = (draft: ReadingDraft): boolean =>
  draft.about.kind === 'undecided' &&
  draft.status?.value === 'ongoing' &&
  !saysSomething({ ...draft, status: undefined });

const finish = (draft: ReadingDraft, message: string): readonly ProgressReading[] => {
  const { about, value, share, count, asOf, increment, status, blockerSpan, noBlocker, noteSpans } = draft;
  const { resolvesSpan, proposalSpans, asides, isEstimate } = draft;
  const own = [value, share, count, status, ...asides].flatMap((read) => read?.span ?? []);
  const others = [increment, blockerSpan, noBlocker, resolvesSpan, ...proposalSpans, ...noteSpans].filter(
    (span) => span !== undefined,
  );
  const spans = [...own, ...others];
  if (spans.length === 0) return [];
  const read = (span: Span): Read<string> => ({ value: message.slice(span.start, span.end), span });
  return [
    {
      about,
      span: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      value,
      share,
      count,
      asOf,
      increment,
      status,
      blocker: blockerSpan === undefined ? undefined : read(blockerSpan),
      noBlocker,
      basis: isEstimate ? 'estimate' : 'actual',
      asides,
      resolves: resolvesSpan === undefined ? undefined : read(resolvesSpan),
      proposals: proposalSpans.map(read),
      notes: noteSpans.map(read),
    },
  ];
};

type ItemAttachment = Attachment & { readonly kind: 'item' };

/** The updates of a message as they grow: what is being spoken of, and whose a word without a name is. */
export class UpdateDrafts {
  readonly all: ReadingDraft[] = [];
  readonly open: readonly Reference[];
  readonly #fallback: ItemAttachment | undefined;
  #current: ReadingDraft | undefined;

  /** @param fallback what is meant where a sentence names nothing: the message's only name, else the card's item */
  constructor(open: readonly Reference[], fallback: ItemAttachment | undefined) {
    this.open = open;
    this.#fallback = fallback;
  }

  get current(): ReadingDraft | undefined {
    return this.#current;
  }

  get candidate(): ItemAttachment | undefined {
    const about = this.#current?.about;
    return about?.kind === 'item' ? about : this.#fallback;
  }

  /** Whether an item has its figure already; another one with words of its own may be of another item. */
  isServed(item: Reference): boolean {
    return this.all.some(({ about, value }) => itemOf(about) === item && value !== undefined);
  }

  /** What was said last is of a part, or of more than the item. */
  narrowCurrent(): void {
    const draft = this.#current;
    const item = draft === undefined ? undefined : itemOf(draft.about);
    if (draft?.value !== undefined && item !== undefined) draft.about = undecided('only-a-part', [item]);
  }

  /** Forgets drafts whose words were taken elsewhere. */
  remove(drafts: readonly ReadingDraft[]): void {
    for (const draft of drafts) this.all.splice(this.all.indexOf(draft), 1);
  }

  startSentence(): void {
    this.#current = undefined;
  }

  /** The draft of an item, the current undecided one, or a new one; it is spoken of from now on. */
  draftOf(about: Attachment): ReadingDraft {
    const item = itemOf(about);
    const known = item === undefined ? undefined : this.all.find((draft) => itemOf(draft.about) === item);
    const draft = known ?? this.add(about);
    this.#current = draft;
    return draft;
  }

  /** A new draft beside what is spoken of. */
  add(about: Attachment): ReadingDraft {
    const draft = newDraft(about);
    this.all.push(draft);
    return draft;
  }

  /** Whose a state, blocker or remark without a name is. */
  ownerOfUnnamed(named: Reference | undefined = undefined): ReadingDraft {
    if (this.#current !== undefined) return this.#current;
    const only = this.open.length === 1 ? this.open[0] : undefined;
    const about =
      this.candidate ??
      (named !== undefined ? ({ kind: 'item', item: named, by: 'name' } as const) : undefined) ??
      (only !== undefined ? ({ kind: 'item', item: only, by: 'only' } as const) : undefined);
    return this.draftOf(about ?? undecided('which-item', this.open));
  }

  /** The draft of the one thing that is led; undefined if there are several. */
  ownerOfOnly(): ReadingDraft | undefined {
    const [only, ...others] = this.open;
    return only === undefined || others.length > 0 ? undefined : this.ownerOfUnnamed();
  }

  /** Whose "không có gì mới" is: what is spoken of, else everything. */
  ownerOfGeneral(): ReadingDraft {
    const current = this.#current;
    // "Đang làm, chưa có gì thêm": what is under way is all of which nothing is new.
    if (current !== undefined && isUnderWayOnly(current)) {
      this.remove([current]);
      this.#current = undefined;
    }
    if (this.#current !== undefined || this.candidate !== undefined || this.open.length === 1)
      return this.ownerOfUnnamed();
    return this.all.find(({ about }) => about.kind === 'all') ?? this.add({ kind: 'all' });
  }

  /** Whose a remark is; undefined where nothing was said that it could remark on. */
  ownerOfRemark(): ReadingDraft | undefined {
    if (this.#current !== undefined || this.candidate !== undefined) return this.ownerOfUnnamed();
    return this.all.findLast(saysSomething);
  }
}
