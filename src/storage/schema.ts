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

interface TurnedAwayTable {
  person_id: number;
  update_id: number;
  told_at: Time;
}

/** The tables, for Kysely. */
export interface Tables {
  inbox_update: InboxUpdateTable;
  inbox_claim: InboxClaimTable;
  chat_subject: ChatSubjectTable;
  answered_question: AnsweredQuestionTable;
  sent_message: SentMessageTable;
  feedback: FeedbackTable;
  turned_away: TurnedAwayTable;
  schema_version: { version: number; applied_at: Time };
}
