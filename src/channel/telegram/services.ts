import type { Logger } from 'pino';
import type { Answering, AnswerLimits } from '../../answering/answer.ts';
import type { ConversationStore } from '../../answering/conversation.ts';
import type { LoadedDocument } from '../../corpus/load-documents.ts';
import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { FindScanReader } from '../../documents/formats/scan/find-scan-reader.ts';
import type { DocumentStore } from '../../documents/library/document-store.ts';
import type { WordingStore } from '../../documents/wordings/tied-wording.ts';
import type { PersonId } from '../../domain/chat.ts';
import type { DialogueStore } from '../../domain/dialogue.ts';
import type { Clock } from '../../domain/local-time.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { NoticeStore } from '../../notices/notice.ts';
import type { AbsenceStore } from '../../people/absences/absence-store.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import type { InvitationStore } from '../../people/invitations/invitation-store.ts';
import type { PeopleStore, PersonEraser } from '../../people/people-store.ts';
import type { PendingRosterStore } from '../../people/roster/pending-roster-store.ts';
import type { FollowedDocuments } from '../../progress/followed-documents.ts';
import type { UpdateReader } from '../../progress/reading/open-update-reader.ts';
import type { AlbumStore } from '../../progress/recording/album-store.ts';
import type { ProgressStore } from '../../progress/recording/progress-store.ts';
import type { ReportFollower } from '../../progress/recording/record-report.ts';
import type { LeaderRequestStore } from '../../progress/requests/leader-request.ts';
import type { StandingPictures } from '../../progress/standing/standing-pictures.ts';
import type { BoardStore } from '../../week/board/board-store.ts';
import type { ReminderRules } from '../../week/read-week.ts';
import type { ReminderStore } from '../../week/reminder-store.ts';
import type { ReportActStore } from '../../week/weekly-report/report-acts.ts';
import type { ReportFiles, WordRestorer } from '../../week/weekly-report/weekly-report.ts';

/** What the handlers work with; made by the composition root. */
export interface BotServices {
  readonly answering: Answering;
  /** What is out of order with searching, for the office; empty if nothing is. */
  readonly searchWarnings: () => readonly string[];
  /** The current document, or the one that somebody chose, for what people and units are given of it. */
  readonly resolution: () => Resolution;
  /** The document that somebody chose (`document-scope.ts`); undefined where nobody did. */
  readonly chosen?: DocumentId | undefined;
  /** All documents in use, and which of them a day is of. */
  readonly followed: () => FollowedDocuments;
  /** What the office has brought in. */
  readonly documents: DocumentStore;
  /** Two of the office have to check a document before it is used. */
  readonly needsSecondCheck: boolean;
  /** Reads pages that are pictures; undefined where that is turned off. */
  readonly findScanReader: FindScanReader | undefined;
  /** What it said of wordings that people ask in. */
  readonly wordings: WordingStore;
  /** Those that came with the program. */
  readonly shippedDocuments: readonly LoadedDocument[];
  /** Answers from what was changed of it at once. */
  readonly takeUpDocuments: () => Promise<void>;
  readonly conversations: ConversationStore;
  readonly dialogues: DialogueStore;
  readonly people: PeopleStore;
  readonly invitations: InvitationStore;
  readonly eraser: PersonEraser;
  readonly outbox: OutboxStore;
  readonly progress: ProgressStore;
  /** Puts out what follows from reports that were recorded. */
  readonly follower: ReportFollower;
  /** Photos and files that were sent at once. */
  readonly albums: AlbumStore;
  /** Draws where targets stand. */
  readonly pictures: StandingPictures;
  /** Reads what officials write of what they lead. */
  readonly updateReader: () => UpdateReader;
  readonly pendingRosters: PendingRosterStore;
  /** Who is away when. */
  readonly absences: AbsenceStore;
  /** What the office tells its units. */
  readonly notices: NoticeStore;
  /** Boards of the week that the office keeps open. */
  readonly boards: BoardStore;
  /** What the office did with each week's report. */
  readonly reportActs: ReportActStore;
  /** Which reminders were put out, and who has answered. */
  readonly reminders: ReminderStore;
  /** The week's times, the working days and the dates of the documents. */
  readonly reminderRules: () => ReminderRules;
  /** What leaders want of units, and what was answered. */
  readonly requests: LeaderRequestStore;
  /** Gives what people wrote without marks with them in reports, where that is sure. */
  readonly restoreWords: WordRestorer;
  /** Makes the files of weekly reports. */
  readonly reportFiles: ReportFiles;
  /** People and work as they stand today. */
  readonly directory: () => Promise<Directory>;
  /** Who an account belongs to at this moment; undefined for strangers. */
  readonly identify: (person: PersonId) => Promise<Actor | undefined>;
  /** The name of where the bot runs: only in `telegram` do people have accounts, and the bot a name. */
  readonly channel: string;
  /** Undefined: none, as for whoever sits at the machine. */
  readonly answerLimits: AnswerLimits | undefined;
  readonly now: Clock;
  /** An IANA name. */
  readonly timeZone: string;
  readonly logger: Logger;
}
