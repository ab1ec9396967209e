import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { restorePostgres } from '../storage/restore-postgres.ts';
import { restoreSqlite } from '../storage/restore-sqlite.ts';
import { chooseDatabase } from './choose-database.ts';
import { describeCopy } from './describe-copy.ts';
import { failCommand, UsageError } from './fail-command.ts';
import { printLine } from './print-line.ts';

const USAGE = `Cách dùng: npm run restore -- TỆP [--data THƯ-MỤC]
Khôi phục cơ sở dữ liệu từ bản sao do npm run backup tạo ra. Dừng bot trước. Dữ liệu đang có được giữ lại dưới tên khác.`;

const restore = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined) throw new UsageError(USAGE);
  const { dataDir, databaseUrl } = chooseDatabase(readConfig(), values.data);
  const now = new Date();
  const report =
    databaseUrl === undefined
      ? await restoreSqlite(dataDir, file, now)
      : await restorePostgres({ dataDir, databaseUrl }, file, now);
  const kept = report.keptAs === undefined ? [] : [`Bản trước đó được giữ ở ${report.keptAs}`];
  printLine([`Đã khôi phục từ ${file}`, describeCopy(report), ...kept].join('\n'));
};

await restore().catch(failCommand);
