import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { isOwnPlaceOf } from '../understanding/own-place.ts';
import { stripCourtesies, stripInstructions } from '../understanding/strip-asides.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { denies } from '../verdict/turns-negation.ts';

/** What a question and a wording are compared by. */
interface WordingMeans {
  readonly document: ResolutionDocument;
  readonly lexicon: Lexicon;
}

/** The clause that a wording is tied to. */
export interface TiedClause extends WordingMeans {
  /** Its words, with the headings above it. */
  readonly text: string;
  /** It is a target or a part of one: what is asked of it is told apart when it is answered. */
  readonly isTarget: boolean;
}

const isSameSet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** The words that a question says of its own, the document's own place left out. */
const wordsOf = ({ content, places }: Understanding, { document }: WordingMeans): ReadonlySet<string> => {
  const own = places.filter(({ item }) => isOwnPlaceOf(item, document));
  const isInOwn = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    own.some((place) => place.start <= start && end <= place.end);
  return new Set(content.filter((word) => !isInOwn(word)).map(({ text }) => text));
};

/** The same is asked for: a passage answers only that. */
const asksTheSame = (asked: Understanding, wording: Understanding): boolean =>
  isSameSet(asked.asks, wording.asks) &&
  asked.isYesNo === wording.isYesNo &&
  asked.figures.length === wording.figures.length;

/** Whether every word of a question that has a meaning stands in a wording, and the other way round; neither denies alone. */
export const meansTheSame = (asked: Understanding, wording: Understanding, means: WordingMeans): boolean => {
  const ofMeaning = (understanding: Understanding): ReadonlySet<string> =>
    new Set([...wordsOf(understanding, means)].filter((word) => !means.lexicon.isGeneric(word)));
  const meant = ofMeaning(asked);
  return (
    meant.size > 0 && isSameSet(meant, ofMeaning(wording)) && denies(asked.text) === denies(wording.text)
  );
};

/**
 * Whether a question that means the same may be answered from the clause: what says little and is new in it stands in the
 * clause. Years are left to the clause.
 */
export const staysWithin = (asked: Understanding, wording: Understanding, clause: TiedClause): boolean => {
  if (!clause.isTarget && !asksTheSame(asked, wording)) return false;
  const known = wordsOf(wording, clause);
  const held = clause.lexicon.held(clause.text);
  return [...wordsOf(asked, clause)].every((word) => known.has(word) || held.has(word));
};

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
