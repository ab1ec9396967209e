import { asDay, type Day } from './people.ts';

/** Gives the present moment. Passed in wherever time matters; nothing below the composition root reads the clock. */
export type Clock = () => Date;

/**
 * A clock that shows `startAt` when `readMilliseconds` shows what it shows now, and runs on from there.
 * @param readMilliseconds a counter of milliseconds that only grows.
 */
export const startClockAt = (startAt: Date, readMilliseconds: () => number): Clock => {
  const begun = readMilliseconds();
  return () => new Date(startAt.getTime() + readMilliseconds() - begun);
};

/** A time of day as a clock on the wall shows it: `08:00`. */
export type WallTime = string & { readonly __brand: 'WallTime' };

/** @throws {RangeError} if it isn't a time from `00:00` to `23:59`. */
export const asWallTime = (text: string): WallTime => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new RangeError(`not a time of day: ${text}`);
  return text as WallTime;
};

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using one. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format;
};

/** What the clock on the wall shows, as if it were UTC. */
const wallClock = (moment: number, timeZone: string): number =>
  Date.parse(`${formatOf(timeZone).format(moment).replace(' ', 'T')}Z`);

const offsetAt = (moment: number, timeZone: string): number =>
  wallClock(moment, timeZone) - Math.floor(moment / 1000) * 1000;

/**
 * The moment when clocks in a time zone show a time on a day. Where the clock is put forward over that time, it is the
 * first moment after; where the time comes twice, the first of the two.
 * @param timeZone an IANA name, e.g. `Asia/Ho_Chi_Minh`.
 */
export const momentAt = (day: Day, time: WallTime, timeZone: string): Date => {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const [first, second] = before > after ? [before, after] : [after, before];
  for (const offset of [first, second]) {
    if (offsetAt(wall - offset, timeZone) === offset) return new Date(wall - offset);
  }
  return new Date(findChange(wall - first, wall - second, after, timeZone));
};

/** The first moment in an interval, to the millisecond, at which a zone has an offset that it keeps from then on. */
const findChange = (from: number, until: number, offset: number, timeZone: string): number => {
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
};

/**
 * A moment as clocks in a time zone show it, with how far they are from UTC: `2024-11-25T08:00:00+07:00`.
 * @param timeZone an IANA name.
 */
export const formatIsoLocal = (moment: Date, timeZone: string): string => {
  const minutes = Math.round(offsetAt(moment.getTime(), timeZone) / 60_000);
  const two = (count: number): string => String(count).padStart(2, '0');
  const distance = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  const wall = formatOf(timeZone).format(moment).replace(' ', 'T');
  return `${wall}${minutes < 0 ? '-' : '+'}${distance}`;
};

/** The first moment of a day in a time zone; not always midnight. */
export const startOfDay = (day: Day, timeZone: string): Date => momentAt(day, '00:00' as WallTime, timeZone);

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

/** The day that a moment falls on in a time zone. @param timeZone an IANA name. */
export const localDay = (moment: Date, timeZone: string): Day => asDay(dayFormat(timeZone).format(moment));

/** A day as people write it: `01/05/2024`. */
export const formatDay = (day: Day): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** A day without its year, where that is the one that everything is about: `01/05`, of another year `01/05/2023`. */
export const formatDayIn = (day: Day, year: number): string =>
  day.startsWith(`${year}-`) ? formatDay(day).slice(0, 'dd/mm'.length) : formatDay(day);
