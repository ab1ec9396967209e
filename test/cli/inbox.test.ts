import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const LEASE = { owner: 'me', now: NOW, expiresAt: new Date('2024-06-10T03:00:00Z') };

test('updates that were set aside are listed without their words, and put back', async () => {
  const place = await makeDatabasePlace('SQLite');
  const inbox = createInboxRepository(await connectTo(place));
  const surroundings = { env: { DATA_DIR: place.dataDir }, cwd: makeTestFolder() };
  const run = (...options: string[]) => runCommand('inbox', options, surroundings);
  await inbox.accept([{ id: asUpdateId(41), lane: 'chat:5', payload: '{"text":"mật"}' }], NOW);
  const claimed = await inbox.claimNext(LEASE);
  if (claimed === undefined) throw new Error('nothing was claimed');
  await inbox.setAside(claimed, LEASE);
  expect((await run()).stdout).toBe(
    '41 · chat:5 · nhận 09:00:00 ngày 10/06/2024 · gác lại 09:00:00 ngày 10/06/2024 · bắt đầu 1 lần, lỗi 1 lần\n',
  );
  expect(await run('--retry', '41')).toMatchObject({ code: 0, stdout: expect.stringContaining('41') });
  expect(await inbox.claimNext(LEASE)).toMatchObject({ id: 41 });
  expect(await run('--retry', '41')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('41'),
  });
  expect((await run()).stdout).toBe('Không có tin nào đang gác lại.\n');
});
