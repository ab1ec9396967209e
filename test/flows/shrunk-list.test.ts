import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { asPersonId } from '../../src/domain/chat.ts';
import { FakePerson } from '../support/fake-person.ts';
import { createApi, createRunner, untilPolling } from '../support/serve-process.ts';

const STAFF = 11;

test('a holiday lost between two starts is told of to staff, once; a cut line stops the start', {
  timeout: 90_000,
}, async () => {
  const [runner, api] = [createRunner(), await createApi()];
  const days = join(runner.dataDir, 'working-days.csv');
  mkdirSync(runner.dataDir, { recursive: true });
  cpSync(join(CORPUS_DIR, 'working-days.csv'), days);
  const told = () =>
    api.chats.botMessages(asPersonId(STAFF)).filter(({ text = '' }) => text.includes('danh sách của bot'));

  const start = async () => {
    const bot = runner.startServing(api, [STAFF]);
    await untilPolling(api, bot);
    return bot;
  };
  const first = await start();
  await new FakePerson(api, STAFF).ask('/trogiup');
  first.kill('SIGTERM');
  await first.end();
  expect(told()).toEqual([]);

  writeFileSync(days, readFileSync(days, 'utf8').replace(/^2024-02-12,.*\n/m, ''));
  const second = await start();
  await api.changed.until('the warning', () => told().length > 0);
  expect(told()[0]?.text).toContain('working-days.csv, năm 2024: còn 14 dòng, lần trước 15 dòng');
  expect(second.stderr).toContain('working-days.csv, năm 2024: còn 14 dòng, lần trước 15 dòng');
  second.kill('SIGTERM');
  await second.end();

  const third = await start();
  await new FakePerson(api, STAFF).ask('/trogiup');
  expect(third.stderr).not.toContain('có thể tệp bị cắt');
  third.kill('SIGTERM');
  await third.end();
  expect(told()).toHaveLength(1);

  writeFileSync(days, readFileSync(days, 'utf8').slice(0, -4));
  const fourth = runner.startServing(api, [STAFF]);
  expect(await fourth.end(30_000)).toBe(1);
  expect(fourth.stderr).toContain('dòng cuối bị cắt giữa chừng');
});
