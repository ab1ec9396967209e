import { readConfig } from '../config/config.ts';
import { restorePostgres } from '../storage/restore-postgres.ts';
import { restoreSqlite } from '../storage/restore-sqlite.ts';
import { restoreTableCopy } from '../storage/restore-table-copy.ts';
import { isTableCopy } from '../storage/table-copies.ts';
import { describeCopy } from './backup.ts';
import { chooseDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { readOptionsAndWords, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run restore -- TỆP [--data THƯ-MỤC]
Khôi phục cơ sở dữ liệu từ bản sao do npm run backup tạo ra, hoặc từ bản sao trước khi nâng cấp
(SQLite: DATA_DIR/bot.before-N.db; PostgreSQL: before_migration_N, nằm trong cơ sở dữ liệu). Dừng bot trước. Dữ liệu đang có được giữ lại dưới tên khác.`;

const restoreWithin = async (databaseUrl: string, copy: string, io: CommandIo): Promise<void> => {
  const { version, keptAs } = await restoreTableCopy(databaseUrl, copy, io.now());
  const kept = keptAs === undefined ? [] : [`Bản trước đó được giữ ở ${keptAs}, trong cùng cơ sở dữ liệu.`];
  const next = `Chạy bản chương trình dùng phiên bản ${version}; bản mới hơn sẽ nâng cấp lại.`;
  io.print([`Đã khôi phục từ ${copy}, phiên bản ${version}.`, ...kept, next].join('\n'));
};

/** `npm run restore`: brings a copy back, and keeps what was there. */
export const runRestore: RunCommand = async (argv, io) => {
  const { values, positionals } = readOptionsAndWords(argv, { data: TEXT });
  const [file] = positionals;
  if (file === undefined) throw new UsageError(USAGE);
  const { dataDir, databaseUrl } = chooseDatabase(readConfig(io), values.data);
  if (databaseUrl !== undefined && isTableCopy(file)) return restoreWithin(databaseUrl, file, io);
  const now = io.now();
  const report =
    databaseUrl === undefined
      ? await restoreSqlite(dataDir, file, now)
      : await restorePostgres({ dataDir, databaseUrl }, file, now);
  const kept = report.keptAs === undefined ? [] : [`Bản trước đó được giữ ở ${report.keptAs}`];
  io.print([`Đã khôi phục từ ${file}`, describeCopy(report), ...kept].join('\n'));
};

await startCommand(import.meta.url, runRestore);
