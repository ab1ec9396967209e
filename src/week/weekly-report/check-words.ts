import type { Day } from '../../domain/people.ts';
import { findDates } from '../../quantities/find-dates.ts';
import { blotOut, findMarks } from '../../quantities/find-marks.ts';

/** In characters; more is a report of its own. */
export const LONGEST_WORDS = 600;

/** Why words of the office can't stand in a report. */
export type WordsFault = 'too long' | 'holds a figure';

/**
 * Checks words that the office adds. Figures only come from rows: days, times and numbers of documents may stand there,
 * other numbers mayn't.
 */
export const checkWords = (text: string, today: Day): WordsFault | undefined => {
  if (text.length > LONGEST_WORDS) return 'too long';
  const rest = blotOut(text, [...findMarks(text), ...findDates(text, today)]);
  return /\d/.test(rest) ? 'holds a figure' : undefined;
};
