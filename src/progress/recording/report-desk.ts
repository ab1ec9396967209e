import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ReportAct } from '../reading/find-act.ts';
import type { ClassifiedMessage, RepliesTo } from '../reading/message-context.ts';
import type { UpdateReader } from '../reading/open-update-reader.ts';
import { decideByTime } from './decide-by-time.ts';
import type { ProgressUpdateId, UpdateContent } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import type { RecordingContext } from './report-content.ts';

/** Words that somebody who leads something sent. */
export interface SaidReport {
  readonly text: string;
  readonly repliesTo: RepliesTo | undefined;
  /** Set where somebody said it elsewhere before: the day, and who, as far as it is known. */
  readonly forwarded: { readonly day: Day; readonly by: string | undefined } | undefined;
}

/** A report that somebody gave in their last message, and that still stands. */
export interface RecentReport {
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
