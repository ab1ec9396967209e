import { isLegalWhenMarked, type Syllable, syllables } from './analyse-syllable.ts';
import { type PhraseModel, SENTENCE_START } from './phrase-model.ts';
import { type TokenChoice, type WeighedReading, weighReadings } from './weigh-readings.ts';

/**
 * By how much, in nats, a syllable's best reading is to beat the next one. Measured on everyday sentences left out of the
 * learning: of those called sure 43 of 43 are right, at 4 still 54 of 55 (test/text/restore-surely.long.test.ts).
 */
const SURE_MARGIN = 5;
/** In syllables: of longer texts some word is doubtful nearly always, and each takes its time. */
const LONGEST = 40;

const SENTENCE_BREAK = /[.;:!?\n…]/;
/** A letter with a mark or of another script, or a sign that nobody sees. */
const NOT_BARE = /\p{M}|\p{Cf}|(?![a-z])\p{L}/iu;
const LETTERS = /^[a-z]+$/;
const NUMBER = /^\d/;

/** A token with what it may be; without readings it stays as typed. */
interface Token extends Syllable {
  readonly original: string;
  readonly isFixed: boolean;
  readonly choice: TokenChoice;
}

/** Numbers, units behind one (`km`, `m3`) and abbreviations in capitals, unless these could be a word that is stressed. */
const isFixed = (original: string, before: Syllable | undefined): boolean => {
  const small = original.toLowerCase();
  if (NUMBER.test(small)) return true;
  if (isLegalWhenMarked(small)) return false;
  return original === original.toUpperCase() || (before !== undefined && NUMBER.test(before.text));
};

const readToken = (text: string, found: readonly Syllable[], at: number, model: PhraseModel): Token[] => {
  const token = found[at];
  if (token === undefined) return [];
  const before = found[at - 1];
  const original = text.slice(token.start, token.end);
  const startsSentence = at === 0 || SENTENCE_BREAK.test(text.slice(before?.end ?? 0, token.start));
  const fixed = isFixed(original, before);
  const known = LETTERS.test(token.text) ? model.readings(token.text) : [];
  const isStressed = original.length > 1 && original === original.toUpperCase();
  // A name inside a sentence is more than its letters and neighbours tell.
  const isName = !startsSentence && original.charAt(0) !== token.text.charAt(0);
  const isOpen = isStressed || (isName && known.length > 1);
  const readings = fixed ? [model.id(token.text) ?? SENTENCE_START] : isOpen ? [] : known;
  return [{ ...token, original, isFixed: fixed, choice: { readings, startsSentence } }];
};

/** Whether a token is one of three that were seen in a row as they are read, or begins a sentence with the next one so. */
const isBacked = (
  tokens: readonly Token[],
  best: readonly number[],
  at: number,
  model: PhraseModel,
): boolean =>
  [at, at + 1, at + 2].some((last) => {
    const [two, three] = [best[last - 1], best[last]];
    if (two === undefined || three === undefined || tokens[last]?.choice.startsSentence) return false;
    const one = tokens[last - 1]?.choice.startsSentence ? undefined : best[last - 2];
    // A sentence's first two are no help to what stands before them.
    if (one === undefined) return at >= last - 1 && model.hasTriple(SENTENCE_START, two, three);
    return model.hasTriple(one, two, three);
  });

const inCaseOf = (original: string, meant: string): string =>
  Array.from(meant, (letter, index) => {
    const typed = original.charAt(index);
    return typed === typed.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');

const assemble = (
  text: string,
  tokens: readonly Token[],
  weighed: readonly WeighedReading[],
  model: PhraseModel,
): string => {
  let [restored, end] = ['', 0];
  for (const [at, { original, isFixed: stays, ...token }] of tokens.entries()) {
    const meant = stays ? original : inCaseOf(original, model.word(weighed[at]?.best ?? SENTENCE_START));
    restored += text.slice(end, token.start) + meant;
    end = token.end;
  }
  return restored + text.slice(end);
};

/**
 * A text typed without marks with its marks, if nothing else can be meant by any of it: each syllable is known, stands
 * among three that were seen in a row, and has one reading or one that is far likelier in its place than the next.
 * Numbers, units, abbreviations in capitals, signs and spaces stay.
 * @returns undefined if any of it is unsure, or has a mark as typed
 */
export const restoreSurely = (text: string, model: PhraseModel): string | undefined => {
  if (NOT_BARE.test(text) || text === text.toUpperCase()) return undefined;
  const found = syllables(text);
  if (found.length > LONGEST) return undefined;
  const tokens = found.flatMap((_, at) => readToken(text, found, at, model));
  if (tokens.some(({ choice }) => choice.readings.length === 0)) return undefined;
  const weighed = weighReadings(
    tokens.map(({ choice }) => choice),
    model,
  );
  const best = weighed.map((each) => each.best);
  const isSure = tokens.every(
    (token, at) =>
      token.isFixed || ((weighed[at]?.margin ?? 0) >= SURE_MARGIN && isBacked(tokens, best, at, model)),
  );
  return isSure ? assemble(text, tokens, weighed, model) : undefined;
};
