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
