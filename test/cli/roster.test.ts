import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { connectTo, makeTestFolder } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { runCommand } from '../support/run-command.ts';

readWorkbooksHere();

const OFFICE = fileURLToPath(new URL('../flows/office/sixty-units.csv', import.meta.url));
const NOTHING = { added: 0, changed: 0, unchanged: 0, ended: 0 };

const openDesk = () => {
  const cwd = makeTestFolder();
  const env: Record<string, string> = { CLOCK: '2024-06-10T09:00:00+07:00' };
  const run = (...options: readonly string[]) => runCommand('roster', options, { cwd, env });
  const write = (name: string, text: string): string => {
    const file = join(cwd, name);
    writeFileSync(file, text);
    return file;
  };
  return { cwd, env, run, write };
};

test('a preview stores nothing; --apply stores all; a second time changes nothing', async () => {
  const { cwd, run } = openDesk();
  const preview = await run('import', OFFICE);
  expect(preview).toMatchObject({ code: 0, stderr: '' });
  expect(preview.stdout).toContain('Đơn vị: 60 mới, 0 đổi, 0 giữ nguyên, 0 kết thúc');
  expect(preview.stdout).toContain('+ Sở Giao thông vận tải chủ trì 6, từ 15/01/2024');
  expect(preview.stdout).toContain('Mới là xem trước. Thêm --apply để nhập.');
  const applied = await run('import', OFFICE, '--apply', '--json');
  expect(JSON.parse(applied.stdout)).toEqual({
    applied: true,
    units: { ...NOTHING, added: 60 },
    officials: { ...NOTHING, added: 80 },
    assignments: { ...NOTHING, added: 62 },
    errors: [],
  });
  const again = await run('import', OFFICE, '--apply', '--prune', '--json');
  expect(JSON.parse(again.stdout)).toEqual({
    applied: true,
    units: { ...NOTHING, unchanged: 60 },
    officials: { ...NOTHING, unchanged: 80 },
    assignments: { ...NOTHING, unchanged: 62 },
    errors: [],
  });
  const people = createPeopleRepository(await connectTo({ dataDir: join(cwd, 'data') }));
  const [latest] = await people.readAudit(1);
  expect(latest).toMatchObject({ act: 'nhập danh sách', by: { name: 'người vận hành' } });
});

test('one bad row and nothing is stored: each is named, and the exit code is 1', async () => {
  const { cwd, run, write } = openDesk();
  const file = write('bad.csv', 'Đơn vị,Chủ trì,Màu\nSở A,6,đỏ\nSở B,99,\n,7,\n');
  const json = await run('import', file, '--apply', '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    applied: false,
    errors: [
      { row: 3, message: 'Cột “Chủ trì”: “99” không có trong Nghị quyết.' },
      { row: 4, message: 'Thiếu tên ở cột “Đơn vị”.' },
    ],
  });
  expect(json.stderr).toContain('Cột “Màu” không dùng đến nên được bỏ qua.');
  const told = await run('import', file, '--apply');
  expect(told.code).toBe(1);
  expect(told.stdout).toContain('Dòng 3: Cột “Chủ trì”: “99” không có trong Nghị quyết.');
  const people = createPeopleRepository(await connectTo({ dataDir: join(cwd, 'data') }));
  expect((await people.read()).units).toEqual([]);
});

test('--prune ends what isn’t in the file, and warns if that is most of it', async () => {
  const { run, write } = openDesk();
  await run('import', OFFICE, '--apply');
  const file = write('one.csv', 'Đơn vị;Cán bộ;Mã cán bộ\nSở Y tế;Vũ Văn Quân;CB033\n');
  const pruned = await run('import', file, '--apply', '--prune', '--json');
  expect(pruned.code).toBe(0);
  expect(JSON.parse(pruned.stdout)).toMatchObject({
    applied: true,
    units: { unchanged: 1, ended: 59 },
    officials: { unchanged: 1, ended: 79 },
    // The file has no column of work, so that only the work of ended units ends.
    assignments: { ended: 61 },
  });
  expect(pruned.stderr).toContain('Hơn một nửa sẽ kết thúc: 59/60 đơn vị, 79/80 cán bộ, 61/62 phân công');
});

test('what is exported is imported again without a change, also into a new database', async () => {
  const { cwd, env, run } = openDesk();
  const file = join(cwd, 'all.xlsx');
  await run('import', OFFICE, '--apply');
  expect((await run('export', file)).stdout).toBe(`Đã ghi 119 dòng vào ${file}.\n`);
  const same = JSON.parse((await run('import', file, '--prune', '--json')).stdout);
  expect(same).toMatchObject({
    units: { ...NOTHING, unchanged: 60 },
    officials: { ...NOTHING, unchanged: 80 },
    assignments: { ...NOTHING, unchanged: 62 },
  });
  const other = join(cwd, 'other');
  // A folder that is named comes before the database of the settings.
  env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
  const fresh = JSON.parse((await run('import', file, '--apply', '--json', '--data', other)).stdout);
  expect(fresh).toMatchObject({ applied: true, units: { added: 60 }, officials: { added: 80 } });
});

test('the template has the header only, with examples and notes on other sheets, and isn’t overwritten', async () => {
  const { cwd, run } = openDesk();
  const file = join(cwd, 'mau.xlsx');
  expect((await run('template', file)).stdout).toBe(`Đã ghi tệp mẫu ${file}.\n`);
  const empty = await run('import', file);
  expect(empty.code).toBe(1);
  expect(empty.stdout).toContain('Tệp chỉ có dòng tiêu đề, chưa có dòng nào để nhập.');
  const twice = await run('template', file);
  expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('đã có') });
});

test('a file that isn’t a table, is missing, or a wrong command: a calm line and exit code 1', async () => {
  const { cwd, run, write } = openDesk();
  const empty = await run('import', write('empty.csv', ''), '--json');
  expect(empty.code).toBe(1);
  expect(JSON.parse(empty.stdout).errors).toEqual([
    { row: 0, message: 'Tệp trống. Kiểm tra lại tệp rồi gửi lại.' },
  ]);
  const nowhere = join(cwd, 'nowhere.xlsx');
  const missing = await run('import', nowhere);
  expect(missing).toMatchObject({ code: 1, stderr: `Không đọc được ${nowhere}: không có tệp này.\n` });
  expect(await run('import')).toMatchObject({ code: 1, stderr: expect.stringContaining('Cách dùng') });
});
