import { type Syllable, syllables } from './analyse-syllable.ts';
import { normalise } from './normalise.ts';

/** Words of one meaning: how documents say it and how people do. */
export type Synonyms = readonly string[];

/** A phrase of a text that has a meaning which the thesaurus knows. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  /** Two phrases of one meaning have the same number. */
  readonly concept: number;
}

/** Tells which phrases of two texts mean the same. */
export interface Thesaurus {
  /** Every phrase of the text that is known, those inside longer ones too; of linear time. */
  meaningsIn(text: string): readonly Meaning[];
}

interface KnownPhrase {
  readonly syllables: readonly string[];
  readonly concept: number;
  /** Its place among all. */
  readonly order: number;
}

/** By its first two syllables: dozens of phrases share one first syllable. Those of one syllable by that alone. */
interface PhraseTable {
  readonly ofOne: ReadonlyMap<string, readonly KnownPhrase[]>;
  readonly ofMore: ReadonlyMap<string, ReadonlyMap<string, readonly KnownPhrase[]>>;
}

/** @param groups each of one meaning; a phrase may stand in several */
export const createThesaurus = (groups: readonly Synonyms[]): Thesaurus => {
  let table: PhraseTable | undefined;
  return {
    meaningsIn: (text) => {
      // Most questions are answered without it: its phrases are cut into syllables when they are first asked for.
      table ??= indexPhrases(groups);
      const { ofOne, ofMore } = table;
      const tokens = syllables(text);
      const found: Meaning[] = [];
      tokens.forEach((token, at) => {
        const next = tokens[at + 1];
        const longer = next === undefined ? undefined : ofMore.get(token.text)?.get(next.text);
        const possible = [...(ofOne.get(token.text) ?? NONE), ...(longer ?? NONE)];
        for (const { syllables: parts, concept } of possible.sort((a, b) => a.order - b.order)) {
          const last = tokens[at + parts.length - 1];
          if (last !== undefined && standAt(tokens, at, parts))
            found.push({ start: token.start, end: last.end, concept });
        }
      });
      return found;
    },
  };
};

const NONE: readonly KnownPhrase[] = [];
/** The first two were what the phrase was found by. */
const COMPARED = 2;

const standAt = (tokens: readonly Syllable[], at: number, parts: readonly string[]): boolean => {
  for (let offset = COMPARED; offset < parts.length; offset += 1)
    if (tokens[at + offset]?.text !== parts[offset]) return false;
  return true;
};

const indexPhrases = (groups: readonly Synonyms[]): PhraseTable => {
  const ofOne = new Map<string, KnownPhrase[]>();
  const ofMore = new Map<string, Map<string, KnownPhrase[]>>();
  let order = 0;
  for (const [concept, phrases] of groups.entries()) {
    for (const phrase of new Set(phrases.map((each) => normalise(each).toLowerCase()))) {
      const parts = syllables(phrase).map(({ text }) => text);
      const [first, second] = parts;
      if (first === undefined) continue;
      const rest = ofMore.get(first) ?? new Map<string, KnownPhrase[]>();
      const [among, key] = second === undefined ? [ofOne, first] : [rest, second];
      if (second !== undefined) ofMore.set(first, rest);
      among.set(key, [...(among.get(key) ?? []), { syllables: parts, concept, order }]);
      order += 1;
    }
  }
  return { ofOne, ofMore };
};
