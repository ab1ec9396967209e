import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of the office's board: its lists by what they list (`BOARD_LISTS`), and what is done about them. */
export const BOARD = defineButtons('tdoi', {
  units: numbers('u', 'page'),
  silent: numbers('s', 'page'),
  blockers: numbers('b', 'page'),
  away: numbers('a', 'page'),
  'not linked': numbers('l', 'page'),
  unreachable: numbers('x', 'page'),
  'not asked': numbers('k', 'page'),
  answered: numbers('r', 'page'),
  /** In a new message. */
  open: numbers('o'),
  nudge: numbers('n', 'official', 'page'),
  askNudgeAll: numbers('N'),
  nudgeAll: numbers('Y'),
  retryDead: numbers('d', 'page'),
  week: numbers('w', 'week', 'page?'),
  weekStatistics: numbers('t', 'span'),
  unitStatistics: numbers('T', 'span', 'page?'),
});
