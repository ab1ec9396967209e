import { localDay } from '../domain/local-time.ts';
import { addDays, formatWeekday } from '../domain/reporting-week.ts';
import type { Snooze } from './list-snoozes.ts';

const clockTime = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(moment);

/** `15:00 hôm nay`, `08:00 ngày mai`, `08:00 thứ Hai 02/12`. */
export const describeMoment = (moment: Date, now: Date, timeZone: string): string => {
  const [day, today] = [localDay(moment, timeZone), localDay(now, timeZone)];
  const named = day === today ? 'hôm nay' : day === addDays(today, 1) ? 'ngày mai' : formatWeekday(day);
  return `${clockTime(moment, timeZone)} ${named}`;
};

export const labelSnooze = ({ at, day, when, hours }: Snooze, now: Date, timeZone: string): string => {
  const time = clockTime(at, timeZone);
  if (when === 'hours') return `${hours} giờ nữa (${time})`;
  if (when === 'afternoon') return `Chiều nay ${time}`;
  const isTomorrow = day === addDays(localDay(now, timeZone), 1);
  return isTomorrow ? `Sáng mai ${time}` : `Sáng ${formatWeekday(day)} ${time}`;
};
