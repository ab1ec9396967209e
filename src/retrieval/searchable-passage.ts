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
  /** How much of the highest possible keyword score the passage got, 0 to 1: low where the text has little to say. */
  readonly confidence: number;
}
