import { type Syllable, syllables } from './analyse-syllable.ts';
import { capitalised } from './calm-capitals.ts';
import type { Reading, ReadingCosts, Repair } from './list-readings.ts';
import { normalise } from './normalise.ts';
import { chooseReadings, readTokens, type TokenSources } from './read-tokens.ts';
import { splitJoined } from './segment-words.ts';
import { SpellingIndex } from './spelling-index.ts';
import { SyllableModel } from './syllable-model.ts';

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
  /**
   * Puts right what a phone leaves out or mistypes; gives the query as typed when nothing needs it.
   * @param typed as the person typed it, where abbreviations were written out in `text` with their marks
   */
  repair(text: string, typed?: string): RepairedQuery;
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
  /** Running text of other matters, which teaches how people talk. */
  readonly background?: readonly string[];
  /** Costs other than the manner's own, for measuring. */
  readonly costs?: Partial<ReadingCosts>;
}

// In nats. Careful, measured: of 574 common words that the resolution lacks, eight change when typed alone and two in a
// question; with a tenth of the letters mistyped, 91 % of the resolution's syllables come back.
const CAREFUL: ReadingCosts = {
  letter: 5,
  shortestSlip: 3,
  letterInLegal: 9,
  letterInKnown: Infinity,
  unmarked: 8,
  missingMark: 2.5,
  wrongMark: 5,
  missingTone: 2.5,
  wrongTone: 5,
  strange: 2,
  steadfast: 2.5,
  keystrokes: 1,
};
const BOLD: ReadingCosts = {
  ...CAREFUL,
  strange: 6,
  shortestSlip: 2,
  letterInLegal: 6,
  letterInKnown: 8,
  unmarked: 5,
  steadfast: 2,
};
const READINGS_A_TOKEN = 20;

const inCaseOf = (typed: string, text: string): string => {
  if (typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase())
    return text.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toLowerCase() ? text : capitalised(text);
};

/** Without a space before it a token was cut off the last one, which is a repair of spelling even if nothing else is. */
const toRepaired = (
  { text: typed, start, end }: Syllable,
  reading: Reading | undefined,
  previous: Syllable | undefined,
): RepairedToken => {
  const repair = reading?.repair ?? 'none';
  const wasCut = repair === 'none' && previous?.end === start;
  return { typed, text: reading?.text ?? typed, start, end, repair: wasCut ? 'spelling' : repair };
};

const assemble = (typed: string, tokens: readonly RepairedToken[]): RepairedQuery => {
  let text = '';
  let end = 0;
  for (const token of tokens) {
    const original = typed.slice(token.start, token.end);
    text += token.start === end && end > 0 ? ' ' : typed.slice(end, token.start);
    text += token.repair === 'none' ? original : inCaseOf(original, token.text);
    end = token.end;
  }
  return { typed, text: text + typed.slice(end), tokens };
};

/** "Bác sỹ", "kĩ thuật": where i alone may be written y; either is taken as the texts have it more often. */
const EITHER_VOWEL = /(?<![\p{L}\d-])([hklmst])([iìíỉĩịyỳýỷỹỵ])(?![\p{L}\d-])/giu;
const VOWELS = ['iìíỉĩị', 'yỳýỷỹỵ'] as const;

const spellVowel = (text: string, model: SyllableModel): string =>
  text.replace(EITHER_VOWEL, (typed: string, onset: string, vowel: string) => {
    const [from, to] = VOWELS[0].includes(vowel.toLowerCase()) ? VOWELS : [VOWELS[1], VOWELS[0]];
    const at = from.indexOf(vowel.toLowerCase());
    // Typed without a mark it may stand for any.
    const share = (vowels: string): number =>
      Math.max(
        ...[...(at === 0 ? vowels : vowels.charAt(at))].map((one) =>
          model.logUnigram(model.id((onset + one).toLowerCase())),
        ),
      );
    return share(to) > share(from) ? onset + inCaseOf(vowel, to.charAt(at)) : typed;
  });

/**
 * Makes a repairer of queries that knows the syllables and bigrams of `trainingTexts` (running text in proper
 * Vietnamese: the passages, phrases of questions). Training takes about a second for two million syllables; a repair a
 * millisecond or so.
 */
export const createQueryRepair = (
  trainingTexts: readonly string[],
  options: QueryRepairOptions = {},
): QueryRepair => {
  const model = new SyllableModel(trainingTexts, options.background);
  const sources: TokenSources = {
    model,
    spellings: new SpellingIndex(model.vocabulary()),
    costs: { ...(options.manner === 'bold' ? BOLD : CAREFUL), ...options.costs },
    limit: READINGS_A_TOKEN,
    keep: options.keep ?? new Set(),
  };
  const repair = (text: string, typed?: string): RepairedQuery => {
    const clean = spellVowel(normalise(text), model);
    const found = splitJoined(syllables(clean), sources);
    const asTyped = typed === undefined ? found : syllables(normalise(typed));
    const chosen = chooseReadings(readTokens(clean, found, sources, asTyped), model);
    const tokens = found.map((token, index) => toRepaired(token, chosen[index], found[index - 1]));
    return assemble(clean, tokens);
  };
  return { repair, knows: (syllable) => model.knows(syllable) };
};
