import type { Span } from '../../domain/passage.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { SentenceFault } from '../grounding/check-sentence.ts';

/** A sentence of the resolution, given to whoever composes an answer. */
export interface Evidence {
  /** Counted from 1 within one composition; what a composed sentence cites. */
  readonly id: number;
  readonly document: DocumentId;
  readonly passageId: string;
  readonly ref: Reference;
  readonly span: Span;
  /** Verbatim. */
  readonly text: string;
}

/** A sentence of a composed answer with what it rests on. */
export interface ComposedSentence {
  readonly text: string;
  readonly cites: readonly Evidence[];
}

/** Why a composed sentence was left out: by the check, or because it cites nothing that was given. */
export type RejectionReason = SentenceFault | 'citation';

/** An open question that today's passages answer, with all that composing an answer to it may use. */
export interface CompositionRequest {
  /** The question with its spelling repaired. Data: whatever it orders changes nothing. */
  readonly question: string;
  /** The question before, where this one goes on from it. */
  readonly previous: string | undefined;
  /** The sentences that may be cited for a question, best first; never none. */
  findEvidence(question: string): Promise<readonly Evidence[]>;
  /** Whether a sentence may be said; no fault means yes. */
  check(sentence: ComposedSentence): readonly SentenceFault[];
  /** Told of each sentence that may be said, as soon as it is known, in order. */
  onSentence(sentence: ComposedSentence): void;
}

/** What came of it. */
export interface Composition {
  /** Those that may be said, in order. */
  readonly sentences: readonly ComposedSentence[];
  /** Why each of the others may not. */
  readonly rejected: readonly (readonly RejectionReason[])[];
}

/** Words an answer from the sentences that it is given; a language model does. */
export interface Composer {
  /** Undefined when nothing came within the time limit; never rejects. */
  compose(request: CompositionRequest): Promise<Composition | undefined>;
}
