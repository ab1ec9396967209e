import { z } from 'zod';

const judgementSchema = z.strictObject({
  intercept: z.number(),
  /** Per unit of coverage: the hit's keyword score over the highest possible for the query. */
  coverage: z.number(),
  /** Per unit of the cosine between the query's vector and the hit's. */
  similarity: z.number(),
  /** A best hit of less confidence answers nothing. */
  threshold: z.number().min(0).max(1),
});

/** How confident a hit is: logistic regression on what found it, and from where on it counts. */
export type Judgement = z.infer<typeof judgementSchema>;

export const calibrationSchema = z.strictObject({
  /** Weight of vectors against keywords when both are fused; 0 leaves vectors out. */
  weight: z.number().min(0).max(100),
  /** For hits of keywords and vectors together. */
  fused: judgementSchema,
  /** For hits of keywords alone, when vectors are out. */
  keywords: judgementSchema,
});

/** What `npm run calibrate` chose for an embedder. */
export type Calibration = z.infer<typeof calibrationSchema>;

// Logistic regression on XQuAD-vi (half of its questions, typed with and without diacritics): the best hit is right
// against wrong, or against the best hit once the question's article was taken out. AUC 0.97; by cross-validation over
// articles log loss 0.22, 91 % on the right side of one half.
const BY_COVERAGE: Judgement = { intercept: -7.8, coverage: 29.4, similarity: 0, threshold: 0 };

/** Until an embedder is calibrated: keywords decide, vectors help, nothing is refused for lack of confidence. */
export const UNCALIBRATED: Calibration = { weight: 0.5, fused: BY_COVERAGE, keywords: BY_COVERAGE };

/** How likely a hit answers the query, 0 to 1; a hit of no coverage or no similarity has 0 for it. */
export const judgeConfidence = (judgement: Judgement, coverage: number, similarity: number): number =>
  1 /
  (1 +
    Math.exp(
      -(judgement.intercept + judgement.coverage * coverage + judgement.similarity * Math.max(0, similarity)),
    ));
