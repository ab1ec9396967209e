import type { Lexicon } from '../understanding/lexicon.ts';

/** A question as its slot is looked for in a text. */
export interface Asked {
  /** As it was understood. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** Its words that name something. */
  readonly own: readonly string[];
  /** The places that it names and the document prints, as printed, without their kinds. */
  readonly places: readonly string[];
  readonly lexicon: Lexicon;
  /** Whether the document holds a word. */
  isKnown(word: string): boolean;
  /** Whether a text has other words of a word's meaning. */
  means(word: string, text: string): boolean;
}
