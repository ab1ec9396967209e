import { createHash } from 'node:crypto';
import type { ReadingDoubt } from '../library/document-reading.ts';

/** Short enough for a button beside the document's number, and at most 15 digits. */
const KEY_BYTES = 6;

const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '');

/**
 * What a doubt is known by in buttons and after a restart. It holds the clause's letters and not its figures, so that
 * correcting one figure of a clause leaves the others' keys as they are; in doubt a key changes, and the doubt is open
 * again.
 */
export const doubtKey = ({ what, where, about }: ReadingDoubt): number => {
  const parts = partsOf(what, about);
  const digest = createHash('sha256').update(JSON.stringify([where, ...parts]));
  return digest.digest().readUIntBE(0, KEY_BYTES);
};

const partsOf = (what: string, about: ReadingDoubt['about']): readonly (string | number)[] => {
  switch (about?.of) {
    case 'figure': {
      const { clause, figure } = about;
      const before = lettersOf(clause.slice(0, figure.start)).length;
      return [about.of, clause.slice(figure.start, figure.end), before, lettersOf(clause)];
    }
    case 'target':
    case 'numbering':
    case 'duty':
      return [about.of, lettersOf(about.clause)];
    case 'head':
      return [about.of, about.field];
    default:
      return [what];
  }
};
