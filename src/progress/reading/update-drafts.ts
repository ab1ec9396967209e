import type { Attachment } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { itemOf, newDraft, type ReadingDraft, saysSomething, undecided } from './reading-draft.ts';

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
