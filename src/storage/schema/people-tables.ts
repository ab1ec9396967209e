import type { Time } from './time.ts';

/** Units, officials, their work, and what changed in it. */
export interface PeopleTables {
  unit: {
    id: number;
    name: string;
    short_name: string;
    /** A list as JSON. */
    aliases: string;
    parent_id: number | null;
    ended_at: Time | null;
  };
  official: {
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
  };
  membership: {
    id: number;
    official_id: number;
    unit_id: number;
    is_head: number;
    from_day: string | null;
    until_day: string | null;
    ended_at: Time | null;
  };
  assignment: {
    id: number;
    document: string;
    ref: string;
    unit_id: number;
    part: string;
    from_day: string | null;
    until_day: string | null;
    assigned_at: Time;
    ended_at: Time | null;
  };
  people_state: {
    id: number;
    version: number;
    next_unit: number;
    next_official: number;
    next_membership: number;
    next_assignment: number;
    next_audit: number;
  };
  invitation: {
    code_hash: string;
    official_id: number;
    made_at: Time;
    made_by: string;
    made_by_id: number | null;
    expires_at: Time;
    used_at: Time | null;
    used_by: number | null;
    revoked_at: Time | null;
  };
  invitation_attempt: {
    update_id: number;
    person_id: number;
    tried_at: Time;
  };
  audit_entry: {
    id: number;
    at: Time;
    by_id: number | null;
    by_name: string;
    act: string;
    of: string;
    row_id: string;
    before: string | null;
    after: string | null;
  };
  pending_roster: {
    update_id: number;
    person_id: number;
    file_name: string;
    /** In base64. */
    file: string;
    sent_at: Time;
  };
}
