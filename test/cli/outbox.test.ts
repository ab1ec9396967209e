import { expect, test } from 'vitest';
import { asOutboxId } from '../../src/delivery/outbox-store.ts';
import { asOfficialId, type OfficialId } from '../../src/domain/people.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const NOBODY: ReadonlySet<OfficialId> = new Set();

test('pushed messages are counted, and those given up listed without their words and put back', async () => {
  const place = await makeDatabasePlace('SQLite');
  const { outbox, people } = await openTestServices(await connectTo(place), () => NOW);
  await fillOffice(people);
  const message = (to: number, key: string) => ({
    to: asOfficialId(to),
    key,
    payload: { type: 'notice' as const, text: 'lời mật' },
    dueAt: NOW,
    uselessAfter: undefined,
  });
  await outbox.enqueue([message(3, 'notice:1'), message(2, 'notice:1'), message(2, 'notice:2')], NOW);
  const [first, second] = await outbox.findDue(NOW, 9, NOBODY);
  await outbox.end(first?.id ?? asOutboxId(0), { state: 'dead', reason: 'refused' }, NOW);
  await outbox.end(second?.id ?? asOutboxId(0), { state: 'sent' }, NOW);
  const env = { DATA_DIR: place.dataDir, CLOCK: NOW.toISOString() };
  const surroundings = { env, cwd: makeTestFolder() };
  const run = (...options: string[]) => runCommand('outbox', options, surroundings);

  const listed = await run();
  expect(listed.stdout).toContain('Đang chờ 1 ');
  expect(listed.stdout).toContain(
    'tin 1 · cán bộ số 3 · notice:1 · Telegram từ chối tin này · bỏ lúc 09:00:00 ngày 10/06/2024',
  );
  expect(listed.stdout).not.toContain('mật');
  expect(JSON.parse((await run('--json')).stdout)).toMatchObject({
    waiting: 1,
    sent: 1,
    dead: 1,
    unreachable: 0,
  });
  expect(await run('--retry', 'all')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 tin') });
  expect(await outbox.counts()).toMatchObject({ waiting: 2, dead: 0 });
  expect((await outbox.findDue(NOW, 9, NOBODY)).map(({ to }) => to)).toEqual([3, 2]);
});
