import type { ChatId, MessageId, UpdateId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Author } from '../../people/people-store.ts';
import {
  type Believable,
  countsAsFigure,
  countsAsState,
  type NewProgressQuestion,
  type NewProgressUpdate,
  type ProgressQuestion,
  type ProgressQuestionId,
  type ProgressUpdate,
  type ProgressUpdateId,
  type ReportedIn,
} from './progress-update.ts';

/** Everything that one Telegram update changes in what was reported. */
export interface Recording {
  readonly update: UpdateId;
  /** When it was said: when the message was sent or edited, or a button pressed; not when that was handled. */
  readonly at: Date;
  readonly from: ReportedIn;
  readonly updates: readonly NewProgressUpdate[];
  readonly questions: readonly NewProgressQuestion[];
  /** Reports that hold no longer and that none of the new ones supersedes. */
  readonly withdraws: readonly ProgressUpdateId[];
  readonly closes: readonly ProgressQuestionId[];
  /** Who of the office enters it for units: each report has an entry in the audit then. */
  readonly by?: Author | undefined;
}

/** What one Telegram update has given. */
export interface Recorded {
  readonly updates: readonly ProgressUpdate[];
  readonly questions: readonly ProgressQuestion[];
}

/** A message of ours that shows the updates of a card. */
export interface CardMessage {
  readonly chat: ChatId;
  readonly message: MessageId;
  readonly update: UpdateId;
  readonly card: number;
}

/** What was reported last of something. */
export interface LastUpdate {
  /** Of any kind. */
  readonly latest: ProgressUpdate;
  /** The last that holds a figure: of the latest day, and of these the one recorded last. */
  readonly figure: ProgressUpdate | undefined;
  /** The last that says how it stands (done, late …), as far as it is believed. */
  readonly state: ProgressUpdate | undefined;
}

/** What officials reported, as rows. Every method is one transaction, on disk once its promise is settled. */
export interface ProgressStore {
  /** Stores it all; of a Telegram update that was recorded before, nothing again. Gives what the update has given. */
  record(recording: Recording): Promise<Recorded>;
  findByUpdate(update: UpdateId): Promise<Recorded>;
  /** What stands of a person's message: its reports, and the questions that wait. */
  findByMessage(chat: ChatId, message: MessageId): Promise<Recorded>;
  find(id: ProgressUpdateId): Promise<ProgressUpdate | undefined>;
  findQuestion(id: ProgressQuestionId): Promise<ProgressQuestion | undefined>;
  /** The figures of these reports count, odd as they are. */
  confirm(ids: readonly ProgressUpdateId[], at: Date, by?: Author): Promise<void>;
  /** @param by who of the office does it, for the audit; the same of `confirm`. */
  withdraw(ids: readonly ProgressUpdateId[], at: Date, by?: Author): Promise<void>;
  close(question: ProgressQuestionId, at: Date): Promise<void>;
  /** The question is asked by this message of ours. */
  noteAsked(question: ProgressQuestionId, askedIn: MessageId): Promise<void>;
  /** Open questions to this chat that weren't asked yet, in their order. */
  findUnasked(chat: ChatId): Promise<readonly ProgressQuestion[]>;
  /** Everything that a person has given since a moment, whether or not it stands, in that order. */
  givenBy(official: OfficialId, since: Date): Promise<Recorded>;
  /** The reports are shown by this message from now on. */
  saveCard(card: CardMessage): Promise<void>;
  findCard(chat: ChatId, message: MessageId): Promise<CardMessage | undefined>;
  findCardsOf(update: UpdateId): Promise<readonly CardMessage[]>;
  /** What was reported last of each reference; those of which nothing stands are left out. */
  lastUpdates(document: DocumentId, refs: readonly Reference[]): Promise<ReadonlyMap<Reference, LastUpdate>>;
  /** Everything that stands of one reference, the latest day first, and of a day what was recorded last. */
  history(document: DocumentId, ref: Reference): Promise<readonly ProgressUpdate[]>;
  /** What stands of these references and says that something is in the way, that nothing is, or that it is done. */
  blockingOf(document: DocumentId, refs: readonly Reference[]): Promise<readonly ProgressUpdate[]>;
  /** What was recorded of a document from one moment until before another and stands, in that order. */
  recordedBetween(document: DocumentId, from: Date, until: Date): Promise<readonly ProgressUpdate[]>;
  /** Everything that was recorded of a document before a moment, in that order, whether or not it stands. */
  recordedBefore(document: DocumentId, moment: Date): Promise<readonly ProgressUpdate[]>;
}

type Dated = Pick<ProgressUpdate, 'id' | 'asOf' | 'recordedAt'>;

/** What decides which report is the last one. */
export interface Judgeable extends Dated, Believable {
  readonly value: unknown;
  readonly share: unknown;
  readonly count: unknown;
  readonly status: string | undefined;
}

const isNewer = (one: Dated, other: Dated): boolean =>
  one.recordedAt.getTime() === other.recordedAt.getTime()
    ? one.id > other.id
    : one.recordedAt > other.recordedAt;

/** The latest day first, and of a day what was recorded last. */
export const byDay = (one: Dated, other: Dated): number => {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf ? -1 : 1;
  return isNewer(one, other) ? -1 : 1;
};

/** What was recorded last comes first. */
export const byRecording = (one: Dated, other: Dated): number => (isNewer(one, other) ? -1 : 1);

/** Of reports about one reference the last, the last with a figure, the last that says how it stands. */
interface LastOf<Report> {
  readonly latest: Report;
  readonly figure: Report | undefined;
  readonly state: Report | undefined;
}

/** What was reported last, of reports about one reference; undefined if none stands. */
export const lastUpdateOf = <Report extends Judgeable>(
  updates: readonly Report[],
): LastOf<Report> | undefined => {
  const standing = updates.filter(({ isStanding }) => isStanding).toSorted(byRecording);
  const [latest] = standing;
  const [figure] = standing.filter(countsAsFigure).toSorted(byDay);
  const [state] = standing.filter(countsAsState);
  return latest && { latest, figure, state };
};

/** The same of each reference that something stands about. */
export const lastUpdatesOf = <Report extends Judgeable & { readonly ref: Reference }>(
  updates: readonly Report[],
): ReadonlyMap<Reference, LastOf<Report>> =>
  new Map(
    [...Map.groupBy(updates, ({ ref }) => ref)].flatMap(([ref, those]) => {
      const found = lastUpdateOf(those);
      return found === undefined ? [] : [[ref, found] as const];
    }),
  );
