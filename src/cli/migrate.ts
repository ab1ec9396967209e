import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { copiedFile } from '../storage/copy-before-migration.ts';
import { MIGRATIONS } from '../storage/migrations/migrations.ts';
import { type DatabasePlace, openDatabase } from '../storage/open-database.ts';
import { nameTableCopy } from '../storage/table-copies.ts';
import { chooseDatabase } from './choose-database.ts';
import { type RunCommand, startCommand } from './command.ts';

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
  const { values } = parseArgs({ args: [...argv], options: { data: { type: 'string' } } });
  const now = io.now();
  const place = chooseDatabase(readConfig(io), values.data);
  const db = await openDatabase(place, now);
  const applied = await db
    .selectFrom('schema_version')
    .select('version')
    .where('applied_at', '=', now.toISOString())
    .orderBy('version')
    .execute();
  await db.destroy();
  io.print(
    describe(
      applied.map(({ version }) => version),
      place,
    ),
  );
};

await startCommand(import.meta.url, runMigrate);
