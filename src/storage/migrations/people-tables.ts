import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';

const createUnit = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('unit')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('short_name', 'text', (column) => column.notNull())
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'integer')
    .addColumn('ended_at', 'text')
    .execute();

const createOfficial = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('official')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('deputy_id', 'integer')
    .addColumn('person_id', 'bigint', (column) => column.unique())
    .addColumn('unreachable_since', 'text')
    .addColumn('is_admin', 'integer', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
};

const createMembership = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('membership')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('is_head', 'integer', (column) => column.notNull())
    .addColumn('from_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('ended_at', 'text')
    .execute();

const createAssignment = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('assignment')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('assigned_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();

/** One row: the version of all people and work, and the ids given out so far. */
const createPeopleState = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('people_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('next_unit', 'integer', (column) => column.notNull())
    .addColumn('next_official', 'integer', (column) => column.notNull())
    .addColumn('next_membership', 'integer', (column) => column.notNull())
    .addColumn('next_assignment', 'integer', (column) => column.notNull())
    .addColumn('next_audit', 'integer', (column) => column.notNull())
    .execute();
  await db
    .insertInto('people_state')
    .values({
      id: 1,
      version: 0,
      next_unit: 1,
      next_official: 1,
      next_membership: 1,
      next_assignment: 1,
      next_audit: 1,
    })
    .execute();
};

const createInvitation = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('invitation')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_by_id', 'integer')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('used_by', 'bigint')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('invitation_official').on('invitation').column('official_id').execute();
};

/** Tries of invitation codes that were no good, so that nobody can probe them. */
const createInvitationAttempt = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('invitation_attempt')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('tried_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('invitation_attempt_time')
    .on('invitation_attempt')
    .columns(['tried_at', 'person_id'])
    .execute();
};

const createAudit = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('audit_entry')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'integer')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('row_id', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
};

const createDialogue = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('dialogue')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dialogue_key', ['chat_id', 'person_id'])
    .execute();

/**
 * Lines that are said sparingly to each person, in place of the one kind that there was. What was said of that kind
 * is forgotten: a stranger gets their line once more.
 */
const createSparingNotice = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.dropTable('turned_away').execute();
  await db.schema
    .createTable('sparing_notice')
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('said_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sparing_notice_key', ['person_id', 'line'])
    .execute();
};

/** Version 2: units, officials, who carries what, invitations, and the audit of it all. */
export const createPeopleTables = async (db: Kysely<Tables>): Promise<void> => {
  await createUnit(db);
  await createOfficial(db);
  await createMembership(db);
  await createAssignment(db);
  await createPeopleState(db);
  await createInvitation(db);
  await createInvitationAttempt(db);
  await createAudit(db);
  await createDialogue(db);
  await createSparingNotice(db);
  await db.schema
    .createIndex('answered_question_person')
    .on('answered_question')
    .columns(['person_id', 'asked_at'])
    .execute();
};

/** Version 15: what a chat was about, of each person in it; until now a group had one subject for all. */
export const createPersonSubjects = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('person_subject')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_subject_key', ['chat_id', 'person_id'])
    .execute();
  // A chat's subject was set by whoever asked last in it.
  await sql`
    insert into person_subject (chat_id, person_id, subject, asked_at)
    select kept.chat_id, asked.person_id, kept.subject, kept.asked_at
    from chat_subject as kept
    join answered_question as asked on asked.update_id = (
      select latest.update_id from answered_question as latest
      where latest.chat_id = kept.chat_id
      order by latest.asked_at desc, latest.update_id desc
      limit 1
    )`.execute(db);
  await db.schema.dropTable('chat_subject').execute();
};

/** Roster files that were sent and not applied yet, so that a preview's button works after a restart. */
export const createPendingRosterTable = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('pending_roster')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
