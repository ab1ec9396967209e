import { localDay } from '../../domain/local-time.ts';
import { asDay, type Day } from '../../domain/people.ts';
import { addDays, daysBetween, formatWeekday, weekOf } from '../../domain/reporting-week.ts';
import { button, type Rows } from '../../domain/view.ts';
import { isSurelyWorked, type WorkingCalendar } from '../../domain/working-calendar.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import { officeAuthor, type ProgressUpdate, sourceOfReport } from './progress-update.ts';
import type { ReportFollower } from './record-report.ts';
import type { Saying } from './said-message.ts';

const DAYS_OF_WEEK = 7;

/** Days that are offered for a promise: the next working day, the week's last, and the first of the next two weeks. */
const listPromiseDays = (today: Day, calendar: WorkingCalendar): readonly Day[] => {
  const ahead = Array.from({ length: 3 * DAYS_OF_WEEK }, (_, days) => addDays(today, days + 1)).filter(
    (day) => isSurelyWorked(calendar, day),
  );
  const weeks = [...new Set(ahead.map(weekOf))];
  const firstOf = (week: string | undefined): Day | undefined => ahead.find((day) => weekOf(day) === week);
  const lastOfThis = ahead.findLast((day) => weekOf(day) === weekOf(today));
  const later = weeks.filter((week) => week !== weekOf(today));
  const offered = [ahead[0], lastOfThis, firstOf(later[0]), firstOf(later[1])];
  return [...new Set(offered.filter((day) => day !== undefined))].toSorted();
};

const EPOCH = asDay('1970-01-01');
/** Buttons of before held days from today: pressed a day later than shown, they promised another day than they said. */
const MOST_FROM_TODAY = 999;

/** The day that a button is for. @param days since 1970, or few from today */
export const dayOfButton = (days: number, today: Day): Day =>
  addDays(days > MOST_FROM_TODAY ? EPOCH : today, days);

/** A button for each of them. @param to what it does, with the day in days since 1970 */
export const offerDays = (
  { calendar }: { readonly calendar: WorkingCalendar },
  today: Day,
  to: (days: number) => string,
): Rows => {
  const days = listPromiseDays(today, calendar).map((day) =>
    button(formatWeekday(day), to(daysBetween(EPOCH, day))),
  );
  return [days.slice(0, 2), days.slice(2)];
};

export const DAY_PASSED = 'Ngày đó đã qua. Đồng chí chọn ngày khác giúp.';

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

/** Records the day by which the figures that are due are promised; then they are asked for. @param days as a button holds them. */
export const promiseFigures = async (
  { progress, follower, timeZone }: Means,
  { update, actor, at }: Pick<Saying, 'update' | 'actor' | 'at'>,
  updates: readonly ProgressUpdate[],
  days: number,
): Promise<PromisedFigures> => {
  const due = listDue(updates);
  const [first] = due;
  if (first === undefined) return { kind: 'nothing due' };
  const today = localDay(at, timeZone);
  const promisedOn = dayOfButton(days, today);
  if (promisedOn <= today) return { kind: 'day passed' };
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
