import { chooseCurrent } from '../documents/library/choose-document.ts';
import type { Day } from '../domain/people.ts';
import { daysOf, type ReportingWeek } from '../domain/reporting-week.ts';
import type { Resolution } from '../domain/resolution.ts';
import { isSurelyWorked } from '../domain/working-calendar.ts';
import { collectsOn, type FollowedDocuments, setsWork } from '../progress/followed-documents.ts';
import type { FollowedTime, TimetableInput } from './plan-timetable.ts';

type Rules<Followed extends FollowedTime> = Pick<TimetableInput, 'calendar'> & {
  readonly documents: readonly Followed[];
};

/** The documents that are reported on on a day, the one that the day is of first. */
export const documentsOn = <Followed extends FollowedTime>(
  documents: readonly Followed[],
  day: Day,
): readonly Followed[] => {
  const collecting = documents.filter((document) => collectsOn(document, day));
  const current = chooseCurrent(collecting, day);
  return collecting.toSorted((one, other) => Number(other === current) - Number(one === current));
};

/**
 * The documents that a week is of: those that are reported on on one of its working days so far. One whose time begins on
 * the holiday at its end is next week's. Of a week outside of every document's dates: the one that the day is of.
 * @param until the day on which the week is judged
 */
export const documentsOfWeek = <Followed extends FollowedTime>(
  { calendar, documents }: Rules<Followed>,
  period: ReportingWeek,
  until: Day,
): readonly Followed[] => {
  const days = daysOf(period).filter((day) => day <= until);
  const on = (some: readonly Day[]) =>
    documents.filter((document) => some.some((day) => collectsOn(document, day)));
  const [first] = [on(days.filter((day) => isSurelyWorked(calendar, day))), on(days)].filter(
    (found) => found.length > 0,
  );
  if (first !== undefined) return first;
  const current = documentOf(documents, until);
  return current === undefined ? [] : [current];
};

/** The document that a day as such is of. */
export const documentOf = <Followed extends FollowedTime>(
  documents: readonly Followed[],
  day: Day,
): Followed | undefined => chooseCurrent(documents, day);

/** The dates of the documents in use that set something; of all if none does. */
export const listFollowedTimes = (
  all: readonly Pick<Resolution, 'document' | 'targets' | 'tasks'>[],
  sharedOf?: FollowedDocuments['sharedOf'],
): readonly FollowedTime[] => {
  const setting = all.filter(setsWork);
  return (setting.length > 0 ? setting : all).map(
    ({ document: { id, kind, validFrom, validTo, collectUntil } }) => ({
      id,
      kind,
      validFrom,
      validTo,
      collectUntil,
      shared: sharedOf?.(id),
    }),
  );
};
