import { localDay, startOfDay } from '../domain/local-time.ts';
import type { Day, OfficialId } from '../domain/people.ts';
import { addDays, mondayOf, type ReportingWeek, weekOf } from '../domain/reporting-week.ts';
import { weeksReportedWith } from '../domain/working-calendar.ts';
import type { AbsenceStore } from '../people/absences/absence-store.ts';
import type { Absence } from '../people/absences/presence.ts';
import { Directory } from '../people/directory.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { type GivenAnswers, listAnswered } from './list-answered.ts';
import type { PlanInput } from './plan-due.ts';
import type { TimetableInput } from './plan-timetable.ts';
import type { ReminderStore, WeekRows, WeekSpan } from './reminder-store.ts';
import { documentsOn } from './week-documents.ts';

/** When things happen and for which documents. */
export type ReminderRules = TimetableInput & {
  /** In points of the plan, in which a measure is near it; left out: the default. */
  readonly statusMargin?: number | undefined;
};

/** Where a week's rows are read from. */
export interface WeekStores {
  readonly people: Pick<PeopleStore, 'read'>;
  readonly absences: Pick<AbsenceStore, 'findStanding'>;
  readonly reminders: ReminderStore;
}

/** A week as its rows have it at a moment. */
export interface WeekReading {
  readonly period: ReportingWeek;
  readonly directory: Directory;
  readonly sent: WeekRows['sent'];
  readonly given: GivenAnswers;
  readonly away: readonly Absence[];
  /** What the office decided about its report. */
  readonly decision: WeekRows['decision'];
}

type Calendar = Pick<ReminderRules, 'calendar' | 'timeZone'>;
type Rules = Calendar & Pick<ReminderRules, 'documents'>;

/** A week with those just before it that have no working day. */
const spanOf = (
  { calendar, timeZone }: Calendar,
  period: ReportingWeek,
): WeekSpan & { readonly monday: Day } => {
  const weeks = weeksReportedWith(calendar, period);
  const monday = mondayOf(weeks[0] ?? period);
  const from = startOfDay(monday, timeZone);
  const until = startOfDay(addDays(mondayOf(period), 7), timeZone);
  return { weeks, from, until, monday };
};

/** What happened in a week and in those just before it that have no working day, and who was away since they began. */
export const readWeekRows = async (
  { absences, reminders }: Pick<WeekStores, 'absences' | 'reminders'>,
  rules: Calendar,
  period: ReportingWeek,
): Promise<WeekRows & { readonly away: readonly Absence[] }> => {
  const { monday, ...span } = spanOf(rules, period);
  const rows = await reminders.readWeek(span);
  return { ...rows, away: await absences.findStanding(monday) };
};

/** Reads the week that a moment lies in, with those before it that have no working day. */
export const readWeek = async (
  { people, ...stores }: WeekStores,
  rules: Rules,
  now: Date,
): Promise<WeekReading> => {
  const today = localDay(now, rules.timeZone);
  const period = weekOf(today);
  const { sent, away, decision, ...rows } = await readWeekRows(stores, rules, period);
  const directory = new Directory(await people.read(), today);
  const given = listAnswered(rows, contextOf(rules, directory, away));
  return { period, directory, sent, given, away, decision };
};

const contextOf = (
  { documents, timeZone }: Rules,
  directory: Directory,
  away: readonly Absence[],
): Parameters<typeof listAnswered>[1] => ({
  directory,
  away,
  documents: documentsOn(documents, directory.today),
  timeZone,
});

/** What is answered of the weeks of some officials at a moment; reads no more than concerns them. */
export const findAnswered = async (
  { absences, reminders }: Pick<WeekStores, 'absences' | 'reminders'>,
  rules: Rules,
  now: Date,
  { directory, officials }: { readonly directory: Directory; readonly officials: readonly OfficialId[] },
): Promise<GivenAnswers> => {
  if (officials.length === 0) return { answered: new Map(), isGiven: () => false, stillDue: [] };
  const { monday, ...span } = spanOf(rules, weekOf(localDay(now, rules.timeZone)));
  const deputies = officials.flatMap((id) => directory.official(id)?.deputy ?? []);
  const units = directory
    .holdings()
    .flatMap(({ official, unit }) => (officials.includes(official.id) ? [unit.id] : []));
  const answers = await reminders.readAnswers(span, {
    officials: [...new Set([...officials, ...deputies])],
    units: [...new Set(units)],
  });
  const away = await absences.findStanding(monday);
  const given = listAnswered(answers, contextOf(rules, directory, away));
  return { ...given, answered: new Map([...given.answered].filter(([id]) => officials.includes(id))) };
};

/** Everything that the plan of a moment depends on. */
export const readPlanInput = async (
  stores: WeekStores,
  rules: ReminderRules,
  now: Date,
): Promise<PlanInput> => {
  const { period, directory, sent, given, away, decision } = await readWeek(stores, rules, now);
  return {
    ...rules,
    now,
    directory,
    sent,
    away,
    decision,
    answered: [...given.answered.keys()].map((official) => ({ official, period })),
    isGiven: given.isGiven,
  };
};
