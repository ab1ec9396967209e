/** Something in a document that a person should look at. Texts are Vietnamese, for operators and the office. */
export interface ReadingDoubt {
  readonly what: string;
  /** The clause, or where in the file. */
  readonly where: string;
}

/** How many of a document's figures (or words) were found, and how many of them a statement, a date, a number or a label holds. */
export interface FigureCoverage {
  readonly found: number;
  readonly placed: number;
}

/** First and last day that a document plans for, `YYYY-MM-DD`. */
export interface DocumentPeriod {
  readonly from: string;
  readonly to: string;
}

/** What was read of a document, in the form that `npm run document -- add --json` prints; null where the text lacks it. */
export interface DocumentReading {
  readonly kind: string | null;
  readonly organ: string | null;
  readonly place: string | null;
  readonly number: string | null;
  /** The day of signing or passing, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly title: string | null;
  readonly period: DocumentPeriod | null;
  readonly blocks: number;
  readonly targets: number;
  readonly measures: number;
  readonly tasks: number;
  readonly charges: number;
  readonly deadlines: number;
  readonly figures: FigureCoverage;
  /** Words of the text, and those that stand in a block; undefined of what was read before they were counted. */
  readonly words?: FigureCoverage | undefined;
  /** The worst first. */
  readonly doubts: readonly ReadingDoubt[];
}
