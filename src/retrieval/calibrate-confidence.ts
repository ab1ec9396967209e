// Logistic regression on XQuAD-vi (half of its questions, typed with and without diacritics): the best hit is right
// against wrong, or against the best hit once the question's article was taken out. AUC 0.97; by cross-validation over
// articles log loss 0.22, 91 % on the right side of one half.
const SLOPE = 29.4;
const INTERCEPT = -7.8;

/**
 * Turns coverage (the best score over the highest possible, 0 to 1) into how likely that hit answers the query, 0 to 1.
 * About 0.27 of the highest score means an even chance.
 */
export const calibrateConfidence = (coverage: number): number =>
  1 / (1 + Math.exp(-(SLOPE * coverage + INTERCEPT)));
