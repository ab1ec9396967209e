import { isLegalSyllable, isLegalWhenMarked, type Syllable } from './analyse-syllable.ts';
import { decodeTelex } from './decode-typing.ts';
import { fold } from './fold.ts';
import {
  fixedReading,
  listReadings,
  listSlipReadings,
  type Reading,
  type ReadingSources,
} from './list-readings.ts';
import type { SyllableModel } from './syllable-model.ts';

/** The readings of one token, and whether a sentence begins with it. */
interface TokenReadings {
  readonly readings: readonly Reading[];
  readonly startsSentence: boolean;
}

interface Step {
  readonly scores: readonly number[];
  /** For each reading the index of the reading before it on the best path. */
  readonly from: readonly number[];
}

const firstStep = (token: TokenReadings, model: SyllableModel, base: number): Step => ({
  scores: token.readings.map((reading) => base + model.logUnigram(reading.id) - reading.cost),
  from: token.readings.map(() => 0),
});

const nextStep = (previous: TokenReadings, last: Step, token: TokenReadings, model: SyllableModel): Step => {
  const scores: number[] = [];
  const from: number[] = [];
  for (const reading of token.readings) {
    let best = -Infinity;
    let bestFrom = 0;
    previous.readings.forEach((before, index) => {
      const score = (last.scores[index] ?? -Infinity) + model.logTransition(before.id, reading.id);
      if (score > best) {
        best = score;
        bestFrom = index;
      }
    });
    scores.push(best - reading.cost);
    from.push(bestFrom);
  }
  return { scores, from };
};

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);

/**
 * The likeliest reading of each token, by Viterbi's algorithm over the bigram model: log P(readings) − what the slips
 * cost. Sentences are scored apart. Ties go to the reading listed first.
 */
export const chooseReadings = (
  tokens: readonly TokenReadings[],
  model: SyllableModel,
): readonly Reading[] => {
  const steps: Step[] = [];
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const last = steps[index - 1];
    if (previous === undefined || last === undefined) steps.push(firstStep(token, model, 0));
    else if (!token.startsSentence) steps.push(nextStep(previous, last, token, model));
    else {
      const best = indexOfMost(last.scores);
      const fresh = firstStep(token, model, last.scores[best] ?? 0);
      steps.push({ scores: fresh.scores, from: fresh.from.map(() => best) });
    }
  });
  const chosen: Reading[] = [];
  let index = indexOfMost(steps.at(-1)?.scores ?? []);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const reading = tokens[at]?.readings[index];
    if (reading !== undefined) chosen.push(reading);
    index = steps[at]?.from[index] ?? 0;
  }
  return chosen.reverse();
};

export interface TokenSources extends ReadingSources {
  /** Tokens never to be touched, lower-case. */
  readonly keep: ReadonlySet<string>;
}

const FREE_MARKS = 0.02;
const SENTENCE_BREAK = /[.;:!?\n…]/;

const isWord = (token: string): boolean => /^\p{L}+$/u.test(token);
const bearsMark = (token: string): boolean => /[^a-z0-9]/.test(token) && fold(token) !== token;

/** How much a missing mark says: little in a query typed without any, more the more of its words have theirs. */
const markFactorOf = (tokens: readonly Syllable[]): number => {
  const words = tokens.filter((token) => isWord(token.text));
  const marked = words.filter((token) => bearsMark(token.text)).length;
  return marked === 0 ? FREE_MARKS : marked / words.length;
};

/** A query without a single mark, half of whose words or more no marks could make Vietnamese. */
const isForeign = (tokens: readonly Syllable[], model: SyllableModel): boolean => {
  if (tokens.some((token) => bearsMark(token.text))) return false;
  const words = tokens.map((token) => token.text).filter(isWord);
  const foreign = words.filter(
    (word) => !model.knows(word) && !isLegalWhenMarked(word) && !model.knows(decodeTelex(word) ?? ''),
  );
  return foreign.length > 0 && foreign.length * 2 >= words.length;
};

/** An acronym such as FDI: capitals that spell no syllable, in a query that isn't all in capitals. */
const isAcronym = (query: string, token: Syllable): boolean => {
  const original = query.slice(token.start, token.end);
  return original === original.toUpperCase() && query !== query.toUpperCase() && !isLegalSyllable(token.text);
};

/** What is found out once for the same key: a text that repeats itself costs no more than its different words. */
const remembered = <Key, Value>(find: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
};

/** For each place between two tokens, whether easy readings of both were seen side by side; one place fewer than tokens. */
const findFits = (tokens: readonly TokenReadings[], { model, costs }: ReadingSources): readonly boolean[] => {
  const easyOf = remembered((readings: readonly Reading[]) =>
    readings.flatMap(({ id, cost }) => (id === undefined || cost > costs.letter ? [] : [id])),
  );
  const fitAfter = remembered((before: readonly Reading[]) =>
    remembered((after: readonly Reading[]) =>
      easyOf(before).some((id) => easyOf(after).some((next) => model.hasPair(id, next))),
    ),
  );
  return tokens.slice(1).map(({ readings }, index) => fitAfter(tokens[index]?.readings ?? [])(readings));
};

/**
 * The readings of every token of a normalised query. Slips of the keyboard are looked for only where nothing plainer
 * fits a neighbour. A query in another language, acronyms and what is to be kept have one reading, as typed.
 * @param typed what the person typed, where words of ours stand in the query: their marks say nothing of how it was typed
 */
export const readTokens = (
  query: string,
  tokens: readonly Syllable[],
  sources: TokenSources,
  typed: readonly Syllable[] = tokens,
): readonly TokenReadings[] => {
  const { model, keep } = sources;
  const markFactor = markFactorOf(typed);
  const foreign = isForeign(tokens, model);
  const isFixed = (token: Syllable): boolean => foreign || keep.has(token.text) || isAcronym(query, token);
  const asTyped = remembered((token: string) => [fixedReading(token, model)]);
  const meant = remembered((token: string) => listReadings(token, sources, markFactor));
  const withSlips = remembered((token: string) => [
    ...meant(token),
    ...listSlipReadings(token, sources, markFactor),
  ]);
  const plain = tokens.map((token, index): TokenReadings => {
    const gap = query.slice(tokens[index - 1]?.end ?? 0, token.start);
    const readings = isFixed(token) ? asTyped(token.text) : meant(token.text);
    return { readings, startsSentence: SENTENCE_BREAK.test(gap) };
  });
  const fits = findFits(plain, sources);
  return tokens.map((token, index) => {
    const read = plain[index] ?? { readings: [], startsSentence: false };
    if (fits[index - 1] === true || fits[index] === true || isFixed(token)) return read;
    return { ...read, readings: withSlips(token.text) };
  });
};
