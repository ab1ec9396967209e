import { isLegalSyllable, isLegalWhenMarked } from './analyse-syllable.ts';
import { fold } from './fold.ts';

/** Words in capitals that stand side by side, with what separates them. */
const RUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{M}]*(?:[ \t,/&-]{1,3}\p{Lu}[\p{Lu}\p{M}]*)+(?![\p{L}\p{N}])/gu;
const WORD = /\p{Lu}[\p{Lu}\p{M}]*/gu;
/** Letters; shorter unmarked words in capitals are as often abbreviations. */
const SHORTEST_BARE_WORD = 3;

/** Whether a word in capitals is a syllable that is written out: ĐẦU, not BHYT or BCĐ. */
const isWord = (word: string): boolean => {
  const lower = word.toLowerCase();
  return fold(lower) !== lower && word.length > 1 && isLegalSyllable(lower);
};

const isShouted = (run: string, isBare: boolean): boolean => {
  const words = run.match(WORD) ?? [];
  if (words.some(isWord)) return true;
  return (
    isBare && words.some((word) => word.length >= SHORTEST_BARE_WORD && isLegalWhenMarked(word.toLowerCase()))
  );
};

/**
 * A text in which words that were typed in capitals are in small letters, so that `ĐẦU TƯ` isn't taken for an
 * abbreviation: capitals say nothing where whole words are in capitals. Abbreviations among small letters stay.
 * Keeps the text's length.
 */
export const calmCapitals = (text: string): string => {
  const isBare = !/\p{Ll}/u.test(text);
  // Nothing is in small letters: what stands alone ("VUONG:") is as loud as the rest.
  if (isBare && (text.match(RUN) ?? []).some((run) => isShouted(run, true))) return lowerInPlace(text);
  const calmed = text.replace(RUN, (run) => (isShouted(run, isBare) ? lowerInPlace(run) : run));
  return calmed.length === text.length ? calmed : text;
};

/** In small letters, as long as it was. */
export const lowerInPlace = (run: string): string => {
  const calm = run.toLowerCase();
  // A few capitals have a longer small form; offsets are worth more than they are.
  return calm.length === run.length ? calm : run;
};

/** Whether a text is in capitals. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** With a capital, where it begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
