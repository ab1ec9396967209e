import type { Generated } from 'kysely';
import type { Time } from './time.ts';

/** What is pushed. */
export interface OutboxTables {
  outbox_message: {
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
  };
  pushed_message: {
    chat_id: number;
    message_id: number;
    outbox_id: number;
    part: number;
    sent_at: Time;
  };
  lease: {
    name: string;
    owner: string;
    expires_at: Time;
  };
  notice: {
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
  };
}
