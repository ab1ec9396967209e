import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRunner, createSourceRunner } from '../support/serve-process.ts';

const TIMEOUT = { timeout: 60_000 };

test('piped questions are answered line by line, in one conversation, and it exits 0', TIMEOUT, async () => {
  const bot = createSourceRunner().start({}, 'Chỉ tiêu hàng qua cảng?\n\ncòn xuất khẩu?\n1\n');
  expect(await bot.end(30_000)).toBe(0);
  const [port = '', exported = ''] = bot.stdout.split('còn');
  expect(port + exported).toContain('190 triệu tấn');
  expect(bot.stdout).toContain('33 tỷ USD');
  expect(bot.stdout.match(/\[1\] Xem nguyên văn/g)).toHaveLength(2);
  expect(bot.stdout).toContain('Các chỉ tiêu kinh tế');
  expect(bot.stdout).not.toContain('\u001b');
  expect(bot.stderr).toBe('');
});

test.each([
  ['no stdin', undefined],
  ['an empty pipe', ''],
  ['a pipe of blank lines', '\n \n'],
])(
  'with neither token nor terminal nor input (%s) it exits 1 and says what is missing',
  TIMEOUT,
  async (_name, input) => {
    const bot = createRunner().start({}, input);
    expect(await bot.end(30_000)).toBe(1);
    expect(bot.stderr).toContain('Thiếu BOT_TOKEN');
    expect(bot.stderr).toContain('npm start');
    expect(bot.stdout).toBe('');
  },
);

test('with TERMINAL=off a token is required, whatever the input', TIMEOUT, async () => {
  const bot = createRunner().start({ TERMINAL: 'off' }, 'Chỉ tiêu hàng qua cảng?\n');
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('Thiếu BOT_TOKEN: TERMINAL=off');
});

test('bad settings are named all at once, and it exits 1', TIMEOUT, async () => {
  const bot = createRunner().start(
    { BOT_TOKEN: 'x', ADMIN_IDS: 'me', CLOCK: 'now', LOG_LEVEL: 'loud' },
    'Cảng?\n',
  );
  expect(await bot.end(30_000)).toBe(1);
  for (const name of ['BOT_TOKEN', 'ADMIN_IDS', 'CLOCK', 'LOG_LEVEL']) {
    expect(bot.stderr).toContain(`- ${name}: `);
  }
});

test('settings are read from .env, the environment goes before it', TIMEOUT, async () => {
  const runner = createRunner();
  writeFileSync(join(runner.folder, '.env'), 'ADMIN_IDS=me\nLOG_LEVEL=loud\n');
  const bot = runner.start({ LOG_LEVEL: 'warn' }, 'Cảng?\n');
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('ADMIN_IDS');
  expect(bot.stderr).not.toContain('LOG_LEVEL');
});

test('CLOCK is said in the log, in the office’s time', TIMEOUT, async () => {
  const bot = createRunner().start({ CLOCK: '2024-11-25T00:59:30Z', TZ: 'America/New_York' }, 'Cảng?\n');
  expect(await bot.end(30_000)).toBe(0);
  expect(bot.stderr).toContain('07:59:30 ngày 25/11/2024');
});

test('a data folder that cannot be used is named, and it exits 1', TIMEOUT, async () => {
  const runner = createRunner();
  mkdirSync(runner.dataDir);
  writeFileSync(
    join(runner.dataDir, 'bot.db'),
    'no database, but long enough to be taken for one '.repeat(99),
  );
  const bot = runner.start({}, 'Cảng?\n');
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('Không mở được cơ sở dữ liệu');
  expect(bot.stderr).not.toContain('    at ');
});
