/** Share of the words of the shorter that stand in the longer for two lines to say the same. */
const SAME_WORDS = 0.85;
/** In words; a shorter line says too little to be told from others. */
const SHORTEST = 3;

interface Line<Item> {
  readonly item: Item;
  readonly words: readonly string[];
}

/**
 * Lines among which those are found that say the same as another: nearly all words of the shorter one, and its figures,
 * stand in the longer. A line is compared only with those that hold one of its rarer words, so that many are found
 * among many.
 */
export class SameLines<Item> {
  readonly #lines: Line<Item>[] = [];
  /** Places of the lines that hold a word. */
  readonly #holding = new Map<string, number[]>();
  /** Places of the lines for which a word is one of so many that no line without all of them says the same. */
  readonly #telling = new Map<string, number[]>();

  add(text: string, item: Item): void {
    const words = wordsOf(text);
    if (words.length < SHORTEST) return;
    const place = this.#lines.push({ item, words }) - 1;
    for (const word of new Set(words)) push(this.#holding, word, place);
    for (const word of this.#tellingWords(words)) push(this.#telling, word, place);
  }

  /** The first of the lines that says the same as a text, among those that are wanted. */
  find(text: string, isWanted: (item: Item) => boolean = () => true): Item | undefined {
    const words = wordsOf(text);
    if (words.length < SHORTEST) return undefined;
    const places = new Set<number>();
    for (const word of new Set(words)) for (const place of this.#telling.get(word) ?? []) places.add(place);
    for (const word of this.#tellingWords(words))
      for (const place of this.#holding.get(word) ?? []) places.add(place);
    const found = [...places]
      .toSorted((a, b) => a - b)
      .find((place) => {
        const line = this.#lines[place];
        return line !== undefined && isWanted(line.item) && areSame(line.words, words);
      });
    return found === undefined ? undefined : this.#lines[found]?.item;
  }

  /** The rarest of a line's words, one more than a longer line may lack of them. */
  #tellingWords(words: readonly string[]): readonly string[] {
    const mayLack = words.length - Math.ceil(words.length * SAME_WORDS);
    return [...new Set(words)]
      .toSorted((a, b) => (this.#holding.get(a)?.length ?? 0) - (this.#holding.get(b)?.length ?? 0))
      .slice(0, mayLack + 1);
  }
}

const push = (places: Map<string, number[]>, word: string, place: number): void => {
  const known = places.get(word);
  if (known === undefined) places.set(word, [place]);
  else known.push(place);
};

const areSame = (left: readonly string[], right: readonly string[]): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length > short.length * 2) return false;
  const held = new Set(long);
  const common = short.filter((word) => held.has(word));
  if (common.length < short.length * SAME_WORDS) return false;
  return short.every((word) => held.has(word) || !/\d/u.test(word));
};

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\d]+(?:[.,]\d+)*/gu) ?? [];
