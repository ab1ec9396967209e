import type { Span } from '../../domain/passage.ts';
import { type Syllable, syllables } from '../../text/analyse-syllable.ts';
import { normalise } from '../../text/normalise.ts';
import type { Word } from '../../text/segment-words.ts';
import type { NameFinder } from '../understanding/find-mentions.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Fact } from './fact.ts';
import { findFacts } from './find-facts.ts';

/** What reading a statement takes. */
export interface StatementReader {
  readonly lexicon: Lexicon;
  /** Bodies and places that the word lists name, each by one name. */
  readonly known: NameFinder<string>;
}

/** A sentence, or the passages that it cites, read for comparing. Offsets are into `text`, which is normalised. */
export interface Statement {
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Words with meaning, in order. */
  readonly content: readonly Word[];
  readonly held: ReadonlySet<string>;
  readonly syllables: readonly Syllable[];
  /** Bodies and places of the word lists that it names. */
  readonly known: ReadonlySet<string>;
}

export const readStatement = (raw: string, { lexicon, known }: StatementReader): Statement => {
  const text = normalise(raw);
  return {
    text,
    facts: findFacts(text),
    content: lexicon.content(text),
    held: lexicon.held(text),
    syllables: syllables(text),
    known: new Set(known.find(text).map(({ item }) => item)),
  };
};

/** The piece between `;`, `.` and `:` around a place, without cutting numbers or abbreviations. */
export const pieceAround = (text: string, { start, end }: Span): Span => {
  const breaks = [...text.matchAll(/[;:!?]\s+|[.…]["”’)]*\s+(?=["“‘(]?\p{Lu})/gu)];
  const before = breaks.filter(({ index }) => index < start).at(-1);
  const after = breaks.find(({ index }) => index >= end);
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after?.index ?? text.length,
  };
};

/** Words with meaning that lie wholly within a span. */
export const contentWithin = ({ content }: Statement, { start, end }: Span): readonly string[] =>
  content.filter((word) => word.start >= start && word.end <= end).map((word) => word.text);
