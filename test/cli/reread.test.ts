import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATOR } from '../../src/people/people-store.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const NOW = new Date('2024-11-11T03:00:00Z');
const LATER = new Date('2024-11-15T03:00:00Z');

test('what is read otherwise today is listed for the office, and nothing is changed', async () => {
  const place = await makeDatabasePlace('SQLite');
  const db = await connectTo(place);
  const { progress, people } = await openTestServices(db, () => NOW);
  await fillOffice(people);
  const changes = [testAssignment(1, 'II.2.1(6)', 1)].map((after) => ({
    of: 'assignment' as const,
    before: undefined,
    after,
  }));
  await people.apply(changes, (await people.read()).version, { by: OPERATOR, act: 'thử', at: NOW });
  const say = async (number: number, text: string, figure: string): Promise<void> => {
    const recording = testRecording(number, NOW, {
      ref: 'II.2.1(6)',
      asOf: '2024-11-11',
      figure: [figure, 'triệu tấn'],
    });
    await progress.record({ ...recording, from: { ...recording.from, text } });
  };
  await say(1, 'cảng 158,2 triệu tấn', '158.2');
  await say(2, 'cảng đạt 159,3 triệu tấn', '1593');
  const stored = () => db.selectFrom('progress_update').selectAll().orderBy('id').execute();
  const before = await stored();
  const env = { DATA_DIR: place.dataDir, CLOCK: LATER.toISOString() };
  const run = (...options: string[]) => runCommand('reread', options, { env, cwd: makeTestFolder() });

  const listed = await run();
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toContain('10:00:00 ngày 11/11/2024 · Sở Y tế · Nguyễn Văn An (CB003)');
  expect(listed.stdout).toContain('(6)');
  expect(listed.stdout).toContain('“cảng đạt 159,3 triệu tấn”');
  expect(listed.stdout).toMatch(/Đang ghi: +1\.593 triệu tấn · đến 11\/11\/2024/);
  expect(listed.stdout).toMatch(/Đọc lại: +159,3 triệu tấn · đến 11\/11\/2024/);
  expect(listed.stdout).toContain('Đã đọc lại 2 dòng đã ghi: 1 chỗ khác. Chưa sửa gì.');
  expect(listed.stdout).not.toContain('158,2');
  expect(JSON.parse((await run('--json')).stdout)).toEqual([
    {
      chat: 13,
      message: 1_000_002,
      day: '2024-11-11',
      recordedAt: NOW.toISOString(),
      official: 'CB003',
      name: 'Nguyễn Văn An',
      unit: 'Sở Y tế',
      ref: 'II.2.1(6)',
      text: 'cảng đạt 159,3 triệu tấn',
      stands: '1.593 triệu tấn · đến 11/11/2024',
      reads: '159,3 triệu tấn · đến 11/11/2024',
    },
  ]);
  expect(await stored()).toEqual(before);
});

test('looking makes no database; an unknown option is told of', async () => {
  const folder = makeTestFolder();
  const surroundings = { env: { DATA_DIR: join(folder, 'none') }, cwd: folder };
  const nothing = await runCommand('reread', [], surroundings);
  expect(nothing).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Chưa có cơ sở dữ liệu nào trong .*--data/),
  });
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect((await runCommand('reread', ['--all'], surroundings)).code).toBe(1);
});
