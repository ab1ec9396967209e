import { splitReference } from '../../domain/item-reference.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { DocumentTime } from '../../domain/resolution.ts';
import type { ItemNames } from '../reading/item-names.ts';
import type { ClassifiedMessage } from '../reading/message-context.ts';
import { attachReading } from './attach-reading.ts';

/** What tells which document is meant. */
export interface TimedItems {
  readonly timeOf: (ref: Reference) => DocumentTime;
  readonly measureOf: ItemNames['measure'];
  readonly lastOf: (ref: Reference) => string | undefined;
}

/**
 * Decides what is in doubt only because two documents have it, by the time that the words name: a figure of the end of 2026
 * is none of 2027. Where they name none, or it fits both, it stays in doubt.
 */
export const decideByTime = (read: ClassifiedMessage, text: string, items: TimedItems): ClassifiedMessage => {
  const years = [...text.matchAll(NAMED_YEAR)].map(([, year = '']) => year);
  const year = new Set(years).size === 1 ? years[0] : undefined;
  return { ...read, readings: read.readings.map((reading) => decide(reading, year, items)) };
};

/** "Năm 2026", "KH 2026": not "31/12/2026", which the reader takes as a day. */
const NAMED_YEAR = /(?<![\d/.-])(20\d\d)(?![\d/.,-])/gu;

const decide = (
  reading: ProgressReading,
  year: string | undefined,
  { timeOf, measureOf, lastOf }: TimedItems,
): ProgressReading => {
  const { about, asOf } = reading;
  if (about.kind !== 'undecided') return reading;
  const { candidates } = about;
  const documents = new Set(candidates.map((ref) => splitReference(ref).document));
  // Several of one document are in doubt for another reason.
  if (documents.size < 2 || documents.size < candidates.length) return reading;
  const fitting = candidates.filter((ref) => isOfTime(timeOf(ref), year, asOf?.value));
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return reading;
  return attachReading(reading, only, measureOf(only), lastOf(only)) ?? reading;
};

const isOfTime = (
  { validFrom, validTo }: DocumentTime,
  year: string | undefined,
  asOf: string | undefined,
): boolean => {
  if (year !== undefined) return validFrom.slice(0, 4) <= year && year <= validTo.slice(0, 4);
  return asOf === undefined || (validFrom <= asOf && asOf <= validTo);
};
