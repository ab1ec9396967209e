import type { Span } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';

/** A name in a text; several measures where it names a target of several. */
export interface Mention extends Span {
  readonly refs: readonly Reference[];
  /** Only a number before a colon says it ("5: 178.300"): nothing where the person doesn't lead it. */
  readonly isBareNumber?: boolean;
}

/** Mentions that don't overlap: whichever comes first keeps its place. Linear in the text, however many there are. */
export class MentionsApart {
  readonly #found: Mention[] = [];
  readonly #taken: Uint8Array;

  /** @param length of the text, in UTF-16 units */
  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  get all(): readonly Mention[] {
    return this.#found;
  }

  add(mention: Mention): void {
    if (this.#taken.subarray(mention.start, mention.end).includes(1)) return;
    this.#taken.fill(1, mention.start, mention.end);
    this.#found.push(mention);
  }
}
