import type { ChatId, MessageId, PersonId, UpdateId } from '../domain/chat.ts';
import type { Reference } from '../domain/reference.ts';
import type { AnswerKind, AnswerReason, Citation, Subject } from './answer.ts';
import type { MissedQuestion } from './wordings/missed-question.ts';

/** A clause that an answer cited. */
export interface CitedClause {
  readonly ref: Reference;
  readonly document: Citation['document'];
}

/** A question and what answered it. Its update's id is its identity: handling an update again changes nothing. */
export interface AnsweredQuestion {
  readonly update: UpdateId;
  readonly chat: ChatId;
  readonly person: PersonId;
  /** The message that asked; undefined when a button did. */
  readonly questionMessage: MessageId | undefined;
  /** The question's words as they were asked. */
  readonly words: string;
  readonly askedAt: Date;
  readonly kind: AnswerKind;
  readonly cited: readonly CitedClause[];
  /** Its person's subject when it was asked, so that an edited question is understood as the first one was. */
  readonly subjectBefore: Subject | undefined;
  /** The subject that the answer set, for a reply to it. */
  readonly subjectAfter: Subject | undefined;
  /** Why there was no answer; undefined where there was one, and of older rows. */
  readonly reason?: AnswerReason | undefined;
  /** The clauses that came nearest beside those cited; none of older rows. */
  readonly near?: readonly CitedClause[] | undefined;
}

/** One message of an answer: a long answer has several parts, counted from 0. */
export interface SentPart {
  readonly chat: ChatId;
  readonly message: MessageId;
  readonly update: UpdateId;
  readonly part: number;
}

export type Rating = 'up' | 'down';

/** A person's opinion of an answer. A person has one for an answer and may change it. */
export interface Feedback {
  readonly answer: UpdateId;
  readonly person: PersonId;
  readonly rating: Rating;
  /** The update that brought it. */
  readonly update: UpdateId;
  readonly at: Date;
}

/** A line that isn't said again and again: that the bot isn't for somebody, that they have asked very much, or sent what can't be read. */
export type SparingLine = 'stranger in private' | 'stranger in a group' | 'limit' | 'unread';

/** Somebody to whom such a line is due, and the update by which it is. */
export interface SparingNotice {
  readonly line: SparingLine;
  readonly person: PersonId;
  readonly update: UpdateId;
  readonly at: Date;
}

/** What is remembered of conversations. Every method is one transaction, on disk once its promise is settled. */
export interface ConversationStore {
  /** What a person's last question in a chat was about, however old. */
  findSubject(chat: ChatId, person: PersonId): Promise<Subject | undefined>;
  findAnswered(update: UpdateId): Promise<AnsweredQuestion | undefined>;
  /** The latest answer to a message but for the one that an update (an edit being handled) has brought itself. */
  findAnsweredMessage(
    chat: ChatId,
    questionMessage: MessageId,
    except: UpdateId,
  ): Promise<AnsweredQuestion | undefined>;
  /** The answer that a message of ours is a part of. */
  findAnsweredBy(chat: ChatId, sent: MessageId): Promise<AnsweredQuestion | undefined>;
  /** A person's latest answered question in a chat. */
  findLastAnswered(chat: ChatId, person: PersonId): Promise<AnsweredQuestion | undefined>;
  /** Stores the answered question, unless its update is stored already, and its person's new subject if there is one. */
  saveAnswered(answered: AnsweredQuestion, subject: Subject | undefined): Promise<void>;
  /** The messages of an answer that have been sent, by part. */
  findSentParts(update: UpdateId): Promise<readonly SentPart[]>;
  /** Stores that a message is a part of an answer, in place of what it was a part of before. */
  saveSentPart(part: SentPart, at: Date): Promise<void>;
  forgetSentPart(chat: ChatId, message: MessageId): Promise<void>;
  /** Stores the opinion with the question's words and the answer's references; false if the answer is not known. */
  saveFeedback(feedback: Feedback): Promise<boolean>;
  /** The group got another id: what was kept under the old one is moved. */
  moveChat(from: ChatId, to: ChatId): Promise<void>;
  /** How many questions of a person were answered after a moment, but for the one that an update has brought. */
  countAnswered(person: PersonId, after: Date, except: UpdateId): Promise<number>;
  /**
   * Questions from a moment on that weren't answered surely, or whose answer somebody rated down, the latest first;
   * without whoever asked. Of an edited question only the last wording.
   */
  listMissed(since: Date): Promise<readonly MissedQuestion[]>;
  /** When a person asked last; undefined if never. */
  lastAsked(person: PersonId): Promise<Date | undefined>;
  /**
   * Whether a sparing line may be said for this update: at most once in `intervalMs`. If so, that is stored; asking
   * again for the same update gives the same.
   */
  maySay(notice: SparingNotice, intervalMs: number): Promise<boolean>;
  /** Deletes questions, answers and sent messages from before the moment, and gives how many questions. */
  prune(before: Date): Promise<number>;
}
