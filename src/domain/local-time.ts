import { asDay, type Day } from './people.ts';

/**
 * A moment as people in a time zone write it: `07:59:30 ngày 25/11/2024`.
 * @param timeZone an IANA name, e.g. `Asia/Ho_Chi_Minh`; the machine's own zone plays no part.
 */
export const formatLocalTime = (moment: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')}:${part('second')} ngày ${part('day')}/${part('month')}/${part('year')}`;
};

/** The same without its seconds: `16:00 ngày 29/11/2024`. */
export const formatMinute = (moment: Date, timeZone: string): string =>
  formatLocalTime(moment, timeZone).replace(/^(\d\d:\d\d):\d\d/, '$1');

/** `08:00 25/11`: within a week the year goes without saying. */
export const formatMoment = (moment: Date, timeZone: string): string =>
  formatMinute(moment, timeZone).replace(/^(\S+) ngày (\d\d\/\d\d)\/\d{4}$/, '$1 $2');

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using one. */
const dayFormat = (timeZone: string): Intl.DateTimeFormat => {
  // Swedish dates are written `2024-05-01`.
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format;
};

/**
 * The day that a moment falls on in a time zone.
 * @param timeZone an IANA name.
 */
export const localDay = (moment: Date, timeZone: string): Day => asDay(dayFormat(timeZone).format(moment));

/** A day as people write it: `01/05/2024`. */
export const formatDay = (day: Day): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** A day without its year, where that is the one that everything is about: `01/05`, of another year `01/05/2023`. */
export const formatDayIn = (day: Day, year: number): string =>
  day.startsWith(`${year}-`) ? formatDay(day).slice(0, 'dd/mm'.length) : formatDay(day);
