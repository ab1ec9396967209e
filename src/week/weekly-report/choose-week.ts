import { asDay, type Day } from '../../domain/people.ts';
import {
  daysOf,
  mondayOf,
  parseWeek,
  previousWeek,
  type ReportingWeek,
  weekOf,
  yearOf,
} from '../../domain/reporting-week.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';

/** A week that a report is wanted of, or why there is none. */
export type WeekChoice =
  | { readonly week: ReportingWeek; readonly fault?: undefined }
  | { readonly week?: undefined; readonly fault: 'not a week' | 'not begun' | 'outside the document' };

/** Which weeks there are reports of. */
export interface WeekBounds {
  readonly document: Pick<ResolutionDocument, 'kind' | 'year' | 'validFrom' | 'collectUntil'>;
  readonly today: Day;
}

/** Whether there is a report of a week, and if not, why. */
export const checkWeek = (week: ReportingWeek, { document, today }: WeekBounds): WeekChoice => {
  if (mondayOf(week) > today) return { fault: 'not begun' };
  const isInside = daysOf(week).some((day) => document.validFrom <= day && day <= document.collectUntil);
  return isInside ? { week } : { fault: 'outside the document' };
};

/**
 * The week that somebody names: nothing or `tuần này`, `tuần trước`, `47`, `tuần 47`, `2024-W47`, `47/2024`, or a day of
 * it (`25/11`, `25/11/2024`); with or without diacritics. After the document's time, no week means its last one.
 */
export const chooseWeek = (text: string, bounds: WeekBounds): WeekChoice => {
  const asked = fold(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim();
  const present = weekOf(bounds.today);
  if (asked === '' || asked === 'tuan nay') {
    const last = weekOf(asDay(bounds.document.collectUntil));
    return checkWeek(present < last ? present : last, bounds);
  }
  if (asked === 'tuan truoc') return checkWeek(previousWeek(present), bounds);
  const week = readWeek(asked, bounds);
  return week === undefined ? { fault: 'not a week' } : checkWeek(week, bounds);
};

const readWeek = (asked: string, bounds: WeekBounds): ReportingWeek | undefined => {
  const [, year, number] = /^(\d{4})-?w(\d{1,2})$/.exec(asked) ?? [];
  if (year !== undefined && number !== undefined) return toWeek(Number(year), number);
  const [, weekNumber, ofYear] = /^(?:tuan |w)?(\d{1,2})(?:(?:\/| nam |-)(\d{4}))?$/.exec(asked) ?? [];
  if (weekNumber === undefined) return readDay(asked, bounds);
  return ofYear === undefined ? latestOf(weekNumber, bounds) : toWeek(Number(ofYear), weekNumber);
};

const toWeek = (year: number, number: string): ReportingWeek | undefined =>
  parseWeek(`${year}-W${number.padStart(2, '0')}`);

/** Of the years in which the document is followed, the latest whose week of this number has begun. */
const latestOf = (number: string, { document, today }: WeekBounds): ReportingWeek | undefined => {
  const years = [yearOf(asDay(document.collectUntil)), document.year];
  const weeks = years.flatMap((year) => toWeek(year, number) ?? []);
  return weeks.find((week) => checkWeek(week, { document, today }).week !== undefined) ?? weeks.at(-1);
};

const readDay = (asked: string, { document }: WeekBounds): ReportingWeek | undefined => {
  const [, date = '', month = '', year = String(document.year)] =
    /^(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(asked) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = Date.parse(`${text}T00:00:00Z`);
  // JavaScript takes 31 November for 1 December.
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
  return isDay ? weekOf(asDay(text)) : undefined;
};
