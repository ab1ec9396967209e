import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeFailure, UsageError } from '../../src/cli/command.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { type CommandName, runCommand } from '../support/run-command.ts';

const run = (name: CommandName, options: readonly string[], env: Record<string, string> = {}) =>
  runCommand(name, options, { cwd: makeTestFolder(), env });

test.each<CommandName>([
  'ask',
  'audit',
  'calibrate',
  'document',
  'invite',
  'remind',
  'report',
  'reread',
  'retrieve',
  'roster',
])('`%s --help` prints how it is used', async (name) => {
  const { code, stdout, stderr } = await run(name, ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Cách dùng:/);
  expect(stdout).toContain(`npm run ${['ask', 'retrieve'].includes(name) ? '--silent ' : ''}${name}`);
});

test.each<[CommandName, readonly string[], string]>([
  ['ask', [], 'Cách dùng'],
  ['ask', ['Có gì?', '--now', 'hôm nay'], '--now phải là thời điểm ISO'],
  ['audit', ['--limit', '0'], 'Cách dùng'],
  ['backup', [], 'Cách dùng'],
  ['calibrate', ['a.jsonl'], 'Cách dùng'],
  ['document', ['show', 'a', 'b'], 'Cách dùng'],
  ['document', ['list', 'a', 'b', 'c'], 'Cách dùng'],
  ['document', ['nấu'], 'Cách dùng'],
  ['inbox', ['--retry', 'tất cả'], 'Cách dùng'],
  ['invite', ['--unit', 'Sở Y tế'], 'Cách dùng'],
  ['outbox', ['--retry', 'một'], 'Cách dùng'],
  ['outbox', ['--retry', '7'], 'Không có tin 7 nào đã bỏ.'],
  ['report', ['--week', 'tuần nào đó'], 'Không có báo cáo của tuần "tuần nào đó"'],
  ['report', ['--document', 'khong-co'], 'Không có văn bản đang dùng nào mang mã “khong-co”'],
  ['restore', [], 'Cách dùng'],
  ['retrieve', ['--passages', 'p', '--queries', 'q', '--weight', '101'], '--weight phải là số từ 0 đến 100'],
  ['roster', ['import', 'a.csv', 'b.csv'], 'Cách dùng'],
  ['roster', ['xem', 'a.csv'], 'Cách dùng'],
])('`%s %j` is refused with what to type', async (name, options, said) => {
  const { code, stdout, stderr } = await run(name, options);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(said);
});

test('where nothing has happened yet, that is said', async () => {
  expect((await run('audit', [])).stdout).toBe('Chưa có thay đổi nào.\n');
  expect((await run('outbox', ['--retry', 'all'])).stdout).toBe('Không có tin nào đã bỏ.\n');
  expect((await run('outbox', ['--retry', 'all', '--json'])).stdout).toBe('{"retried":0}\n');
  expect((await run('outbox', [])).stdout).toMatch(/^Đang chờ 0 .* đã bỏ 0\n$/);
  expect((await run('invite', ['--list'])).stdout).toBe('Không có lời mời nào còn hạn.\n');
});

test('a database is made by `migrate` once, and a second time there is nothing to do', async () => {
  const surroundings = { cwd: makeTestFolder() };
  const first = await runCommand('migrate', [], surroundings);
  expect(first.stdout).toMatch(/^Đã nâng cơ sở dữ liệu lên phiên bản (\d+) \(vừa chạy: 1, 2, .*\b\1\)\.\n$/);
  const second = await runCommand('migrate', [], surroundings);
  expect(second.stdout).toMatch(/^Cơ sở dữ liệu đã ở phiên bản \d+, không có gì phải làm\.\n$/);
});

test('a file that can’t be read is named with what the system says of it', async () => {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'bang.xlsx'));
  const within = join(folder, 'khong-co', 'bang.xlsx');
  expect((await run('roster', ['import', join(folder, 'bang.xlsx')])).stderr).toMatch(
    /bang\.xlsx: là một thư mục\.\n$/,
  );
  expect((await run('document', ['add', join(folder, 'x'.repeat(300))])).stderr).toContain(
    'không đọc được tệp (lỗi ENAMETOOLONG)',
  );
  expect((await run('roster', ['import', join(folder, 'x'.repeat(300))])).stderr).toContain(
    'lỗi ENAMETOOLONG',
  );
  expect((await run('roster', ['export', join(folder, 'bang.csv')])).stderr).toContain(
    'phải kết thúc bằng .xlsx',
  );
  expect((await run('roster', ['template', within])).stderr).toBe(
    `Không ghi được ${within} (ENOENT). Kiểm tra lại thư mục và quyền ghi.\n`,
  );
});

test('a failure is told in words where we have them, and else with where it happened', () => {
  const parsed = z.object({ tuần: z.string() }).safeParse({});
  expect(describeFailure(parsed.error)).toContain('tuần');
  expect(describeFailure('mất điện')).toBe('mất điện');
  expect(describeFailure(new UsageError('Gõ lại.'))).toBe('Gõ lại.');
  const unknown = new Error('không ngờ');
  expect(describeFailure(unknown)).toBe(unknown.stack);
});
