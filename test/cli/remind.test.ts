import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATOR } from '../../src/people/people-store.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';

const MONDAY = '2024-11-25T08:00:00+07:00';

const remindersSchema = z.array(
  z.strictObject({
    official: z.string().nullable(),
    unit: z.string().nullable(),
    kind: z.enum(['nudge', 'second', 'escalation', 'report']),
    period: z.string(),
    items: z.array(z.string()),
    due: z.string(),
  }),
);

const open = async () => {
  const place = await makeDatabasePlace('SQLite');
  const db = await connectTo(place);
  const services = await openTestServices(db, () => new Date(MONDAY));
  const { people } = services;
  await fillOffice(people);
  await people.apply(
    [{ of: 'assignment', before: undefined, after: testAssignment(1, 'II.2.1(6)', 1) }],
    (await people.read()).version,
    { by: OPERATOR, act: 'thử', at: new Date(MONDAY) },
  );
  const surroundings = { env: { DATA_DIR: place.dataDir }, cwd: makeTestFolder() };
  const run = (...options: string[]) => runCommand('remind', options, surroundings);
  const list = async (...options: string[]) =>
    remindersSchema.parse(JSON.parse((await run('--json', ...options)).stdout));
  return { ...services, run, list };
};

const NUDGE = {
  official: 'CB003',
  unit: 'Sở Y tế',
  kind: 'nudge',
  period: '2024-W48',
  items: ['II.2.1(6)'],
  due: MONDAY,
};

test('who would get what is seen without anything being sent; then it is put out, once', async () => {
  const { run, list, outbox } = await open();
  expect(await list('--at', MONDAY, '--dry-run')).toEqual([NUDGE]);
  const shown = await run('--at', MONDAY, '--dry-run');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('- Nguyễn Văn An (CB003) · nhắc · tuần 48');
  expect(shown.stdout).toContain('chưa vào bot: CB004');
  expect((await outbox.counts()).waiting).toBe(0);
  expect(await list('--at', MONDAY)).toEqual([NUDGE]);
  expect((await outbox.counts()).waiting).toBe(1);
  const again = await run('--at', MONDAY);
  expect(again.stdout).toContain('Không có ai được nhắc vào lúc này.');
  expect(again.stdout).toContain('0 tin mới vào hàng gửi.');
  expect((await outbox.counts()).waiting).toBe(1);
  expect(await list('--at', '2024-11-27T14:00:00+07:00', '--dry-run')).toMatchObject([{ kind: 'second' }]);
  // The office gets one message, whoever they are.
  expect(await list('--at', '2024-11-29T10:00:00+07:00', '--dry-run')).toMatchObject([
    // The bot was down on Wednesday.
    { official: 'CB003', kind: 'second', due: '2024-11-27T14:00:00+07:00' },
    { official: null, unit: null, kind: 'escalation', items: ['II.2.1(6)'] },
  ]);
  expect(await list('--at', '2024-11-29T16:00:00+07:00', '--dry-run')).toMatchObject([
    { official: 'CB002', unit: null, kind: 'report', items: [] },
  ]);
});

test('outside the document’s dates nobody is reminded, and it is said why', async () => {
  const { run, list } = await open();
  expect((await run('--at', '2026-11-23T08:00:00+07:00')).stdout).toContain('ngoài thời gian theo dõi');
  expect(await list('--at', '2026-11-23T08:00:00+07:00')).toEqual([]);
});

test('without a moment it is the one that CLOCK starts at', async () => {
  const surroundings = {
    env: { DATA_DIR: makeTestFolder(), CLOCK: '2023-11-27T08:00:00+07:00' },
    cwd: makeTestFolder(),
  };
  const { code, stdout } = await runCommand('remind', [], surroundings);
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Không có ai được nhắc vào lúc này.']);
});

test('a moment without a time zone, or none at all, is refused with an example', async () => {
  const surroundings = { env: { DATA_DIR: makeTestFolder() }, cwd: makeTestFolder() };
  for (const text of ['2024-11-25T08:00:00', 'thứ hai', '2024-13-01T08:00:00+07:00']) {
    const { code, stdout, stderr } = await runCommand('remind', ['--at', text], surroundings);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('2024-11-25T08:00:00+07:00');
  }
});

test('looking makes no database', async () => {
  const folder = join(makeTestFolder(), 'none');
  const surroundings = { env: { DATA_DIR: folder }, cwd: makeTestFolder() };
  const options = ['--at', MONDAY, '--dry-run'];
  expect((await runCommand('remind', options, surroundings)).stdout).toContain('Chưa có cơ sở dữ liệu nào.');
  expect((await runCommand('remind', [...options, '--json'], surroundings)).stdout.trim()).toBe('[]');
  expect(existsSync(folder)).toBe(false);
});
