import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { listSetAside, retrySetAside } from '../../src/storage/set-aside-updates.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const LATER = new Date('2024-06-10T02:30:00Z');
const LEASE = { owner: 'me', now: LATER, expiresAt: new Date('2024-06-10T03:00:00Z') };

test('what was set aside is listed, and handled anew as if it had just come once it is put back', async () => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  expect(await listSetAside(db)).toEqual([]);
  await inbox.accept([{ id: asUpdateId(41), lane: 'chat:5', payload: '{"text":"mật"}' }], NOW);
  const claimed = await inbox.claimNext(LEASE);
  if (claimed === undefined) throw new Error('nothing was claimed');
  expect(await retrySetAside(db, asUpdateId(41), OPERATOR, LATER)).toBe(false);
  await inbox.setAside(claimed, LEASE);
  expect(await listSetAside(db)).toEqual([
    { id: 41, lane: 'chat:5', receivedAt: NOW, setAsideAt: LATER, starts: 1, failures: 1, isDeadly: false },
  ]);
  expect(await inbox.claimNext(LEASE)).toBeUndefined();
  expect(await retrySetAside(db, asUpdateId(41), OPERATOR, LATER)).toBe(true);
  const again = await inbox.claimNext({ ...LEASE, now: NOW });
  expect(again).toEqual({
    id: 41,
    lane: 'chat:5',
    payload: '{"text":"mật"}',
    starts: 1,
    failures: 0,
    suspicion: 'none',
  });
  expect(await createPeopleRepository(db).readAudit(9)).toMatchObject([
    { of: 'inbox', rowId: '41', by: { name: 'người vận hành' }, at: LATER },
  ]);
});
