import type { Span } from '../../domain/passage.ts';
import { type DayOfRange, type DayRange, findDayRanges } from '../../quantities/find-day-ranges.ts';

/** A day, month or year as far as it is said; empty where it isn't. */
export type SaidDay = Pick<DayOfRange, 'day' | 'month' | 'year'>;

/** The spans of days of a sentence, from a first to a last: "từ ngày 12 đến ngày 14/6/2025". */
export const daySpansOf = (sentence: string): readonly DayRange[] =>
  findDayRanges(sentence).filter(({ isSpan }) => isSpan);

/**
 * Whether a day is the first of a span, its last, or one between; what the day leaves out is taken from the span.
 * Undefined of a month or a year, and where the span's own year is needed and isn't said.
 */
export const isInDaySpan = (asked: SaidDay, { days }: DayRange): boolean | undefined => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || asked.day === '') return undefined;
  if (asked.month === '' && first.month !== last.month) return undefined;
  const at = orderOf({ day: asked.day, month: asked.month || first.month, year: asked.year || first.year });
  if (asked.year !== '' && first.year === '') return undefined;
  return orderOf(first) <= at && at <= orderOf(last);
};

/** Whether "before this day" is before some days of a span and not before others. */
export const cutsDaySpan = (limit: SaidDay, { days }: DayRange): boolean => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || limit.day === '') return false;
  const at = orderOf({ ...limit, month: limit.month || first.month, year: limit.year || first.year });
  return orderOf(first) < at && at <= orderOf(last);
};

/** The whole of the span that a day of it stands in; else the day itself. */
export const widenToDaySpan = (sentence: string, day: Span): Span =>
  daySpansOf(sentence).find(({ start, end }) => start <= day.start && day.end <= end) ?? day;

const orderOf = ({ day, month, year }: SaidDay): number =>
  Number(year) * 10_000 + Number(month) * 100 + Number(day);
