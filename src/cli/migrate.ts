import { readConfig } from '../config/config.ts';
import { copiedFile } from '../storage/copy-before-migration.ts';
import { MIGRATIONS } from '../storage/migrations/migrations.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import { nameTableCopy } from '../storage/table-copies.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type RunCommand, startCommand } from './command.ts';
import { readOptions, TEXT } from './read-options.ts';

const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));
const FIRST = Math.min(...MIGRATIONS.map(({ version }) => version));

/** What to tell of versions that were applied just now. */
const describe = (applied: readonly number[], { dataDir, databaseUrl }: DatabasePlace): string => {
  if (applied.length === 0) return `Cơ sở dữ liệu đã ở phiên bản ${NEWEST}, không có gì phải làm.`;
  const done = `Đã nâng cơ sở dữ liệu lên phiên bản ${NEWEST} (vừa chạy: ${applied.join(', ')}).`;
  if (applied.includes(FIRST)) return done;
  const copy = databaseUrl === undefined ? copiedFile(dataDir, NEWEST) : nameTableCopy(NEWEST);
  return `${done}\nBản sao trước khi nâng: ${copy}. Muốn trở lại: dừng bot, npm run restore -- ${copy}, rồi chạy bản chương trình cũ.`;
};

/** `npm run migrate`: brings the database to the newest version. */
export const runMigrate: RunCommand = async (argv, io) => {
  const { values } = readOptions(argv, { data: TEXT });
  const now = io.now();
  const place = chooseDatabase(readConfig(io), values.data);
  const applied = await withDatabase(place, now, (db) =>
    db
      .selectFrom('schema_version')
      .select('version')
      .where('applied_at', '=', now.toISOString())
      .orderBy('version')
      .execute(),
  );
  const versions = applied.map(({ version }) => version);
  io.print(describe(versions, place));
};

await startCommand(import.meta.url, runMigrate);
