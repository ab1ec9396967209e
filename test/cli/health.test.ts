import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Part } from '../../src/health/judge-health.ts';
import { keepMarks } from '../../src/health/marks.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { LogLines } from '../support/serve-in-process.ts';

const MINUTE_MS = 60_000;

const open = () => {
  const dataDir = makeTestFolder();
  const run = (options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
    runCommand('health', options, { env: { DATA_DIR: dataDir, ...env }, cwd: makeTestFolder() });
  return {
    dataDir,
    run,
    mark: (part: Part, minutesAgo: number) => {
      const at = new Date(Date.now() - minutesAgo * MINUTE_MS);
      keepMarks(dataDir, () => at, new LogLines().logger)(part);
    },
  };
};

test('all parts went well recently: 0, with when', async () => {
  const { mark, run } = open();
  mark('reminders', 1.5);
  mark('polling', 0.5);
  const { code, stdout, stderr } = await run();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Bot đang làm việc: nhắc việc lần cuối lúc [\d:]{8} ngày \S+ · nhận tin từ Telegram lần cuối lúc [\d:]{8} ngày [\d/]{10}\.\n$/,
  );
});

test('a part that is silent for too long: 1, with which, since when and what to look at', async () => {
  const { mark, run } = open();
  mark('reminders', 1);
  mark('polling', 2.5);
  const { code, stdout } = await run();
  expect(code).toBe(1);
  expect(stdout).toContain('Bot không làm việc đủ');
  expect(stdout).toMatch(/nhận tin từ Telegram lần cuối lúc .{20,25} \(lâu hơn 2 phút\)/);
  expect(stdout).toContain('HTTPS_PROXY');
  expect(stdout).not.toContain('lâu hơn 3 phút');
});

test('reminders that do not tick: 1', async () => {
  const { mark, run } = open();
  mark('reminders', 3.5);
  mark('polling', 0);
  expect(await run()).toMatchObject({ code: 1, stdout: expect.stringContaining('(lâu hơn 3 phút)') });
});

test('without a mark: 1; looking makes nothing, and needs no database', async () => {
  const { run, dataDir } = open();
  const nowhere = `${dataDir}/nowhere`;
  const { code, stdout } = await run(['--data', nowhere], {
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
  });
  expect(code).toBe(1);
  expect(stdout).toContain('nhắc việc chưa lần nào · nhận tin từ Telegram chưa lần nào');
  expect(existsSync(nowhere)).toBe(false);
});

test('--json gives each part', async () => {
  const { mark, run } = open();
  mark('polling', 0);
  const { code, stdout } = await run(['--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    { part: 'reminders', isWell: false },
    { part: 'polling', isWell: true, lastWell: expect.stringMatching(/Z$/) },
  ]);
});

test('settings that are wrong and unknown options: 1, said on stderr', async () => {
  const { run } = open();
  expect(await run([], { LOG_LEVEL: 'loud' })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('LOG_LEVEL'),
  });
  expect((await run(['--what'])).code).toBe(1);
  expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('npm run health') });
});
