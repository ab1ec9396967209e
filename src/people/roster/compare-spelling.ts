import { separateTone } from '../../text/analyse-syllable.ts';
import { nameKey } from '../directory.ts';

/** A name by its letters and tones: `Hoà` and `HÒA` are one, `Hùng` and `Hưng` are two. */
const spellingKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((syllable) => syllable !== '')
    .map((syllable) => {
      const toneless = separateTone(syllable);
      return toneless === undefined ? syllable : `${toneless.letters}:${toneless.tone}`;
    })
    .join(' ');

/** Whether two names are spelt alike, but for capitals, signs between words and where the tone mark stands. */
export const isSameSpelling = (one: string, other: string): boolean =>
  one === other || spellingKey(one) === spellingKey(other);

/** Whether a name is written with diacritics. */
export const bearsMarks = (name: string): boolean => spellingKey(name) !== spellingKey(nameKey(name));

/** Whether two names that are alike without diacritics differ with them, and neither was typed without any. */
export const differsInMarks = (one: string, other: string): boolean =>
  bearsMarks(one) && bearsMarks(other) && !isSameSpelling(one, other);
