import { organWords } from '../../documents/organs/organ-words.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { isLegalWhenMarked } from '../../text/analyse-syllable.ts';
import { fold, isBare } from '../../text/fold.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import type { Lexicon } from './lexicon.ts';

/** Letters that no Vietnamese syllable has in this order, and that are no part of a paper's number. */
const INITIALS = /(?<![\p{L}\d/.-])[a-zđ]{2,6}(?![\p{L}\d/.-]|\s*[/&])/giu;
/** So many times more often than the next phrase with these initials one must stand in the documents to be meant. */
const CLEARLY = 2;
/** Two letters are the initials of many words: this often the one that is meant must stand there. */
const LEAST_OF_TWO = 4;
/** Characters of documents that are looked through for one, newest document first: some milliseconds. */
const MOST_READ = 500_000;
const REMEMBERED = 200;

/** Writes out initials that no list knows. */
export type InitialsSpeller = (text: string) => string;

/**
 * "Csdl", "tnbq": the words that the documents themselves have with these initials, each of two syllables or more, where
 * one phrase stands clearly before all others; else the letters stay.
 */
export const createInitialsSpeller = (
  resolutions: readonly Resolution[],
  lexicon: Pick<Lexicon, 'words' | 'knows'>,
): InitialsSpeller => {
  const meantBy = rememberRecent(
    (letters: string): string | undefined => clearest(letters, phrasesOf(letters, resolutions, lexicon)),
    REMEMBERED,
  );
  return (text) =>
    text.replace(INITIALS, (typed) => {
      const letters = fold(typed);
      if (isLegalWhenMarked(letters) || lexicon.knows(typed.toLowerCase())) return typed;
      const meant = meantBy(letters);
      if (meant === undefined) return typed;
      return isBare(text) ? fold(meant) : meant;
    });
};

/** How often each phrase of whole words with these initials stands in the documents. */
const phrasesOf = (
  letters: string,
  resolutions: readonly Resolution[],
  lexicon: Pick<Lexicon, 'words'>,
): ReadonlyMap<string, number> => {
  const [first = '', ...rest] = [...letters].map((letter) => (letter === 'd' ? '[dđ]' : letter));
  // A look ahead finds phrases that overlap, too.
  const phrase = new RegExp(
    `(?<!\\p{L})(?=(${first}\\p{L}*${rest.map((one) => `(?:\\s|\\s-\\s|\\svà\\s|,\\s)${one}\\p{L}*`).join('')})(?!\\p{L}))`,
    'giu',
  );
  const counts = new Map<string, number>();
  let read = 0;
  for (const { passages } of resolutions)
    for (const { text } of passages) {
      if (read > MOST_READ) return counts;
      read += text.length;
      for (const [, found = ''] of text.matchAll(phrase)) {
        const words = found.toLowerCase();
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
    }
  for (const words of counts.keys()) if (!isOfWholeWords(words, lexicon)) counts.delete(words);
  return counts;
};

/** The name of a body, or words of two syllables or more: "sở nội vụ", "cơ sở dữ liệu". */
const isOfWholeWords = (phrase: string, lexicon: Pick<Lexicon, 'words'>): boolean =>
  OPENS_NAME.test(phrase) || lexicon.words(phrase).every(({ text }) => text.includes(' ') || text === 'và');
/** A word that names a body with what is behind it. */
const OPENS_NAME = new RegExp(`^(?:${organWords('tên cần thêm').join('|').toLowerCase()})\\s\\p{L}+\\s`, 'u');

const clearest = (letters: string, counts: ReadonlyMap<string, number>): string | undefined => {
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined) return undefined;
  const [phrase, count] = first;
  if (letters.length === 2 && count < LEAST_OF_TWO) return undefined;
  return second === undefined || count >= second[1] * CLEARLY ? phrase : undefined;
};
