import { formatLocalTime } from '../../../domain/local-time.ts';

/** `08:00 25/11`: within a week the year goes without saying. */
export const describeMoment = (moment: Date, timeZone: string): string =>
  formatLocalTime(moment, timeZone).replace(
    /^(\d\d:\d\d):\d\d ngày (\d\d\/\d\d)\/\d{4}$/,
    (_, time: string, day: string) => `${time} ${day}`,
  );
