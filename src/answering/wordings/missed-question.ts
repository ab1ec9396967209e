import type { UpdateId } from '../../domain/chat.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';

/** How a question ended that wasn't answered surely. */
export type MissedOutcome = 'not found' | 'offered' | 'rated down';

/** A clause that may be meant. */
export interface NearClause {
  readonly document: DocumentId;
  readonly ref: Reference;
}

/** A question that wasn't answered surely, without whoever asked it. */
export interface MissedQuestion {
  readonly update: UpdateId;
  readonly words: string;
  readonly askedAt: Date;
  readonly outcome: MissedOutcome;
  /** What was quoted or offered, the nearest first. */
  readonly near: readonly NearClause[];
}
