import type { RosterChoice } from '../../../people/roster/sent-roster.ts';
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

/** A choice as a button holds it. */
export const writeChoice = ({ prune, answers }: RosterChoice): number => answers * 2 + (prune ? 1 : 0);

/** The choice of such a number. */
export const readChoice = (code: number): RosterChoice => ({
  prune: code % 2 === 1,
  answers: Math.floor(code / 2),
});
