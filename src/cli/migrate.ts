import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { MIGRATIONS } from '../storage/migrations/migrations.ts';
import { openDatabase } from '../storage/open-database.ts';
import { chooseDatabase } from './choose-database.ts';
import { failCommand } from './fail-command.ts';
import { printLine } from './print-line.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });

const migrate = async (): Promise<void> => {
  const now = new Date();
  const db = await openDatabase(chooseDatabase(readConfig(), values.data), now);
  const applied = await db
    .selectFrom('schema_version')
    .select('version')
    .where('applied_at', '=', now.toISOString())
    .orderBy('version')
    .execute();
  await db.destroy();
  const newest = Math.max(...MIGRATIONS.map(({ version }) => version));
  printLine(
    applied.length === 0
      ? `Cơ sở dữ liệu đã ở phiên bản ${newest}, không có gì phải làm.`
      : `Đã nâng cơ sở dữ liệu lên phiên bản ${newest} (vừa chạy: ${applied.map(({ version }) => version).join(', ')}).`,
  );
};

await migrate().catch(failCommand);
