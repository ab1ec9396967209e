import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { backupSqlite } from '../storage/backup-sqlite.ts';
import { describeCopy } from './describe-copy.ts';
import { failCommand, UsageError } from './fail-command.ts';
import { runPostgresTool } from './run-postgres-tool.ts';

const USAGE = `Cách dùng: npm run backup -- TỆP [--force] [--data THƯ-MỤC]
Sao lưu cơ sở dữ liệu trong khi bot vẫn chạy. Chỉ mục tìm kiếm không cần sao lưu: nó tự dựng lại được.`;

const backup = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, force: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) throw new UsageError(USAGE);
  const { databaseUrl, dataDir } = readConfig();
  if (databaseUrl === undefined || values.data !== undefined) {
    const report = await backupSqlite(values.data ?? dataDir, file, values.force);
    process.stdout.write(`Đã sao lưu vào ${report.file}\n${describeCopy(report)}\n`);
    return;
  }
  if (existsSync(file) && !values.force) {
    throw new UsageError(`Tệp ${file} đã có. Chọn tên khác, hoặc thêm --force để ghi đè.`);
  }
  const options = ['--format=custom', '--no-owner', `--file=${file}`];
  await runPostgresTool('pg_dump', options, databaseUrl, `pg_dump ${options.join(' ')} "$DATABASE_URL"`);
  process.stdout.write(`Đã sao lưu vào ${file}\n`);
};

await backup().catch(failCommand);
