/*
 * How sure an answer is of what was asked, 0 to 1, where neither a likelihood (`npm run calibrate -- --clauses`) nor the
 * share of the question's words tells it. What is likely is still said beside another document's answer: it lies above
 * the learned `sure`.
 */

/** What a question names, numbers or points at. */
export const SURE = 0.9;

/** What comes nearest where nothing is named. */
export const LIKELY = 0.7;

/** What is only offered. */
export const OFFERED = 0.3;
