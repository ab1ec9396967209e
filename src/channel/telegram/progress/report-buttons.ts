import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of a card, by the first report on it. */
export const CARD = defineButtons('td', {
  confirm: numbers('d', 'report'),
  correct: numbers('s', 'report'),
  takeBack: numbers('h', 'report'),
  restore: numbers('k', 'report'),
  offerDays: numbers('n', 'report'),
  /** In days from today. */
  promise: numbers('N', 'report', 'days'),
  leaveDays: numbers('b', 'report'),
});
