import { normalise } from './normalise.ts';
import { syllables } from './syllables.ts';

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
}

/** @param groups each of one meaning; a phrase may stand in several */
export const createThesaurus = (groups: readonly Synonyms[]): Thesaurus => {
  let byFirst: ReadonlyMap<string, readonly KnownPhrase[]> | undefined;
  return {
    meaningsIn: (text) => {
      // Most questions are answered without it: its phrases are cut into syllables when they are first asked for.
      byFirst ??= indexPhrases(groups);
      const known = byFirst;
      const tokens = syllables(text);
      return tokens.flatMap((token, at) =>
        (known.get(token.text) ?? []).flatMap(({ syllables: parts, concept }): Meaning[] => {
          if (!parts.every((part, offset) => tokens[at + offset]?.text === part)) return [];
          const last = tokens[at + parts.length - 1];
          return last === undefined ? [] : [{ start: token.start, end: last.end, concept }];
        }),
      );
    },
  };
};

const indexPhrases = (groups: readonly Synonyms[]): ReadonlyMap<string, readonly KnownPhrase[]> => {
  const byFirst = new Map<string, KnownPhrase[]>();
  groups.forEach((phrases, concept) => {
    for (const phrase of new Set(phrases.map((each) => normalise(each).toLowerCase()))) {
      const parts = syllables(phrase).map(({ text }) => text);
      const [first] = parts;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      known.push({ syllables: parts, concept });
      byFirst.set(first, known);
    }
  });
  return byFirst;
};
