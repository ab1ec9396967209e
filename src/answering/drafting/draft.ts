import type { Measure } from '../../domain/measure.ts';
import type { AssignmentId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import type { AnswerKind } from '../answer.ts';
import type { OpenQuestion } from '../composition/open-question.ts';
import type { QuotePlace, Segment } from '../lock/segments.ts';
import type { StandingAsked, WeekQuestion } from '../understanding/find-progress-question.ts';
import type { Direction } from '../verdict/judge-relation.ts';
import type { RefusalReason } from './refusal-reason.ts';

export interface ClausePlace {
  readonly document: DocumentId;
  readonly ref: Reference;
}

/** An answer before the number lock: segments, and the places that it rests on. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly segments: readonly Segment[];
  readonly quotes: readonly QuotePlace[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly related: readonly ClausePlace[];
  /** What a follow-up would refer to; undefined leaves the chat's subject. */
  readonly subject: readonly Reference[] | undefined;
  /** Set where it says who carries these: whoever carries them by the office's table is to be added. */
  readonly carried?: readonly ClausePlace[];
  /** Stored assignments that it rests on, quoted after the clauses. */
  readonly assignments?: readonly AssignmentId[];
  /** Measures of which it is asked how far they have come. */
  readonly reported?: {
    readonly document: DocumentId;
    readonly refs: readonly Reference[];
    /** Set where it is asked whether what was reported meets one of them. */
    readonly asked?: {
      readonly relation: 'reaches' | 'exceeds';
      readonly measure: Measure;
      readonly better: Direction;
    };
  };
  /** Set where it is asked how all targets stand, or those of a group. */
  readonly standing?: {
    readonly document: DocumentId;
    readonly asked: StandingAsked;
    readonly group: Reference | undefined;
    /** Only of these targets; left out: all. */
    readonly refs?: readonly Reference[];
  };
  /** Set where it is asked who has answered this week. */
  readonly week?: WeekQuestion;
  /** Stored reports that it rests on, quoted after the clauses. */
  readonly reports?: readonly ProgressUpdateId[];
  /** Set where it quotes passages for an open question, whose answer may be worded afresh. */
  readonly open?: OpenQuestion | undefined;
  /** It quotes what shares the most words with the question, which proves little. */
  readonly isFoundByWords?: true;
  /** A turn is answered by it from what answered last: that this is meant needs no weighing. */
  readonly isOfTalk?: true;
  /** It counts all that there are, which what was counted last year still are, or is of a part that is called by its name. */
  readonly isOfAll?: true;
  /** Documents that it is of differ in the yes or no, or one leaves it open: all together decide nothing. */
  readonly isUndecided?: true;
  /** It says of a charge that nobody is named. */
  readonly namesNobody?: true;
  /** Why nothing was answered, for an answer of kind `none`. */
  readonly refusal?: RefusalReason;
  /** The question in the words in which it was understood. */
  readonly understood?: string;
}
