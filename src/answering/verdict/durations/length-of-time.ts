/** A length of time, as much as it surely is and at most may be, in minutes: a month has no fixed number of days. */
export interface LengthOfTime {
  /** Lengths of one family are exact to each other: hours and days, or months and years. */
  readonly family: 'days' | 'months' | 'working days';
  /** In the family's smallest unit: minutes, half months, working days. */
  readonly amount: number;
  readonly least: number;
  readonly most: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const DAYS_OF_YEAR = [365, 366] as const;
const MONTHS_OF_YEAR = 12;
/** Days of so many months on end, the shortest and the longest that there are. */
const LEAST_DAYS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;
const MOST_DAYS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;
const HALF_MONTH = [14, 16] as const;
/** A working day is at least so long; so many of them lie in twice as many days and a week-end. */
const WORKED_OF_DAY = 8 * HOUR;
const DAYS_OF_WORKED = 2;

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['phút', 1],
  ['giờ', HOUR],
  ['tiếng', HOUR],
  ['ngày', DAY],
  ['tuần', 7 * DAY],
  ['tuần lễ', 7 * DAY],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['tháng', 1],
  ['quý', 3],
  ['năm', MONTHS_OF_YEAR],
  ['thập kỷ', 10 * MONTHS_OF_YEAR],
  ['thập niên', 10 * MONTHS_OF_YEAR],
]);

/** So many half units: "1,5 năm" are three half years. Undefined where half of it is nothing that is counted. */
export const lengthOf = (halves: number, unit: string): LengthOfTime | undefined => {
  const minutes = MINUTES.get(unit);
  if (minutes !== undefined) {
    const amount = (halves * minutes) / 2;
    // "Nửa ngày" may be half of the hours that are worked.
    const least = halves === 1 && unit === 'ngày' ? WORKED_OF_DAY / 2 : amount;
    return { family: 'days', amount, least, most: amount };
  }
  const months = MONTHS.get(unit);
  if (months !== undefined) return ofHalfMonths(halves * months);
  if (unit !== 'ngày làm việc' || halves % 2 === 1) return undefined;
  const amount = halves / 2;
  return {
    family: 'working days',
    amount,
    least: amount * WORKED_OF_DAY,
    most: (amount * DAYS_OF_WORKED + DAYS_OF_WORKED) * DAY,
  };
};

const ofHalfMonths = (amount: number): LengthOfTime => {
  const months = Math.floor(amount / 2);
  const [years, rest] = [Math.floor(months / MONTHS_OF_YEAR), months % MONTHS_OF_YEAR];
  const [leastHalf, mostHalf] = amount % 2 === 1 ? HALF_MONTH : [0, 0];
  return {
    family: 'months',
    amount,
    least: (years * DAYS_OF_YEAR[0] + (LEAST_DAYS[rest] ?? 0) + leastHalf) * DAY,
    most: (years * DAYS_OF_YEAR[1] + (MOST_DAYS[rest] ?? 0) + mostHalf) * DAY,
  };
};

/**
 * Which of two is longer: negative, 0 or positive; undefined where it depends on the months that are meant. "2 tháng" is
 * longer than "45 ngày" whatever months; "30 ngày" is and isn't one month.
 */
export const compareLengths = (one: LengthOfTime, other: LengthOfTime): number | undefined => {
  const isExact = one.least === one.most && other.least === other.most;
  if (one.family === other.family && (one.family !== 'days' || isExact)) return one.amount - other.amount;
  if (one.most < other.least) return -1;
  return one.least > other.most ? 1 : undefined;
};
