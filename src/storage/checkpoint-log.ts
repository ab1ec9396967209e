import { type Kysely, sql } from 'kysely';
import { isPostgres } from './database-kind.ts';
import type { Tables } from './schema.ts';

/**
 * Moves what stands only in SQLite's write-ahead log into the database itself. By itself SQLite does so from 4 MB on, and
 * a quiet bot may not write as much in months. Waits for nobody; PostgreSQL does it alone.
 */
export const checkpointLog = async (db: Kysely<Tables>): Promise<void> => {
  if (!isPostgres(db)) await sql`pragma wal_checkpoint(passive)`.execute(db);
};
