import { type Span, textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { findPassage, type Resolution } from '../../domain/resolution.ts';

/** What a doubt is about, as far as a person can settle it by itself. */
export type DoubtSubject =
  /** What the file's format had to decide. */
  | { readonly of: 'file' }
  | { readonly of: 'head'; readonly field: DoubtedHeadField }
  /** A figure of a clause that nothing was read from, or that was read from a picture. */
  | {
      readonly of: 'figure';
      readonly clause: string;
      readonly figure: Span;
      /** Of the scan, 1-based; undefined of a text's figure. */
      readonly page?: number | undefined;
      /** The name of the cut-out of the scan that shows it. */
      readonly cut?: string | undefined;
    }
  /** A target of which no figure was read. */
  | { readonly of: 'target'; readonly clause: string }
  /** A target whose number doesn't follow the one before. */
  | { readonly of: 'numbering'; readonly clause: string }
  /** A duty of which the text doesn't say whose it is. */
  | { readonly of: 'duty'; readonly clause: string };

/** What a document's head may leave open. */
export type DoubtedHeadField = 'period' | 'kind' | 'organ';

/** Something in a document that a person should look at. Texts are Vietnamese, for operators and the office. */
export interface ReadingDoubt {
  readonly what: string;
  /** The clause, or where in the file. */
  readonly where: string;
  /** Undefined of what was read before this was kept. */
  readonly about?: DoubtSubject | undefined;
}

/** How many of a document's figures (or words) were found, and how many of them a statement, a date, a number or a label holds. */
interface FigureCoverage {
  readonly found: number;
  readonly placed: number;
}

/** What of a reading assignments, reports and people's words hold by reference, so that two readings can be held together. */
export interface ReadPieces {
  readonly targets: readonly {
    readonly ref: Reference;
    readonly text: string;
    readonly measures: readonly {
      readonly ref: Reference;
      readonly name: string;
      /** The figure as printed. */
      readonly said: string;
    }[];
  }[];
  readonly tasks: readonly { readonly ref: Reference; readonly text: string }[];
}

/** First and last day that a document plans for, `YYYY-MM-DD`. */
interface DocumentPeriod {
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
  /** Undefined of what was read before this was kept. */
  readonly pieces?: ReadPieces | undefined;
}

/** Of a document that was read its targets with their figures, and its tasks. */
export const listPieces = (resolution: Resolution): ReadPieces => ({
  targets: resolution.targets.map(({ ref, text, measures }) => ({
    ref,
    text,
    measures: measures.map((measure) => ({
      ref: measure.ref,
      name: measure.name,
      said: textAt(text, measure.figureSpan),
    })),
  })),
  tasks: resolution.tasks.map(({ ref, passageId }) => ({
    ref,
    text: findPassage(resolution, passageId)?.text ?? '',
  })),
});
