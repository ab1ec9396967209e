import type { Day } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import { type Reference, splitReference } from '../../domain/reference.ts';
import type { DocumentTime } from '../../domain/resolution.ts';
import type { ReportAct } from '../reading/find-act.ts';
import type { ItemNames } from '../reading/item-names.ts';
import type { ClassifiedMessage, RepliesTo } from '../reading/message-context.ts';
import type { UpdateReader } from '../reading/open-update-reader.ts';
import { attachReading } from './attach-reading.ts';
import type { ProgressUpdateId, UpdateContent } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import type { RecordingContext } from './report-content.ts';

/** What tells which document is meant. */
interface TimedItems {
  readonly timeOf: (ref: Reference) => DocumentTime;
  readonly measureOf: ItemNames['measure'];
  readonly lastOf: (ref: Reference) => string | undefined;
}

/**
 * Decides what is in doubt only because two documents have it, by the time that the words name: a figure of the end of 2026
 * is none of 2027. Where they name none, or it fits both, it stays in doubt.
 */
const decideByTime = (read: ClassifiedMessage, text: string, items: TimedItems): ClassifiedMessage => {
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

/** Words that somebody who leads something sent. */
export interface SaidReport {
  readonly text: string;
  readonly repliesTo: RepliesTo | undefined;
  /** Set where somebody said it elsewhere before: the day, and who, as far as it is known. */
  readonly forwarded: { readonly day: Day; readonly by: string | undefined } | undefined;
}

/** A report that somebody gave in their last message, and that still stands. */
interface RecentReport {
  readonly id: ProgressUpdateId;
  readonly ref: Reference;
  readonly content: UpdateContent;
  /** Its figure waits for a tap. */
  readonly isDoubted: boolean;
}

/** What a report is taken with. */
export interface ReportDesk extends Omit<RecordingContext, 'text'> {
  /** What the person's last message of the day gave. */
  readonly recent: readonly RecentReport[];
  /** For the office: all that may be named, whether or not a unit leads it; left out: what is led. */
  readonly nameable?: readonly Reference[] | undefined;
  readonly reader: Pick<UpdateReader, 'classify' | 'items' | 'isNameOnly'>;
}

/** What becomes of words: rows and questions, an answer to be given, or something that is done at once. */
export type Taken =
  | { readonly kind: 'act'; readonly act: ReportAct }
  /** It only asks; unsure: it has no word of asking, and may tell something that isn't understood. */
  | { readonly kind: 'question'; readonly isSure: boolean }
  /** Its words are the resolution's own: the plan, no progress. */
  | { readonly kind: 'plan-quoted' }
  | {
      readonly kind: 'report';
      readonly recordable: RecordableMessage;
      /** What it asks besides, as spans of its text. */
      readonly asks: ClassifiedMessage['questions'];
    };

/** Reads words at a desk, on the day of whoever said them first. */
export const readReport = (
  { text, repliesTo, forwarded }: SaidReport,
  desk: ReportDesk,
): ClassifiedMessage => {
  const lastOf = (ref: Reference): string | undefined => desk.lastOf(ref)?.decimal;
  const read = desk.reader.classify(text, {
    openItems: desk.nameable ?? desk.led.map(({ ref }) => ref),
    repliesTo: forwarded === undefined ? repliesTo : { kind: 'nudge' },
    today: forwarded?.day ?? desk.today,
    lastOf,
  });
  return decideByTime(read, text, { timeOf: desk.timeOf, measureOf: desk.reader.items.measure, lastOf });
};
