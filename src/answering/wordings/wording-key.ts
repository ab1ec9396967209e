import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import { stripCourtesies, stripInstructions } from '../understanding/strip-asides.ts';

/** Of a longer one its end, as it is read; a key is indexed. In characters. */
const LONGEST_KEY = 600;

/** Syllables and numbers as they were typed, without courtesies and marks. */
const piecesOf = (words: string): readonly string[] =>
  stripCourtesies(normalise(stripInstructions(words).question))
    .slice(-LONGEST_KEY)
    .toLowerCase()
    .match(/[\p{L}\p{N}%]+/gu) ?? [];

/** What makes two wordings one: the same syllables in any spelling; empty of what says nothing. */
export const keyOfWording = (words: string): string => fold(piecesOf(words).join(' ')).slice(-LONGEST_KEY);

/** Words with their key, made once: a question is held against every wording. */
export type KeyedWords = Pick<TiedWording, 'key' | 'words'>;

export const withKey = (words: string): KeyedWords => ({ words, key: keyOfWording(words) });

/** How many syllables of a wording have marks: of one wording in several spellings the one with most says it best. */
export const countMarked = (words: string): number =>
  piecesOf(words).filter((piece) => fold(piece) !== piece).length;

/** Whether a question is a wording, syllable by syllable; what was typed without its marks may be any of those with them. */
export const isSameWording = (asked: KeyedWords, wording: KeyedWords): boolean => {
  if (asked.key === '' || asked.key !== wording.key) return false;
  const [one, other] = [piecesOf(asked.words), piecesOf(wording.words)];
  return (
    one.length === other.length &&
    one.every((piece, at) => {
      const against = other[at] ?? '';
      return piece === against || fold(piece) === against || piece === fold(against);
    })
  );
};
