import { foldedWords } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import type { ItemNames } from './item-names.ts';

/** Characters; a shorter text is alike to a clause by chance ("đạt 190 triệu tấn"). */
const SHORTEST_QUOTE = 30;

const bare = (text: string): string => foldedWords(normalise(text));

/**
 * Whether a text is a clause of the resolution, or a piece of one, as when it is copied from an answer of ours: then it
 * says the plan, and no progress.
 */
export const isPlanQuoted = (text: string, { clauses }: Pick<ItemNames, 'clauses'>): boolean => {
  const said = bare(text);
  return said.length >= SHORTEST_QUOTE && clauses.some((clause) => isSame(said, bare(clause)));
};

const isSame = (said: string, clause: string): boolean =>
  clause.includes(said) || (said.includes(clause) && said.length <= clause.length + MOST_AROUND);

/** Characters that may stand around a copied clause: "chỉ tiêu (6)", our own words of citation. */
const MOST_AROUND = 60;
