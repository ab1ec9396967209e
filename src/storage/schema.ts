import type { Kysely } from 'kysely';
import type { ConversationTables } from './schema/conversation-tables.ts';
import type { DocumentTables } from './schema/document-tables.ts';
import type { OutboxTables } from './schema/outbox-tables.ts';
import type { PeopleTables } from './schema/people-tables.ts';
import type { ProgressTables } from './schema/progress-tables.ts';
import type { Time } from './schema/time.ts';

/** The tables, for Kysely. */
export interface Tables
  extends ConversationTables,
    DocumentTables,
    OutboxTables,
    PeopleTables,
    ProgressTables {
  schema_version: { version: number; applied_at: Time };
}

/** A method of a store as a function of the database. */
export type Method<Store, Name extends keyof Store> = Store[Name] extends (...of: infer Of) => infer Given
  ? (db: Kysely<Tables>, ...of: Of) => Given
  : never;
