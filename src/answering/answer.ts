import type { SaidOfWording, TiedWording } from '../documents/wordings/tied-wording.ts';
import type { Span } from '../domain/passage.ts';
import type { DocumentId, Reference } from '../domain/reference.ts';
import type { TargetGroup } from '../domain/target.ts';
import type { Actor } from '../people/directory.ts';

/** Why there is no answer; the contract of `ask --json`. */
export type AnswerReason = 'not-stated' | 'perhaps' | 'not-found' | 'small-talk' | 'error';

export type AnswerKind = 'target' | 'list' | 'responsibility' | 'passage' | 'progress' | 'none';

/** Text that has passed the number lock. Only `lockSegments` makes one. */
export type LockedText = string & { readonly __brand: 'LockedText' };

/** What an answer rests on; `quote` is verbatim. */
export interface Citation {
  readonly ref: Reference;
  readonly document: DocumentId | 'phân công' | 'tiến độ';
  readonly quote: string;
}

/** What a follow-up question refers to. Plain JSON, so that it can be kept as a row. */
export interface Subject {
  readonly document: DocumentId;
  /** Targets, measures or passages that the last answer was about. */
  readonly refs: readonly Reference[];
  readonly kind: AnswerKind;
  /** Where the last answer's quotes stand, nearest to what was asked first; left out by older rows. */
  readonly places?: readonly SubjectPlace[] | undefined;
  /** The question as it was understood, standing alone. */
  readonly question: string;
  /** When it was asked, milliseconds since the epoch. */
  readonly at: number;
}

/** A stretch of a passage that an answer quoted; the whole of it without a span. */
export interface SubjectPlace {
  readonly passageId: string;
  readonly span?: Span | undefined;
}

/** A clause worth opening next, for a button. */
interface RelatedClause {
  readonly ref: Reference;
  readonly document: DocumentId;
  /** At most 40 characters, for a button. */
  readonly label: LockedText;
}

export interface Answer {
  readonly kind: AnswerKind;
  /** The short answer, plain text, lines separated by `\n`. */
  readonly text: LockedText;
  readonly citations: readonly Citation[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What a yes or no comes to; null where none was asked, or the text doesn't decide it. */
  readonly verdict: 'yes' | 'no' | null;
  /** Of an answer of kind `none`. */
  readonly reason?: AnswerReason | undefined;
  /** It comes from a document that nobody of the office has confirmed: whoever shows it says so. */
  readonly isUnconfirmed?: boolean | undefined;
  readonly related: readonly RelatedClause[];
  /** What a next question may refer to; undefined leaves the chat's subject as it is. */
  readonly subject: Subject | undefined;
}

export interface Question {
  readonly text: string;
  readonly subject: Subject | undefined;
  /** Words of the last answer that it points at, of all that the subject holds. */
  readonly quoted?: string | undefined;
  /** Who asks, where what is theirs may be told. */
  readonly asker?: Actor | undefined;
  readonly now: Date;
  /** Told of an answer that is being composed, as far as it has been checked; never after the answer is given. */
  readonly onGrowth?: ((text: LockedText) => void) | undefined;
}

/** A clause whole, for "Xem nguyên văn". */
export interface Clause {
  readonly ref: Reference;
  readonly document: DocumentId;
  /** How a person names it: `Chỉ tiêu (6), Mục II.2.1`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly text: string;
}

/** What the channels (Telegram, terminal, command line) ask of the resolution. */
export interface Answering {
  /** Answers in the person's words; never throws for anything that a person can type. */
  answer(question: Question): Promise<Answer>;
  /** The clause at a reference, also for a measure's (its target's clause); undefined if there is none. */
  openClause(ref: Reference, document?: DocumentId): Clause | undefined;
  /**
   * What is kept of a clause that a wording is tied to, or of the whole document where that doesn't state what is asked;
   * undefined where there is no such clause or document.
   */
  pin(document: DocumentId, ref?: Reference): SaidOfWording | undefined;
  /** Whether what the office said of a wording holds no more, since the document says something else by now. */
  isOutdated(wording: TiedWording): boolean;
  /** A document's targets by group, the current one's where none is named; none of a document that there isn't. */
  targetGroups(document?: DocumentId): readonly TargetGroup[];
  /** The documents of today that have targets, the current one first. */
  documentsWithTargets(): readonly { readonly id: DocumentId; readonly name: string }[];
  /** One line that names the current resolution, with its meeting's date. */
  resolutionName(): string;
  /** What people call what is in force: `Nghị quyết`, `Kế hoạch`; `văn bản` of several documents. */
  kindInForce(): string;
  /** Questions to try on the document in force. */
  exampleQuestions(): readonly string[];
}

/** Ends what is shown of an answer from a document that nobody of the office has confirmed. */
export const UNCONFIRMED_TEXT = 'Văn bản này chưa được Văn phòng soát.';

/** How many questions of one person are answered. */
export interface AnswerLimits {
  readonly perMinute: number;
  /** In any 24 hours. */
  readonly perDay: number;
}
