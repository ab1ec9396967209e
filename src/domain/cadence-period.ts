import type { MeasureProfile } from './measure-profile.ts';
import { asDay, type Day } from './people.ts';
import { addDays, daysBetween, yearOf } from './reporting-week.ts';

type Cadence = MeasureProfile['cadence'];

/** A Monday, from which weeks are counted. */
const FIRST_MONDAY = asDay('1970-01-05');

const monthOf = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

const firstOfMonth = (month: number): Day =>
  asDay(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** The number of the week, month, quarter or year that a day lies in; the next period has the next number. */
const periodNumber = (cadence: Cadence, day: Day): number => {
  switch (cadence) {
    case 'tuần':
      return Math.floor(daysBetween(FIRST_MONDAY, day) / 7);
    case 'tháng':
      return monthOf(day);
    case 'quý':
      return Math.floor(monthOf(day) / 3);
    case 'năm':
      return yearOf(day);
  }
};

/** The last day of the period of this number. */
export const periodEnd = (cadence: Cadence, number: number): Day => {
  const next = number + 1;
  switch (cadence) {
    case 'tuần':
      return addDays(FIRST_MONDAY, next * 7 - 1);
    case 'tháng':
      return addDays(firstOfMonth(next), -1);
    case 'quý':
      return addDays(firstOfMonth(next * 3), -1);
    case 'năm':
      return asDay(`${number}-12-31`);
  }
};

/** The number of the last period that was over before `today` began. */
export const lastWholePeriod = (cadence: Cadence, today: Day): number => periodNumber(cadence, today) - 1;
