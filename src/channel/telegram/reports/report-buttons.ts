import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of reports, of a week (`weekCode`) or of a longer time (`spanCode`). */
export const REPORT = defineButtons('bc', {
  week: numbers('w', 'week'),
  weekFiles: numbers('t', 'week'),
  span: numbers('k', 'span'),
  spanFiles: numbers('f', 'span'),
});

/** Buttons of a week's report that leaders don't have yet; line 0 is the report itself. */
export const DRAFT = defineButtons('bcd', {
  send: numbers('g', 'week'),
  hold: numbers('h', 'week'),
  show: numbers('d', 'week'),
  lines: numbers('s', 'week', 'page'),
  line: numbers('l', 'week', 'line'),
  figure: numbers('n', 'week', 'line', 'unit?'),
  words: numbers('w', 'week', 'line'),
  dropWords: numbers('x', 'week', 'line'),
});
