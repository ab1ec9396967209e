import { localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { addDays } from '../../domain/reporting-week.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import { officeAuthor, type ProgressUpdate, sourceOfReport } from './progress-update.ts';
import type { ReportFollower } from './record-report.ts';
import type { Saying } from './said-message.ts';

/** What was promised: nothing is due any more, the day is over, or the day with what was recorded. */
export type PromisedFigures =
  | { readonly kind: 'nothing due' }
  | { readonly kind: 'day passed' }
  /** @param isAll whether that is all that its card shows */
  | { readonly kind: 'promised'; readonly on: Day; readonly recorded: Recorded; readonly isAll: boolean };

/** The reports whose figure is due and wasn't given. */
export const listDue = (updates: readonly ProgressUpdate[]): readonly ProgressUpdate[] =>
  updates.filter(({ isStillDue }) => isStillDue === true);

interface Means {
  readonly progress: Pick<ProgressStore, 'record'>;
  readonly follower: Pick<ReportFollower, 'askOnPromisedDay'>;
  /** An IANA name. */
  readonly timeZone: string;
}

/** Records the day by which the figures that are due are promised; then they are asked for. @param ahead days from today. */
export const promiseFigures = async (
  { progress, follower, timeZone }: Means,
  { update, actor, at }: Pick<Saying, 'update' | 'actor' | 'at'>,
  updates: readonly ProgressUpdate[],
  ahead: number,
): Promise<PromisedFigures> => {
  const due = listDue(updates);
  const [first] = due;
  if (first === undefined) return { kind: 'nothing due' };
  if (ahead < 1) return { kind: 'day passed' };
  const promisedOn = addDays(localDay(at, timeZone), ahead);
  const recorded = await progress.record({
    update,
    at,
    from: sourceOfReport(first),
    updates: due.map((each) => ({
      ...each,
      card: 0,
      supersedes: each.id,
      status: 'no-figure',
      isStillDue: false,
      promisedOn,
    })),
    questions: [],
    withdraws: [],
    closes: [],
    by: officeAuthor(actor, [first]),
  });
  await follower.askOnPromisedDay(recorded.updates);
  return { kind: 'promised', on: promisedOn, recorded, isAll: due.length === updates.length };
};
