import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asUpdateId } from '../../src/domain/chat.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

/** Every row of every table, as text. */
export const dumpDatabase = (file: string): Record<string, unknown[]> => {
  const db = new Sqlite(file, { readonly: true });
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]),
  );
  db.close();
  return rows;
};

/** A SQLite database that messages are written to, and where its copy goes. */
export const openBackupDesk = async () => {
  const place = await makeDatabasePlace('SQLite');
  const db = await connectTo(place);
  const inbox = createInboxRepository(db);
  let last = 0;
  const write = async (count: number, bytes = 900): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      last += 1;
      await inbox.accept(
        [{ id: asUpdateId(last), lane: 'chat:1', payload: `{"text":"${'x'.repeat(bytes)}"}` }],
        NOW,
      );
    }
  };
  const env = { DATA_DIR: place.dataDir };
  const cwd = makeTestFolder();
  return {
    db,
    write,
    env,
    dataDir: place.dataDir,
    live: join(place.dataDir, 'bot.db'),
    cwd,
    copy: join(cwd, 'copy.db'),
  };
};
