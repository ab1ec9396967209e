import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { backupPostgres } from '../storage/backup-postgres.ts';
import { backupSqlite } from '../storage/backup-sqlite.ts';
import { chooseDatabase } from './choose-database.ts';
import { type RunCommand, startCommand } from './command.ts';
import { describeCopy } from './describe-copy.ts';
import { UsageError } from './fail-command.ts';

const USAGE = `Cách dùng: npm run backup -- TỆP [--force] [--data THƯ-MỤC]
Sao lưu cơ sở dữ liệu trong khi bot vẫn chạy. Chỉ mục tìm kiếm không cần sao lưu: nó tự dựng lại được.`;

/** `npm run backup`: copies the database while the bot goes on. */
export const runBackup: RunCommand = async (argv, io) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' }, force: { type: 'boolean', default: false } },
  });
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
