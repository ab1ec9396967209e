import { fold } from '../../text/fold.ts';

/** A text's syllables and numbers without marks, a space between two: `Đề án số 5!` as `de an so 5`. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether a text has these words side by side, whatever their marks; "ca" isn't in "camera". */
export const holdsFoldedWords = (text: string, words: string): boolean =>
  ` ${foldedWords(text)} `.includes(` ${foldedWords(words)} `);

/** Each two syllables of a text that stand side by side. */
export const foldedPairs = (text: string): readonly string[] => {
  const syllables = foldedWords(text).split(' ');
  return syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`);
};
