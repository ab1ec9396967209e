import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { denies } from '../verdict/turns-negation.ts';

/** What a question and a wording are compared by. */
export interface WordingMeans {
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
  const own = places.filter(({ item }) => isOwnPlace(item.name, document));
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
