import { readConfig } from '../config/config.ts';
import { backupPostgres } from '../storage/backup-postgres.ts';
import { backupSqlite, type CopyReport } from '../storage/backup-sqlite.ts';
import { chooseDatabase } from './choose-database.ts';
import { type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, readOptionsAndWords, TEXT } from './read-options.ts';

/** What a copy holds, for the operator to see that it isn't empty. */
export const describeCopy = ({
  bytes,
  version,
  rows = [],
}: Pick<CopyReport, 'bytes' | 'version'> & Partial<Pick<CopyReport, 'rows'>>): string =>
  [
    `  ${(bytes / 1024).toFixed(0)} KB, phiên bản ${version}`,
    ...rows.filter(({ count }) => count > 0).map(({ table, count }) => `  ${table}: ${count} dòng`),
  ].join('\n');

const USAGE = `Cách dùng: npm run backup -- TỆP [--force] [--data THƯ-MỤC]
Sao lưu cơ sở dữ liệu trong khi bot vẫn chạy. Chỉ mục tìm kiếm không cần sao lưu: nó tự dựng lại được.`;

/** `npm run backup`: copies the database while the bot goes on. */
export const runBackup: RunCommand = async (argv, io) => {
  const { values, positionals } = readOptionsAndWords(argv, { data: TEXT, force: FLAG });
  const [file] = positionals;
  if (file === undefined) throw new UsageError(USAGE);
  const { dataDir, databaseUrl } = chooseDatabase(readConfig(io), values.data);
  const report =
    databaseUrl === undefined
      ? await backupSqlite(dataDir, file, values.force)
      : await backupPostgres(databaseUrl, file, values.force);
  io.print(`Đã sao lưu vào ${report.file}\n${describeCopy(report)}`);
};

await startCommand(import.meta.url, runBackup);
