import { spanOfMatch } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { fold } from '../../text/fold.ts';
import type { ItemNames } from './item-names.ts';
import type { TextEdit } from './traced-text.ts';

/** Letters without a vowel are no word: "ĐTXH", "cbct". */
const INITIALS = /(?<![\p{L}\p{N}/-])[bcdđghklmnpqrstvx]{3,6}(?![\p{L}\p{N}/-])/giu;

/**
 * Writes out initials of words that follow one another in the names of what is asked about, where only one thing is
 * written so; others stay as they are typed.
 */
export const expandInitials = (
  text: string,
  open: readonly Reference[],
  names: ItemNames,
): readonly TextEdit[] => {
  const typed = [...text.matchAll(INITIALS)];
  if (typed.length === 0) return [];
  const phrases = [...new Set(open.flatMap((item) => phrasesOf(item, names)))];
  return typed.flatMap((match) => {
    const letters = fold(match[0].toLowerCase());
    const found = new Set(phrases.flatMap((phrase) => writtenOut(letters, phrase)));
    const [only] = found;
    return only !== undefined && found.size === 1 ? [{ ...spanOfMatch(match), text: only }] : [];
  });
};

const phrasesOf = (item: Reference, names: ItemNames): readonly string[] => {
  const known = names.measure(item);
  if (known === undefined) return [];
  return [known.target.text, ...(known.profile?.aliases ?? [])].map((phrase) =>
    phrase.normalize('NFC').toLowerCase(),
  );
};

/** The words of a phrase that begin with these letters, one after another. */
const writtenOut = (letters: string, phrase: string): readonly string[] => {
  const words = [...phrase.matchAll(/\p{L}+/gu)].map(([word]) => word);
  const initials = words.map((word) => fold(word.charAt(0))).join('');
  const at = initials.indexOf(letters);
  return at < 0 ? [] : [words.slice(at, at + letters.length).join(' ')];
};
