import type { Span } from '../../domain/passage.ts';
import type { AssignmentId, OfficialId, UnitId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import { type Claim, verdictOfAll } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/judge-relation.ts';

/** Where a quote stands: a passage's span, or the passage whole. */
export interface QuotePlace {
  readonly document: DocumentId;
  readonly passageId: string;
  readonly span?: Span;
}

/** A piece of an answer that says where its words come from. Only `words` is written by us, and it bears no digit. */
export type Segment =
  | { readonly type: 'words'; readonly text: string }
  /** Verbatim text of a passage. */
  | {
      readonly type: 'clause';
      readonly document: DocumentId;
      readonly passageId: string;
      readonly span: Span;
      /** Capital first letter where the piece opens a sentence of ours. */
      readonly opensSentence?: boolean;
    }
  /** What a cell of a table's row says, behind the words that head its column. */
  | {
      readonly type: 'cell';
      readonly document: DocumentId;
      readonly passageId: string;
      readonly span: Span;
    }
  /** A sentence in words of its own, all of whose facts stand in the passages that it cites. */
  | { readonly type: 'composed'; readonly text: string; readonly cites: readonly QuotePlace[] }
  /** A measure's figure with comparator and unit, as printed. */
  | { readonly type: 'figure'; readonly document: DocumentId; readonly measure: Reference }
  /** The person's own words: quoted as asked, denied, or named without marks (a year). */
  | { readonly type: 'echo'; readonly as: 'asked' | 'denied' | 'named'; readonly text: string }
  /** A yes or no, or which side, with the distance; without a full stop. */
  | { readonly type: 'verdict'; readonly claims: readonly Claim[] }
  /** The code under which the log has what went wrong. */
  | { readonly type: 'error code'; readonly code: string }
  /** How many things were found; counted from the list itself. */
  | { readonly type: 'count'; readonly document: DocumentId; readonly of: readonly Reference[] }
  /** A clause's name: `Chỉ tiêu (6)`. */
  | { readonly type: 'label'; readonly document: DocumentId; readonly ref: Reference }
  /** The title right over a passage, where it is no passage of its own. */
  | { readonly type: 'heading'; readonly document: DocumentId; readonly passageId: string }
  /** A stored assignment in force: its whole text, or what the unit does, as a sentence of its own. */
  | { readonly type: 'assignment'; readonly id: AssignmentId; readonly field: 'text' | 'share' }
  /** The last figure reported of a measure, with its day and unit. */
  | { readonly type: 'report'; readonly id: ProgressUpdateId }
  /** Where a measure stands by what was reported, in words without a figure. */
  | { readonly type: 'standing'; readonly measure: Reference }
  /** Why it stands so, as its judgement says it: `đạt 50% sau 83% thời gian của năm`. */
  | { readonly type: 'reason'; readonly measure: Reference }
  /** What is left to its plan, reckoned from the last figure. */
  | { readonly type: 'left'; readonly measure: Reference }
  /** What was last said to be in the way of it, with who said it. */
  | { readonly type: 'blocker'; readonly measure: Reference }
  /** What a measure measures, in the words of its clause. */
  | { readonly type: 'name'; readonly document: DocumentId; readonly measure: Reference }
  /** The name of a unit that stands. */
  | { readonly type: 'unit'; readonly unit: UnitId }
  /** The week that answers are given in: `tuần 48 (25/11 - 01/12/2024)`. */
  | { readonly type: 'week' }
  /** The name of somebody whose answer the week waits for, or has. */
  | { readonly type: 'official'; readonly official: OfficialId }
  /** The name of a unit by which somebody of the week leads something. */
  | { readonly type: 'unit of week'; readonly unit: UnitId }
  /** How many of the week's people, or of their units, were listed; counted from the list itself. */
  | { readonly type: 'people count'; readonly of: readonly OfficialId[] }
  | { readonly type: 'unit count'; readonly of: readonly UnitId[] }
  /** What the documents in force are called: `Nghị quyết`, of several `văn bản`. */
  | { readonly type: 'kind in force' }
  /** A question to try on a document: ` Ví dụ: “…”.`; nothing where it offers none that is short. */
  | { readonly type: 'example'; readonly document: DocumentId }
  /** What `documents.json` or its head says of a document. */
  | {
      readonly type: 'document';
      readonly document: DocumentId;
      readonly field:
        | 'name'
        | 'shortName'
        | 'year'
        | 'meetingDate'
        | 'kind'
        | 'organ'
        | 'title'
        | 'number'
        | 'date'
        | 'period';
      /** Capital first letter. */
      readonly opensSentence?: boolean;
    };

export const words = (text: string): Segment => ({ type: 'words', text });

/** An answer was about to say something that its source doesn't. A defect of ours, never the person's fault. */
export class NumberLockError extends Error {
  readonly code = 'NUMBER_LOCK';
  readonly segment: Segment | undefined;

  constructor(problem: string, segment?: Segment) {
    super(`the number lock refused an answer: ${problem}`);
    this.name = 'NumberLockError';
    this.segment = segment;
  }
}

/** What the verdicts of an answer come to together; null where there is none, or documents differ in it. */
export const verdictIn = (segments: readonly Segment[]): Verdict => {
  const claims = segments.flatMap((segment) => (segment.type === 'verdict' ? segment.claims : []));
  const documents = new Set(claims.map(({ document }) => document));
  const verdicts = [...documents].map((id) =>
    verdictOfAll(claims.filter(({ document }) => document === id).map(({ verdict }) => verdict)),
  );
  const [first = null] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : null;
};
