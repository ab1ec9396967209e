import { fold } from './fold.ts';

/** All strings one letter shorter, and the string itself. */
const withOneLeftOut = (text: string): readonly string[] => {
  const variants = [text];
  for (let index = 0; index < text.length; index += 1) {
    variants.push(text.slice(0, index) + text.slice(index + 1));
  }
  return variants;
};

/**
 * Finds known syllables by how they look without diacritics: the same letters, or letters one slip away (one added,
 * lost, changed, or two side by side swapped). Symmetric deletes (Garbe, 2012): two strings one slip apart share a
 * variant with one letter left out.
 */
export class SpellingIndex {
  readonly #byFold = new Map<string, string[]>();
  readonly #byVariant = new Map<string, string[]>();

  /** Takes accented lower-case syllables, each once. */
  constructor(vocabulary: readonly string[]) {
    for (const syllable of vocabulary) {
      const folded = fold(syllable);
      const same = this.#byFold.get(folded);
      if (same !== undefined) {
        same.push(syllable);
        continue;
      }
      this.#byFold.set(folded, [syllable]);
      for (const variant of withOneLeftOut(folded)) {
        const sharing = this.#byVariant.get(variant);
        if (sharing === undefined) this.#byVariant.set(variant, [folded]);
        else sharing.push(folded);
      }
    }
  }

  /** Known syllables with these bare letters. */
  sameLetters(folded: string): readonly string[] {
    return this.#byFold.get(folded) ?? [];
  }

  /**
   * Known syllables whose bare letters share a one-left-out variant with these, other than those with the same letters.
   * Some are two slips away (a letter lost here, another there): the caller measures.
   */
  nearLetters(folded: string): readonly string[] {
    const near = new Set<string>();
    for (const variant of withOneLeftOut(folded)) {
      for (const candidate of this.#byVariant.get(variant) ?? []) near.add(candidate);
    }
    near.delete(folded);
    return [...near].flatMap((candidate) => this.sameLetters(candidate));
  }
}
