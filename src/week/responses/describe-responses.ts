import { localDay } from '../../domain/local-time.ts';
import { previousWeek, weekOf } from '../../domain/reporting-week.ts';
import type { ReminderRules, WeekStores } from '../read-week.ts';
import type { ResponseSummary } from './summarise-responses.ts';
import { readResponses, type WeekResponses } from './week-responses.ts';

/** So many weeks are looked through for those in which something was asked. */
const FURTHEST_BACK = 60;

/**
 * How everybody answered in the last weeks in which officials were asked, the latest first, the present one included.
 * Weeks without working days, outside the document's dates or before the first message are left out.
 * @param count how many at most.
 */
export const readResponseHistory = async (
  stores: WeekStores,
  rules: ReminderRules,
  count: number,
  now: Date,
): Promise<readonly WeekResponses[]> => {
  const found: WeekResponses[] = [];
  let week = weekOf(localDay(now, rules.timeZone));
  for (let back = 0; back < FURTHEST_BACK && found.length < count; back += 1) {
    const read = await readResponses(stores, rules, week, now);
    if (read.timetable.reason === "outside the document's dates" && found.length > 0) break;
    if (read.responses.some(({ nudgedAt, answeredAt }) => nudgedAt ?? answeredAt)) found.push(read);
    week = previousWeek(week);
  }
  return found;
};

/** `7 giờ`, `1,5 giờ`, `dưới 1 giờ`. */
const describeHours = (hours: number): string => {
  if (hours < 1) return 'dưới 1 giờ';
  const rounded = hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours);
  return `${String(rounded).replace('.', ',')} giờ`;
};

const describePace = ({ unasked, afterOne, afterTwo, afterMore, medianHours }: ResponseSummary): string => {
  const steps = [
    ['trước khi nhắc', unasked],
    ['sau 1 lần nhắc', afterOne],
    ['sau 2 lần', afterTwo],
    ['sau nhiều hơn', afterMore],
  ] as const;
  const said = steps.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const half = medianHours === undefined ? [] : [`một nửa trả lời trong ${describeHours(medianHours)}`];
  return [...said, ...half].join(' · ');
};

/** `12/15 trả lời, đúng hạn 10`; of several weeks every week counts. */
const describeShare = ({ officials, answered, counts }: ResponseSummary): string =>
  `${answered}/${officials} trả lời, đúng hạn ${counts['on time']}`;

export const lines = (title: string, summary: ResponseSummary): string => {
  const pace = describePace(summary);
  return `${title}: ${describeShare(summary)}${pace === '' ? '' : `\n   ${pace}`}`;
};
