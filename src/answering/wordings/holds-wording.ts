import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { denies } from '../verdict/turns-negation.ts';

/** The clause that a wording is tied to, and what a question may be compared by. */
export interface TiedClause {
  readonly document: ResolutionDocument;
  readonly lexicon: Lexicon;
  /** Its words, with the headings above it. */
  readonly text: string;
  /** It is a target or a part of one: what is asked of it is told apart when it is answered. */
  readonly isTarget: boolean;
}

const isSameSet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** The words that a question says of its own, the document's own place left out. */
const wordsOf = ({ content, places }: Understanding, { document }: TiedClause): ReadonlySet<string> => {
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

/**
 * Whether a question says what a wording says, in whatever words of asking: every word of the one that has a meaning
 * stands in the other, and what says little and is new stands in the clause. Years are left to the clause.
 */
export const saysWording = (asked: Understanding, wording: Understanding, clause: TiedClause): boolean => {
  if (denies(asked.text) !== denies(wording.text)) return false;
  if (!clause.isTarget && !asksTheSame(asked, wording)) return false;
  const { lexicon } = clause;
  const [said, known] = [wordsOf(asked, clause), wordsOf(wording, clause)];
  const ofMeaning = (words: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...words].filter((word) => !lexicon.isGeneric(word)));
  const meant = ofMeaning(said);
  if (meant.size === 0 || !isSameSet(meant, ofMeaning(known))) return false;
  const held = lexicon.held(clause.text);
  return [...said].every((word) => known.has(word) || held.has(word));
};
