import { localDay, startOfDay } from '../../domain/local-time.ts';
import type { Day, Official, OfficialId, UnitId } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import {
  addDays,
  daysOf,
  mondayOf,
  parseWeek,
  type ReportingWeek,
  weekOf,
} from '../../domain/reporting-week.ts';
import { type Absence, Presence } from '../../people/absences/presence.ts';
import { Directory } from '../../people/directory.ts';
import type { PeopleSnapshot } from '../../people/people-store.ts';
import { listAnswered, type UnitItem } from '../list-answered.ts';
import { planTimetable, type TimetableResult } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from '../read-week.ts';
import type { WeekRows } from '../reminder-store.ts';
import { documentsOfWeek, documentsOn } from '../week-documents.ts';
import { judgeResponse, type OfficialResponse } from './judge-response.ts';

/**
 * People and work as they stood at a moment: what was ended since then stands, what was given since then doesn't.
 * Names, roles and deputies are those of today; of those no history is kept but in the audit.
 */
export const peopleAt = (snapshot: PeopleSnapshot, moment: Date): PeopleSnapshot => {
  const standing = <Row extends { readonly endedAt: Date | undefined }>(row: Row): Row =>
    row.endedAt !== undefined && row.endedAt >= moment ? { ...row, endedAt: undefined } : row;
  return {
    ...snapshot,
    units: snapshot.units.map(standing),
    officials: snapshot.officials.map(standing),
    memberships: snapshot.memberships.map(standing),
    assignments: snapshot.assignments.filter(({ assignedAt }) => assignedAt < moment).map(standing),
  };
};

/** A week with what its people answered. */
export interface WeekResponses {
  readonly period: ReportingWeek;
  /** The week's moments, or why nothing is asked in it. */
  readonly timetable: TimetableResult;
  /** People and work as they stand; of a week that is over, as they stood on its last day. */
  readonly directory: Directory;
  readonly away: readonly Absence[];
  readonly responses: readonly OfficialResponse[];
  /** Figures that are due and of which units only said that nothing is new. */
  readonly stillDue: readonly UnitItem[];
}

export interface ResponsesInput {
  readonly now: Date;
  readonly rules: ReminderRules;
  readonly period: ReportingWeek;
  /** Of the day on which the week is judged. */
  readonly directory: Directory;
  readonly rows: Pick<WeekRows, 'asks' | 'reported' | 'marked'>;
  readonly away: readonly Absence[];
}

/** How the week of everybody who leads something stands, in the order of their names. */
export const listResponses = (input: ResponsesInput): WeekResponses => {
  const { now, rules, period, directory, rows, away } = input;
  const timetable = planTimetable(lastDayInside(rules, period), rules);
  const documents = documentsOfWeek(rules, period, directory.today).map(({ id }) => id);
  const leading = listLeading(directory, documents);
  const given = listAnswered(upTo(rows, now), {
    directory,
    away,
    documents: documentsOfWeek(rules, period, directory.today),
    timeZone: rules.timeZone,
  });
  const week = {
    now,
    timetable: timetable.timetable,
    day: directory.today,
    presence: new Presence(directory, away),
    answered: given.answered,
    asks: groupAsks(rows.asks),
  };
  const responses = directory.officials().flatMap((official: Official) => {
    const units = leading.get(official.id);
    return units === undefined ? [] : [judgeResponse(week, official, units)];
  });
  return { period, timetable, directory, away, responses, stillDue: given.stillDue };
};

/** What was answered by a moment: an earlier week may still be answered afterwards. */
const upTo = ({ reported, marked }: ResponsesInput['rows'], moment: Date) => ({
  reported: reported.filter(({ at }) => at <= moment),
  marked: marked.filter(({ at }) => at <= moment),
});

/** Reads a week's answers, also of a week that is long over. @param now the moment as of which they are judged. */
export const readResponses = async (
  { people, ...stores }: WeekStores,
  rules: ReminderRules,
  period: ReportingWeek,
  now: Date,
): Promise<WeekResponses> => {
  const { away, ...rows } = await readWeekRows(stores, rules, period);
  const snapshot = await people.read();
  const today = localDay(now, rules.timeZone);
  const last = lastDayInside(rules, period);
  const directory =
    today <= last
      ? new Directory(snapshot, today)
      : new Directory(peopleAt(snapshot, startOfDay(addDays(last, 1), rules.timeZone)), last);
  return listResponses({ now, rules, period, directory, rows, away });
};

/** A week's last day for which answers are collected; of a week outside every document's dates its Sunday. */
const lastDayInside = ({ documents }: ReminderRules, period: ReportingWeek): Day => {
  const days = daysOf(period);
  const inside = days.filter((day) => documentsOn(documents, day).length > 0);
  return inside.at(-1) ?? addDays(mondayOf(period), 6);
};

const listLeading = (
  directory: Directory,
  documents: readonly DocumentId[],
): ReadonlyMap<OfficialId, readonly UnitId[]> => {
  const leading = new Set(documents.flatMap((id) => directory.leadsOf(id)).map(({ unit }) => unit));
  const held = Map.groupBy(
    directory.holdings().filter(({ unit }) => leading.has(unit.id)),
    ({ official }) => official.id,
  );
  return new Map([...held].map(([id, holdings]) => [id, [...new Set(holdings.map(({ unit }) => unit.id))]]));
};

const groupAsks = (asks: WeekRows['asks']): ReadonlyMap<OfficialId, WeekRows['asks']> => {
  const pairs = asks.flatMap((ask) => ask.about.map((official) => ({ official, ask })));
  return new Map(
    [...Map.groupBy(pairs, ({ official }) => official)].map(([id, of]) => [id, of.map(({ ask }) => ask)]),
  );
};

/** Which week is meant: so many before the present one, or the last of a number that has begun; left out: this one. */
export type EarlierWeek = { readonly before: number } | { readonly number: number } | undefined;

/** Of so many years that follow one another one has 53 weeks. */
const YEARS_TO_A_WEEK_53 = 8;

const weekMeant = (present: ReportingWeek, earlier: EarlierWeek): ReportingWeek => {
  if (earlier === undefined) return present;
  if ('before' in earlier) return weekOf(addDays(mondayOf(present), -7 * earlier.before));
  const year = Number(present.slice(0, 4));
  const number = String(earlier.number).padStart(2, '0');
  const weeks = Array.from({ length: YEARS_TO_A_WEEK_53 }, (_, back) =>
    parseWeek(`${year - back}-W${number}`),
  );
  return weeks.find((week) => week !== undefined && week <= present) ?? present;
};

/** Who has answered in the week that a moment lies in, or in an earlier one. */
export const readPresentResponses = (
  stores: WeekStores,
  rules: ReminderRules,
  now: Date,
  earlier: EarlierWeek,
): Promise<WeekResponses> =>
  readResponses(stores, rules, weekMeant(weekOf(localDay(now, rules.timeZone)), earlier), now);
