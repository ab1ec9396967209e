import type { Generated } from 'kysely';
import type { Time } from './time.ts';

/** What comes in and what is answered. */
export interface ConversationTables {
  inbox_update: {
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
  };
  inbox_claim: {
    lane: string;
    owner: string;
    expires_at: Time;
    /** The update that is suspected if the owner dies; null once it is known to stop. */
    in_hand: number | null;
  };
  /** An update that was in hand when a process died. */
  inbox_suspect: {
    update_id: number;
    /** Condemned: it was alone in hand when the next one died, so it is set aside. */
    verdict: 'suspected' | 'condemned';
  };
  /** What somebody's last question in a chat was about. */
  person_subject: {
    chat_id: number;
    person_id: number;
    subject: string;
    asked_at: Time;
  };
  answered_question: {
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
    /** Why there was no answer; null where there was one, and of questions from before this was kept. */
    reason: string | null;
    /** The clauses that came nearest beside those cited, as JSON. */
    near: Generated<string>;
  };
  sent_message: {
    chat_id: number;
    message_id: number;
    update_id: number;
    part: number;
    sent_at: Time;
  };
  feedback: {
    answer_update_id: number;
    person_id: number;
    rating: 'up' | 'down';
    question: string;
    cited: string;
    update_id: number;
    given_at: Time;
  };
  sparing_notice: {
    person_id: number;
    /** Which line. */
    line: string;
    update_id: number;
    said_at: Time;
  };
  dialogue: {
    chat_id: number;
    person_id: number;
    kind: string;
    data: string;
    asked_at: Time;
  };
}
