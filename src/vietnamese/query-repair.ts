import { isLegalSyllable, isLegalWhenMarked } from './analyse-syllable.ts';
import { chooseReadings, type TokenReadings } from './choose-readings.ts';
import { decodeTelex } from './decode-typing.ts';
import { fold } from './fold.ts';
import {
  fixedReading,
  listReadings,
  listSlipReadings,
  type ReadingCosts,
  type ReadingSources,
  type Repair,
} from './list-readings.ts';
import { normalise } from './normalise.ts';
import { SpellingIndex } from './spelling-index.ts';
import { SyllableModel } from './syllable-model.ts';
import { type Syllable, syllables } from './syllables.ts';

export interface RepairedToken {
  /** Lower-case, as typed (normalised). */
  readonly typed: string;
  /** Lower-case, as it is meant. */
  readonly text: string;
  /** Where it stands in `RepairedQuery.typed`. */
  readonly start: number;
  readonly end: number;
  readonly repair: Repair;
}

export interface RepairedQuery {
  /** The query normalised (NFC, one tone style, single spaces), otherwise as typed. */
  readonly typed: string;
  /** `typed` with every token as it is meant, the case kept. */
  readonly text: string;
  readonly tokens: readonly RepairedToken[];
}

export interface QueryRepair {
  /** Puts right what a phone leaves out or mistypes; gives the query as typed when nothing needs it. */
  repair(text: string): RepairedQuery;
  /** Whether a lower-case accented syllable occurs in the training texts. */
  knows(syllable: string): boolean;
}

export interface QueryRepairOptions {
  /**
   * `careful` (the default) leaves every token that could be a word, unless its neighbours speak strongly for another:
   * for an answer that must notice words which the text doesn't hold. `bold` takes the likeliest reading: for ranking.
   */
  readonly manner?: 'careful' | 'bold';
  /** Tokens never to be touched (abbreviations, English terms), lower-case. */
  readonly keep?: ReadonlySet<string>;
  /** Costs other than the manner's own, for measuring. */
  readonly costs?: Partial<ReadingCosts>;
}

const CAREFUL: ReadingCosts = {
  letter: 5,
  shortestSlip: 3,
  letterInLegal: 10,
  letterInKnown: Infinity,
  unmarked: 5,
  missingMark: 2.5,
  wrongMark: 5,
  missingTone: 2.5,
  wrongTone: 5,
  strange: 6,
  steadfast: 2,
  keystrokes: 1,
};
const BOLD: ReadingCosts = { ...CAREFUL, shortestSlip: 2, letterInLegal: 6, letterInKnown: 8 };
const READINGS_A_TOKEN = 20;
const FREE_MARKS = 0.02;
const SENTENCE_BREAK = /[.;:!?\n…]/;

interface Sources extends ReadingSources {
  readonly keep: ReadonlySet<string>;
}

const isWord = (token: string): boolean => /^\p{L}+$/u.test(token);
const bearsMark = (token: string): boolean => /[^a-z0-9]/.test(token) && fold(token) !== token;

/** How much a missing mark says: little in a query typed without any, more the more of its words have theirs. */
const markFactorOf = (tokens: readonly Syllable[]): number => {
  const words = tokens.filter((token) => isWord(token.text));
  const marked = words.filter((token) => bearsMark(token.text)).length;
  return marked === 0 ? FREE_MARKS : marked / words.length;
};

/** A query without a single mark, most of whose words no marks could make Vietnamese. */
const isForeign = (tokens: readonly Syllable[], model: SyllableModel): boolean => {
  const words = tokens.filter((token) => isWord(token.text) && !model.knows(token.text));
  if (tokens.some((token) => bearsMark(token.text))) return false;
  const foreign = words.filter(
    (token) => !isLegalWhenMarked(token.text) && !model.knows(decodeTelex(token.text) ?? ''),
  );
  return foreign.length > 0 && foreign.length * 2 >= words.length;
};

const inCaseOf = (typed: string, text: string): string => {
  if (typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase())
    return text.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
};

const assemble = (typed: string, tokens: readonly RepairedToken[]): RepairedQuery => {
  let text = '';
  let end = 0;
  for (const token of tokens) {
    const original = typed.slice(token.start, token.end);
    text += typed.slice(end, token.start);
    text += token.repair === 'none' ? original : inCaseOf(original, token.text);
    end = token.end;
  }
  return { typed, text: text + typed.slice(end), tokens };
};

/** An acronym such as FDI: capitals that spell no syllable, in a query that isn't all in capitals. */
const isAcronym = (clean: string, token: Syllable): boolean => {
  const original = clean.slice(token.start, token.end);
  return original === original.toUpperCase() && clean !== clean.toUpperCase() && !isLegalSyllable(token.text);
};

/** Whether some reading of one token was seen right before some reading of the next. */
const fitTogether = (left: TokenReadings, right: TokenReadings, model: SyllableModel): boolean =>
  left.readings.some(
    ({ id: previous }) =>
      previous !== undefined &&
      right.readings.some(({ id: next }) => next !== undefined && model.hasPair(previous, next)),
  );

/** The readings of every token; slips of the keyboard are looked for where nothing plainer fits a neighbour. */
const readTokens = (
  clean: string,
  found: readonly Syllable[],
  sources: Sources,
): readonly TokenReadings[] => {
  const { model, keep } = sources;
  const markFactor = markFactorOf(found);
  const foreign = isForeign(found, model);
  const isFixed = (token: Syllable): boolean => foreign || keep.has(token.text) || isAcronym(clean, token);
  const plain = found.map(
    (token, index): TokenReadings => ({
      readings: isFixed(token)
        ? [fixedReading(token.text, model)]
        : listReadings(token.text, sources, markFactor),
      startsSentence: SENTENCE_BREAK.test(clean.slice(found[index - 1]?.end ?? 0, token.start)),
    }),
  );
  return plain.map((token, index) => {
    const typed = found[index];
    const [before, after] = [plain[index - 1], plain[index + 1]];
    const fits =
      (before !== undefined && fitTogether(before, token, model)) ||
      (after !== undefined && fitTogether(token, after, model));
    if (typed === undefined || fits || isFixed(typed)) return token;
    return { ...token, readings: [...token.readings, ...listSlipReadings(typed.text, sources, markFactor)] };
  });
};

/**
 * Makes a repairer of queries that knows the syllables and bigrams of `trainingTexts` (running text in proper
 * Vietnamese: the passages, phrases of questions). Training takes about a second for two million syllables; a repair a
 * millisecond or so.
 */
export const createQueryRepair = (
  trainingTexts: readonly string[],
  options: QueryRepairOptions = {},
): QueryRepair => {
  const model = new SyllableModel();
  for (const text of trainingTexts) model.learn(text);
  const sources: Sources = {
    model,
    spellings: new SpellingIndex(model.vocabulary()),
    costs: { ...(options.manner === 'bold' ? BOLD : CAREFUL), ...options.costs },
    limit: READINGS_A_TOKEN,
    keep: options.keep ?? new Set(),
  };
  const repair = (text: string): RepairedQuery => {
    const clean = normalise(text);
    const found = syllables(clean);
    const chosen = chooseReadings(readTokens(clean, found, sources), model);
    const tokens = found.map(({ text: typed, start, end }, index): RepairedToken => {
      const reading = chosen[index];
      return { typed, text: reading?.text ?? typed, start, end, repair: reading?.repair ?? 'none' };
    });
    return assemble(clean, tokens);
  };
  return { repair, knows: (syllable) => model.knows(syllable) };
};
