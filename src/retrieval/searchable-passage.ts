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
  /** How likely the passage, if it is the best hit, answers the query (`calibrateConfidence`); 0 if only vectors found it. */
  readonly confidence: number;
}
