import type { Measure } from '../../domain/measure.ts';
import type { Span } from '../../domain/passage.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import type { CellSaid } from '../tables/cell-said.ts';
import type { OwnFactAsked } from './judge-own-fact.ts';
import type { AskedRelation, Direction, Relation, Verdict } from './judge-relation.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

/** A figure of the question held against a measure. */
export interface MeasureClaim {
  readonly about: 'measure';
  readonly document: DocumentId;
  readonly measure: Measure['ref'];
  readonly figure: FoundFigure;
  readonly asked: AskedRelation;
  readonly better: Direction;
  readonly verdict: Verdict;
}

/** What was reported last of a measure, held against what it sets: "đạt chỉ tiêu chưa?". */
export interface ReportClaim {
  readonly about: 'report';
  readonly document: DocumentId;
  readonly measure: Measure['ref'];
  readonly report: ProgressUpdateId;
  readonly relation: 'reaches' | 'exceeds';
  readonly better: Direction;
  readonly verdict: Verdict;
}

/** A part or a multiple of a whole: two thirds, twice. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

/** One measure held against another: "thu xuất nhập khẩu cao hơn thu nội địa không?". */
export interface PairClaim {
  readonly about: 'pair';
  readonly document: DocumentId;
  readonly one: Reference;
  readonly other: Reference;
  /** `which`: "A hay B cao hơn?". */
  readonly asked: 'more' | 'less' | 'equal' | 'which side' | 'which';
  /** The part of the other against which the one is held: "hơn một nửa". */
  readonly share?: Share | undefined;
  readonly verdict: Verdict;
}

/** The figure that a measure is held against: of the same thing, for another year. */
export type OtherYear =
  | { readonly of: 'measure'; readonly ref: Reference }
  /** What was, in a column of the target's table: the measure's name there. */
  | { readonly of: 'column'; readonly target: Reference; readonly name: string }
  /** A figure of a sentence. @see `span` is the figure's own */
  | { readonly of: 'sentence'; readonly passageId: string; readonly span: Span };

/** What is set for one year held against what was, or is set, in another: "cao hơn năm ngoái 590 tỷ đúng không?". */
export interface YearsClaim {
  readonly about: 'years';
  readonly document: DocumentId;
  readonly measure: Measure['ref'];
  readonly other: OtherYear;
  readonly asked: 'more' | 'less' | 'equal' | 'which side';
  /** By how much, where the question says it. */
  readonly by?: AskedDistance | undefined;
  readonly verdict: Verdict;
}

/** How far two figures are said to lie apart. */
export interface AskedDistance {
  readonly figure: FoundFigure;
  readonly relation: Relation;
}

/** What a question says of a sentence of the text. */
export interface SentenceClaim {
  readonly about: 'sentence';
  readonly document: DocumentId;
  readonly passageId: string;
  readonly span: Span;
  readonly said: SaidOfSentence;
  readonly verdict: Verdict;
}

/** What a question says of a cell of a table's row. */
export interface RowClaim {
  readonly about: 'row';
  readonly document: DocumentId;
  readonly passageId: string;
  /** The cell's. */
  readonly span: Span;
  readonly said: CellSaid;
  readonly verdict: Verdict;
}

/** What a question says of the document's own number or day. */
export interface OwnFactClaim {
  readonly about: 'own fact';
  readonly document: DocumentId;
  readonly asked: OwnFactAsked;
  readonly verdict: Verdict;
}

/** How many there are of something: "có 24 chỉ tiêu phải không?". */
export interface CountClaim {
  readonly about: 'count';
  readonly document: DocumentId;
  readonly of: readonly Reference[];
  /** As typed. */
  readonly number: string;
  readonly verdict: Verdict;
}

/** A yes or no before it is said; the lock reckons it again. */
export type Claim =
  | MeasureClaim
  | ReportClaim
  | PairClaim
  | YearsClaim
  | SentenceClaim
  | RowClaim
  | OwnFactClaim
  | CountClaim;

/** What several claims come to: no where one is no, yes where all are. */
export const verdictOfAll = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('no')) return 'no';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'yes') ? 'yes' : null;
};
