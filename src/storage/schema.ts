import type { Kysely } from 'kysely';
import type {
  AnsweredQuestionTable,
  DialogueTable,
  FeedbackTable,
  InboxClaimTable,
  InboxSuspectTable,
  InboxUpdateTable,
  PersonSubjectTable,
  SentMessageTable,
  SparingNoticeTable,
} from './schema/conversation-tables.ts';
import type { DocumentCutTable, OfficeDocumentTable, TiedWordingTable } from './schema/document-tables.ts';
import type {
  LeaseTable,
  NoticeTable,
  OutboxMessageTable,
  PushedMessageTable,
} from './schema/outbox-tables.ts';
import type {
  AssignmentTable,
  AuditEntryTable,
  InvitationAttemptTable,
  InvitationTable,
  MembershipTable,
  OfficialTable,
  PendingRosterTable,
  PeopleStateTable,
  UnitTable,
} from './schema/people-tables.ts';
import type {
  AbsenceTable,
  AlbumPartTable,
  LeaderRequestAnswerTable,
  LeaderRequestTable,
  MissedReminderTable,
  OpenBoardTable,
  ProgressCardTable,
  ProgressQuestionTable,
  ProgressUpdateTable,
  ReadReportTable,
  ReminderTickTable,
  ReportActTable,
  WeekAnswerTable,
} from './schema/progress-tables.ts';
import type { Time } from './schema/time.ts';

/** The tables, for Kysely. */
export interface Tables {
  open_board: OpenBoardTable;
  notice: NoticeTable;
  progress_update: ProgressUpdateTable;
  progress_question: ProgressQuestionTable;
  progress_card: ProgressCardTable;
  album_part: AlbumPartTable;
  absence: AbsenceTable;
  week_answer: WeekAnswerTable;
  reminder_tick: ReminderTickTable;
  missed_reminder: MissedReminderTable;
  report_act: ReportActTable;
  leader_request: LeaderRequestTable;
  leader_request_answer: LeaderRequestAnswerTable;
  read_report: ReadReportTable;
  outbox_message: OutboxMessageTable;
  pushed_message: PushedMessageTable;
  lease: LeaseTable;
  dialogue: DialogueTable;
  pending_roster: PendingRosterTable;
  office_document: OfficeDocumentTable;
  document_cut: DocumentCutTable;
  tied_wording: TiedWordingTable;
  unit: UnitTable;
  official: OfficialTable;
  membership: MembershipTable;
  assignment: AssignmentTable;
  people_state: PeopleStateTable;
  invitation: InvitationTable;
  invitation_attempt: InvitationAttemptTable;
  audit_entry: AuditEntryTable;
  inbox_update: InboxUpdateTable;
  inbox_claim: InboxClaimTable;
  inbox_suspect: InboxSuspectTable;
  person_subject: PersonSubjectTable;
  answered_question: AnsweredQuestionTable;
  sent_message: SentMessageTable;
  feedback: FeedbackTable;
  sparing_notice: SparingNoticeTable;
  schema_version: { version: number; applied_at: Time };
}

/** A method of a store as a function of the database. */
export type Method<Store, Name extends keyof Store> = Store[Name] extends (...of: infer Of) => infer Given
  ? (db: Kysely<Tables>, ...of: Of) => Given
  : never;
