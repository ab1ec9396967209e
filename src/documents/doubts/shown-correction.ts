import type { Span } from '../../domain/passage.ts';
import type { ReadingDoubt } from '../library/document-reading.ts';
import type { DoubtCorrection } from '../library/settled-doubt.ts';

/** A doubt's clause as it would read with a correction of its text, and where that stands in it. */
export const shownCorrection = (
  { about }: ReadingDoubt,
  { was, now }: Extract<DoubtCorrection, { readonly of: 'text' }>,
): { readonly clause: string; readonly at: Span } | undefined => {
  if (about?.of === 'target') return { clause: now, at: { start: 0, end: now.length } };
  if (about?.of !== 'figure') return undefined;
  const { clause, figure } = about;
  // A bounding word that was replaced too stands before the figure.
  const start = clause.lastIndexOf(was, figure.start);
  if (start < 0 || start + was.length < figure.end) return undefined;
  return {
    clause: `${clause.slice(0, start)}${now}${clause.slice(start + was.length)}`,
    at: { start, end: start + now.length },
  };
};
