import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { fillSampleOffice } from '../files/sample-office.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { runCommand } from '../support/run-command.ts';

readWorkbooksHere();

test('a week’s files are written where they are wanted, and never over others unasked', async () => {
  const place = await makeDatabasePlace('SQLite');
  await fillSampleOffice(await connectTo(place));
  const cwd = makeTestFolder();
  const env = { CLOCK: '2024-11-29T16:00:00+07:00' };
  const run = (...options: string[]) =>
    runCommand('report', ['--data', place.dataDir, '--out', join(cwd, 'ra'), ...options], { env, cwd });

  const made = await run('--week', '2024-W48');
  expect(made.stderr).not.toMatch(/Error/);
  expect(made.stdout).toContain('Báo cáo tuần 48 (25/11 - 01/12/2024), số liệu đến 16:00 ngày 29/11/2024:');
  expect(readdirSync(join(cwd, 'ra')).toSorted()).toEqual(['bao-cao-2024-W48.docx', 'bao-cao-2024-W48.xlsx']);
  const [sheet] = await readXlsxFile(join(cwd, 'ra', 'bao-cao-2024-W48.xlsx'));
  expect(sheet?.data).toHaveLength(44);

  const months = await run('--span', '9 tháng');
  expect(months.stdout).toContain('Báo cáo 9 tháng đầu năm 2024, số liệu đến hết ngày 30/09/2024:');
  const quarter = await run('--span', 'quý 4');
  expect(quarter.stdout).toContain('bao-cao-2024-quy-4.docx');
  expect([(await run('--span', 'quý 9')).code, (await run('--span', 'năm 2031')).stderr]).toEqual([
    1,
    expect.stringContaining('Không có báo cáo năm 2031'),
  ]);
  expect((await run('--span', 'quý 4', '--week', '48')).stderr).toContain('Chỉ dùng một trong');

  const again = await run('--week', '48');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('--force')]);
  const forced = await run('--week', '48', '--document', 'nq14-2024', '--force');
  expect(forced.stdout).toContain('Báo cáo tuần 48');
  const within = join(cwd, 'ra', 'bao-cao-2024-W48.xlsx', 'trong');
  expect((await run('--week', '48', '--out', within)).stderr).toMatch(/^Không ghi được .* \(ENOTDIR\)\.\n$/);
  const nowhere = await runCommand('report', ['--data', join(cwd, 'không-có')], { env, cwd });
  expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('Chưa có cơ sở dữ liệu nào')]);
});
