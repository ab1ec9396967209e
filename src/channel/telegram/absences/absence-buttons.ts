import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of absences; a kind is its place in `ABSENCE_KINDS`, a day is written `20241125`. */
export const ABSENCE = defineButtons('vm', {
  menu: numbers('m'),
  kind: numbers('k', 'kind'),
  /** Today, or with 1 the rest of the week. */
  days: numbers('d', 'kind', 'isRestOfWeek'),
  typeDays: numbers('t', 'kind'),
  kindOfDays: numbers('a', 'kind', 'from', 'until'),
  takeBack: numbers('h', 'absence'),
});
