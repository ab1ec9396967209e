import type { BlockKind } from './block.ts';
import { ordinalOf } from './read-label.ts';

interface Labelled {
  readonly kind: BlockKind;
  readonly number: string;
}

/** Which row of labels was counted last in titles that stand beside each other: "a) …: 1. 2." and "b) …: 3. 4.". */
export class RunningRows {
  readonly #pieces: readonly Labelled[];
  readonly #parents: readonly (number | undefined)[];
  /** By where the titles stand and what they are labelled with. */
  readonly #last = new Map<string, Labelled>();

  /** @param parents of the pieces passed so far; it grows with them */
  constructor(pieces: readonly Labelled[], parents: readonly (number | undefined)[]) {
    this.#pieces = pieces;
    this.#parents = parents;
  }

  /** Takes a piece whose place is known into account. */
  pass(index: number): void {
    const piece = this.#pieces[index];
    const holder = this.#parents[index];
    if (piece !== undefined && holder !== undefined && ordinalOf(piece) > 0)
      this.#last.set(this.#keyOf(holder), piece);
  }

  /** Whether a piece goes on, in a title, with what the one beside that counted last. */
  goesOnIn(title: number, piece: Labelled): boolean {
    const last = this.#last.get(this.#keyOf(title));
    return last?.kind === piece.kind && ordinalOf(piece) === ordinalOf(last) + 1;
  }

  #keyOf(title: number): string {
    return `${this.#parents[title] ?? ''} ${this.#pieces[title]?.kind ?? ''}`;
  }
}
