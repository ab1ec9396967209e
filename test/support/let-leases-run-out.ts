import type { Kysely } from 'kysely';
import type { Tables } from '../../src/storage/schema.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** Makes claims and leases run out, as if their time had gone by; on PostgreSQL that is the server's. */
export const letLeasesRunOut = async (db: Kysely<Tables>, lanes?: readonly string[]): Promise<void> => {
  const claims = db.updateTable('inbox_claim').set({ expires_at: LONG_AGO });
  await (lanes === undefined ? claims : claims.where('lane', 'in', lanes)).execute();
  if (lanes === undefined) await db.updateTable('lease').set({ expires_at: LONG_AGO }).execute();
};
