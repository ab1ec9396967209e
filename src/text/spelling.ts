import { isLegalSyllable } from './analyse-syllable.ts';
import { fold } from './fold.ts';
import { separateTone, type Tone } from './tone-marks.ts';

/** A token's letters and tone apart. */
export interface Spelling {
  /** Lower-case, accented. */
  readonly text: string;
  /** Without the tone mark, hats kept; of a token with several tone marks, all of it. */
  readonly letters: string;
  /** ASCII letters; as many as `letters` has for anything Vietnamese. */
  readonly bare: string;
  readonly tone: Tone;
  /** Whether it is spelt as a Vietnamese syllable can be. */
  readonly isLegal: boolean;
}

/** Takes a lower-case NFC token apart. */
export const spellingOf = (text: string): Spelling => {
  const { letters, tone } = separateTone(text) ?? { letters: text, tone: 'ngang' as const };
  return { text, letters, bare: fold(letters), tone, isLegal: isLegalSyllable(text) };
};
