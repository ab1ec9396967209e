/*
 * Shares of the meaning of what is asked, 0 to 1, that a clause holds. `npm run shares` prints what each brings by
 * answering with it lower and higher.
 */

/** All of it, but for a word that stands in most clauses. */
export const AS_MUCH = 0.95;

/** Of the score of what fits best: what fits nearly as well is meant too. */
export const NEARLY_AS_GOOD = 0.93;

/** A clause that holds no more has nothing to do with it: it isn't even shown as near. */
export const LEAST_NEAR = 0.3;
