import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createPeopleRepository } from '../../../src/storage/people-repository.ts';
import { FAKE_TOKEN } from '../../support/fake-bot-api.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';
import { spawnProgram } from '../../support/run-command.ts';
import { fillOffice } from '../../support/serve-office.ts';

const makeOffice = async (): Promise<string> => {
  const folder = makeTestFolder();
  const db = await openDatabase({ dataDir: folder }, new Date());
  await fillOffice(createPeopleRepository(db));
  await db.destroy();
  return folder;
};

/** `npm start -- <options>` with lines on stdin. */
const start = async (
  folder: string,
  options: readonly string[],
  input: string,
  env: Record<string, string> = {},
) => {
  const surroundings = { cwd: folder, env: { DATA_DIR: folder, ...env }, input };
  const { code, stdout, stderr } = await spawnProgram('main', options, surroundings).ended;
  return { code, printed: stdout, said: stderr };
};

test('an official is played by their code, also where there is a token; it is said who', async () => {
  const folder = await makeOffice();
  const env = { BOT_TOKEN: FAKE_TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' };
  const { code, printed } = await start(
    folder,
    ['--as', 'cb003'],
    '/canbo\nhàng hóa qua cảng\n/tiendo\n',
    env,
  );
  expect(code).toBe(0);
  expect(printed).toContain('Đang đóng vai Nguyễn Văn An (CB003), vai trò: cán bộ.');
  expect(printed).toContain('Việc này dành cho Văn phòng.');
  expect(printed).toContain('190 triệu tấn');
  const picture = /Ảnh đã lưu: (.*)\n/.exec(printed)?.[1] ?? '';
  expect(dirname(picture)).toBe(join(folder, 'tep-da-gui'));
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
});

test('an unknown code and a bad argument end with 1 and say what to type', async () => {
  const folder = await makeOffice();
  const unknown = await start(folder, ['--as', 'Cường'], 'Cảng?\n');
  expect(unknown.code).toBe(1);
  expect(unknown.said).toContain('Có phải: CB005 (Phạm Quốc Cường)?');
  expect(unknown.printed).not.toContain('triệu tấn');
  const bad = await start(folder, ['--sa', 'CB003'], 'Cảng?\n');
  expect(bad.code).toBe(1);
  expect(bad.said).toContain('npm start -- --as CB012');
});
