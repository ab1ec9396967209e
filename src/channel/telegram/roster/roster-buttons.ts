import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of a roster that was sent, by the update that brought it; a choice is written by `writeChoice`. */
export const ROSTER = defineButtons('ds', {
  apply: numbers('a', 'file', 'choice', 'shown'),
  preview: numbers('s', 'file', 'choice'),
  changes: numbers('v', 'file', 'choice'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
  present: numbers('e'),
});
