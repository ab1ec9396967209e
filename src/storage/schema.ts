import type { Generated } from 'kysely';

/** Times are ISO 8601 in UTC with milliseconds, so that they sort as text; JSON is text. */
type Time = string;

interface InboxUpdateTable {
  update_id: number;
  lane: string;
  /** The update as JSON; empty once it was handled. */
  payload: string;
  state: 'waiting' | 'done' | 'set aside';
  received_at: Time;
  due_at: Time;
  ended_at: Time | null;
  starts: number;
  failures: number;
}

interface InboxClaimTable {
  lane: string;
  owner: string;
  expires_at: Time;
}

interface ChatSubjectTable {
  chat_id: number;
  subject: string;
  asked_at: Time;
}

interface AnsweredQuestionTable {
  update_id: number;
  chat_id: number;
  person_id: number;
  question_message_id: number | null;
  question: string;
  asked_at: Time;
  kind: string;
  cited: string;
  subject_before: string | null;
  subject_after: string | null;
}

interface SentMessageTable {
  chat_id: number;
  message_id: number;
  update_id: number;
  part: number;
  sent_at: Time;
}

interface FeedbackTable {
  answer_update_id: number;
  person_id: number;
  rating: 'up' | 'down';
  question: string;
  cited: string;
  update_id: number;
  given_at: Time;
}

interface SparingNoticeTable {
  person_id: number;
  /** Which line. */
  line: string;
  update_id: number;
  said_at: Time;
}

interface UnitTable {
  id: number;
  name: string;
  short_name: string;
  /** A list as JSON. */
  aliases: string;
  parent_id: number | null;
  ended_at: Time | null;
}

interface OfficialTable {
  id: number;
  code: string;
  name: string;
  role: string;
  contact: string;
  deputy_id: number | null;
  person_id: number | null;
  unreachable_since: Time | null;
  /** 0 or 1: SQLite has no booleans. */
  is_admin: number;
  ended_at: Time | null;
}

interface MembershipTable {
  id: number;
  official_id: number;
  unit_id: number;
  is_head: number;
  from_day: string | null;
  until_day: string | null;
  ended_at: Time | null;
}

interface AssignmentTable {
  id: number;
  document: string;
  ref: string;
  unit_id: number;
  part: string;
  from_day: string | null;
  until_day: string | null;
  assigned_at: Time;
  ended_at: Time | null;
}

interface PeopleStateTable {
  id: number;
  version: number;
  next_unit: number;
  next_official: number;
  next_membership: number;
  next_assignment: number;
  next_audit: number;
}

interface InvitationTable {
  code_hash: string;
  official_id: number;
  made_at: Time;
  made_by: string;
  made_by_id: number | null;
  expires_at: Time;
  used_at: Time | null;
  used_by: number | null;
  revoked_at: Time | null;
}

interface InvitationAttemptTable {
  update_id: number;
  person_id: number;
  tried_at: Time;
}

interface AuditEntryTable {
  id: number;
  at: Time;
  by_id: number | null;
  by_name: string;
  act: string;
  of: string;
  row_id: string;
  before: string | null;
  after: string | null;
}

interface DialogueTable {
  chat_id: number;
  person_id: number;
  kind: string;
  data: string;
  asked_at: Time;
}

interface PendingRosterTable {
  update_id: number;
  person_id: number;
  file_name: string;
  /** In base64. */
  file: string;
  sent_at: Time;
}

interface OutboxMessageTable {
  id: Generated<number>;
  official_id: number;
  dedupe_key: string;
  /** What it says, as JSON. */
  payload: string;
  state: 'waiting' | 'sent' | 'dead' | 'dropped';
  /** Why it was given up or dropped. */
  reason: string | null;
  created_at: Time;
  due_at: Time;
  useless_after: Time | null;
  ended_at: Time | null;
  failures: number;
  unknowns: number;
}

interface PushedMessageTable {
  chat_id: number;
  message_id: number;
  outbox_id: number;
  part: number;
  sent_at: Time;
}

interface LeaseTable {
  name: string;
  owner: string;
  expires_at: Time;
}

interface ProgressUpdateTable {
  id: Generated<number>;
  update_id: number;
  part: number;
  card: number;
  official_id: number;
  unit_id: number;
  document: string;
  ref: string;
  /** As JSON. */
  value: string | null;
  share: string | null;
  /** As JSON. */
  count: string | null;
  as_of: string;
  status: string | null;
  blocker: string | null;
  is_clear: number;
  note: string;
  doubt: string;
  text: string;
  chat_id: number;
  message_id: number;
  /** A list as JSON. */
  files: string;
  recorded_at: Time;
  supersedes_id: number | null;
  confirmed_at: Time | null;
  withdrawn_at: Time | null;
}

interface ProgressQuestionTable {
  id: Generated<number>;
  update_id: number;
  part: number;
  official_id: number;
  kind: string;
  doubt: string | null;
  /** A list as JSON. */
  candidates: string;
  /** As JSON. */
  reading: string | null;
  excerpt: string;
  today: string;
  text: string;
  chat_id: number;
  message_id: number;
  files: string;
  asked_at: Time;
  closed_at: Time | null;
}

interface ProgressCardTable {
  chat_id: number;
  message_id: number;
  update_id: number;
  card: number;
}

interface AbsenceTable {
  id: Generated<number>;
  update_id: number;
  official_id: number;
  kind: string;
  from_day: string;
  until_day: string;
  entered_at: Time;
  withdrawn_at: Time | null;
}

interface WeekAnswerTable {
  official_id: number;
  week: string;
  answered_at: Time;
}

interface OpenBoardTable {
  official_id: number;
  chat_id: number;
  message_id: number;
  /** What of the week it shows. */
  view: string;
  /** A hash of what stands in the message. */
  shown: string;
  opened_at: Time;
}

interface NoticeTable {
  id: Generated<number>;
  update_id: number;
  official_id: number;
  text: string;
  /** As JSON. */
  audience: string;
  version: number;
  state: string;
  made_at: Time;
  sent_at: Time | null;
  /** Who couldn't be written to when it was sent: a list as JSON. */
  missed: string | null;
  chat_id: number;
  source_id: number;
  message_id: number | null;
  shown: string | null;
}

/** The tables, for Kysely. */
export interface Tables {
  open_board: OpenBoardTable;
  notice: NoticeTable;
  progress_update: ProgressUpdateTable;
  progress_question: ProgressQuestionTable;
  progress_card: ProgressCardTable;
  absence: AbsenceTable;
  week_answer: WeekAnswerTable;
  outbox_message: OutboxMessageTable;
  pushed_message: PushedMessageTable;
  lease: LeaseTable;
  dialogue: DialogueTable;
  pending_roster: PendingRosterTable;
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
  chat_subject: ChatSubjectTable;
  answered_question: AnsweredQuestionTable;
  sent_message: SentMessageTable;
  feedback: FeedbackTable;
  sparing_notice: SparingNoticeTable;
  schema_version: { version: number; applied_at: Time };
}
