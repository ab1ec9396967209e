/** A piece of text that can be found. */
export interface SearchablePassage {
  readonly id: string;
  readonly text: string;
  /** Headings above it, counted lightly. */
  readonly context?: string;
}

/** A passage found, best first in a list. */
export interface Hit {
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** How likely the passage, if it is the best hit, answers the query, 0 to 1 (`judgeConfidence`). */
  readonly confidence: number;
  /** Whether that reaches the threshold that was calibrated: below it, nothing that was found answers. */
  readonly isConfident: boolean;
  /** Whether a model of meaning put it so near that it is likelier to answer than not, whatever its words. */
  readonly byMeaning: boolean;
}

/** A passage that keywords found, by its id. */
export interface KeywordCandidate {
  readonly id: string;
  readonly score: number;
  /** The score over the highest that any passage could get for the query, 0 to 1. */
  readonly coverage: number;
}
