import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { restoreSqlite } from '../storage/restore-sqlite.ts';
import { describeCopy } from './describe-copy.ts';
import { failCommand, UsageError } from './fail-command.ts';
import { runPostgresTool } from './run-postgres-tool.ts';

const USAGE = `Cách dùng: npm run restore -- TỆP [--data THƯ-MỤC]
Khôi phục cơ sở dữ liệu từ bản sao do npm run backup tạo ra. Dừng bot trước. Cơ sở dữ liệu đang có (SQLite) được giữ lại bên cạnh.`;

const restore = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined) throw new UsageError(USAGE);
  const { databaseUrl, dataDir } = readConfig();
  if (databaseUrl === undefined || values.data !== undefined) {
    const report = await restoreSqlite(values.data ?? dataDir, file, new Date());
    const kept = report.keptAs === undefined ? '' : `Bản trước đó được giữ ở ${report.keptAs}\n`;
    process.stdout.write(`Đã khôi phục ${report.file} từ ${file}\n${describeCopy(report)}\n${kept}`);
    return;
  }
  const options = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'];
  const byHand = `pg_restore ${options.join(' ')} --dbname="$DATABASE_URL" ${file}`;
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  await runPostgresTool('pg_restore', [...options, `--dbname=${name}`, file], databaseUrl, byHand);
  process.stdout.write(`Đã khôi phục từ ${file}\n`);
};

await restore().catch(failCommand);
