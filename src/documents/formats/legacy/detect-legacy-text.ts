import { isLegalSyllable } from '../../../text/analyse-syllable.ts';
import { convertLegacyText } from './convert-legacy-text.ts';
import type { LegacyEncoding } from './legacy-letters.ts';

/** The encoding that a text seems to be in. */
export interface DetectedEncoding {
  readonly encoding: LegacyEncoding;
  /** Of the words with letters beyond ASCII, how many are Vietnamese syllables once converted; 0 to 1. */
  readonly share: number;
}

/** Fewer different words with marks than this show nothing. In words. */
const FEWEST_WORDS = 6;
/** Vietnamese has marks on most of its words; foreign text with a sign here and there doesn't. Share of all words. */
const LEAST_MARKED = 0.25;
/** Share of the marked words that conversion must make Vietnamese. */
const LEAST_CONVERTED = 0.9;
/** Of the marked words, the share that must become Vietnamese and wasn't. */
const LEAST_GAINED = 0.3;
/** Characters read of a long text; its letters are alike throughout. */
const LONGEST_SAMPLE = 20_000;

const ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VPS'];
/** What legacy bytes show as is in words too (`µ`, `¸`, `®`, a soft hyphen); ASCII's marks and printed quotes part them. */
const WORD = /[^\s\0-@[-`{-\x7F„…•–—‘’“”]+/gu;
const BEYOND_ASCII = /[^\0-\x7F]/u;

/**
 * The legacy encoding of a text that came without its fonts, by its words: in it most become Vietnamese syllables that
 * weren't. Unicode Vietnamese, other languages and figures give undefined, and so does a text too short to tell.
 */
export const detectLegacyText = (text: string): DetectedEncoding | undefined => {
  const words = text.slice(0, LONGEST_SAMPLE).normalize('NFC').match(WORD) ?? [];
  const marked = words.filter((word) => BEYOND_ASCII.test(word));
  if (new Set(marked).size < FEWEST_WORDS || marked.length < words.length * LEAST_MARKED) return undefined;
  const before = marked.filter(isLegalSyllable).length / marked.length;
  const [best] = ENCODINGS.map((encoding) => ({ encoding, share: shareConverted(marked, encoding) }))
    .filter(({ share }) => share >= LEAST_CONVERTED && share - before >= LEAST_GAINED)
    .toSorted((one, other) => other.share - one.share);
  return best;
};

const shareConverted = (words: readonly string[], encoding: LegacyEncoding): number =>
  words.filter((word) => isLegalSyllable(convertLegacyText(word, encoding))).length / words.length;
