import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../support/open-test-database.ts';
import { type CommandName, spawnCommand } from '../support/run-command.ts';

test('a command ends calmly when nobody reads what it says', async () => {
  const { child, ended } = spawnCommand('audit', ['--help'], { cwd: tmpdir() });
  child.stdout?.destroy();
  expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a process reads what is typed, what is piped in and `.env`, and its exit code says how it went', {
  timeout: 60_000,
}, async () => {
  const cwd = makeTestFolder();
  writeFileSync(join(cwd, '.env'), 'CLOCK=2024-06-10T09:00:00+07:00\nDATA_DIR=kho\n');
  const start = (name: CommandName, options: readonly string[], input = '') =>
    spawnCommand(name, options, { cwd, input }).ended;
  const [told, template] = await Promise.all([
    start('tell', ['--jsonl'], '{"id":1,"leads":[],"said":""}\nno JSON\n'),
    start('roster', ['template']),
  ]);
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(told.stdout).toMatch(/^\{"id":1,"recorded":\[\].*\}\n\{"error":"không phải JSON.*\}\n$/);
  expect(template).toEqual({ code: 0, stdout: 'Đã ghi tệp mẫu danh-sach-can-bo.xlsx.\n', stderr: '' });
  expect(existsSync(join(cwd, 'danh-sach-can-bo.xlsx'))).toBe(true);
  const [unwell, refused] = await Promise.all([
    start('health', []),
    start('document', ['add', 'khong-co.txt', '--json']),
  ]);
  expect(unwell).toMatchObject({ code: 1, stdout: expect.stringContaining('(kho)'), stderr: '' });
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: 'khong-co.txt: không tìm thấy tệp.\nKiểm tra lại đường dẫn và quyền đọc tệp.\n',
  });
});
