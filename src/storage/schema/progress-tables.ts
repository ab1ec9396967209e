import type { Generated } from 'kysely';
import type { Time } from './time.ts';

/** What is reported, and the week in which it is. */
export interface ProgressTables {
  progress_update: {
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
    basis: Generated<string>;
    /** A list as JSON. */
    asides: Generated<string>;
    as_of: string;
    status: string | null;
    blocker: string | null;
    is_clear: number;
    resolves: string | null;
    proposal: Generated<string>;
    note: string;
    doubt: string;
    text: string;
    chat_id: number;
    message_id: number;
    /** A list as JSON. */
    files: string;
    recorded_at: Time;
    /** Null: the week in which it was said. */
    answers_week: string | null;
    /** 1: it says nothing of a figure that is due. */
    still_due: Generated<number>;
    /** The day by which a figure, or the end of what is in the way, is promised. */
    promised_on: string | null;
    /** By what the office entered it for the unit, in words; empty: it was said by the unit's own people. */
    entered_by_office: Generated<string>;
    supersedes_id: number | null;
    confirmed_at: Time | null;
    withdrawn_at: Time | null;
  };
  progress_question: {
    id: Generated<number>;
    update_id: number;
    part: number;
    official_id: number;
    kind: string;
    doubt: string | null;
    /** A list as JSON. */
    candidates: string;
    /** A list as JSON. */
    reading: string | null;
    excerpt: string;
    today: string;
    text: string;
    chat_id: number;
    message_id: number;
    files: string;
    asked_at: Time;
    /** The message of ours that asks it; null: it still has to be asked. */
    asked_in: number | null;
    answers_week: string | null;
    /** As of a report. */
    entered_by_office: Generated<string>;
    closed_at: Time | null;
  };
  progress_card: {
    chat_id: number;
    message_id: number;
    update_id: number;
    card: number;
  };
  album_part: {
    chat_id: number;
    message_id: number;
    album: string;
    update_id: number;
    /** A list as JSON. */
    files: string;
    has_caption: number;
    asked_in: number | null;
    came_at: Time;
  };
  absence: {
    id: Generated<number>;
    update_id: number;
    official_id: number;
    kind: string;
    from_day: string;
    until_day: string;
    entered_at: Time;
    withdrawn_at: Time | null;
  };
  week_answer: {
    official_id: number;
    week: string;
    answered_at: Time;
  };
  reminder_tick: {
    id: number;
    ticked_at: Time;
  };
  missed_reminder: {
    down_until: Time;
    down_from: Time;
    week: string;
    kind: 'nudge' | 'second' | 'escalation' | 'draft' | 'report';
    due_at: Time;
    outcome: 'late' | 'to come' | 'dropped';
  };
  report_act: {
    id: Generated<number>;
    update_id: number;
    week: string;
    kind: 'send' | 'hold' | 'words';
    /** Both null: the words are about the week as a whole. */
    document_id: string | null;
    ref: string | null;
    /** Words of the office; empty otherwise. */
    said: string;
    official_id: number;
    acted_at: Time;
  };
  open_board: {
    official_id: number;
    chat_id: number;
    message_id: number;
    /** What of the week it shows. */
    view: string;
    /** A hash of what stands in the message. */
    shown: string;
    opened_at: Time;
  };
  leader_request: {
    id: Generated<number>;
    update_id: number;
    kind: string;
    document: string;
    ref: string;
    unit_id: number;
    leader_id: number;
    said: string;
    asked_at: Time;
  };
  leader_request_answer: {
    id: Generated<number>;
    request_id: number;
    said: string;
    answered_by: number;
    answered_at: Time;
  };
  read_report: {
    report_id: number;
    leader_id: number;
    read_at: Time;
  };
}
