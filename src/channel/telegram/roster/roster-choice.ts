import type { RosterOptions } from '../../../people/roster/plan-roster.ts';

/** What the sender of a file has chosen: whether what isn't in it ends, and what they answered about it. */
export type RosterChoice = Pick<RosterOptions, 'prune'> & { readonly answers: number };

export const NO_CHOICE: RosterChoice = { prune: false, answers: 0 };

/** A choice as a button holds it. */
export const writeChoice = ({ prune, answers }: RosterChoice): number => answers * 2 + (prune ? 1 : 0);

/** The choice of such a number. */
export const readChoice = (code: number): RosterChoice => ({
  prune: code % 2 === 1,
  answers: Math.floor(code / 2),
});
