import { expect, test } from 'vitest';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import type { DatabasePlace } from '../../../src/storage/open-database.ts';
import { letLeasesRunOut } from '../../support/let-leases-run-out.ts';
import { makeDatabasePlace } from '../../support/open-test-database.ts';
import { NOW, startProcess } from './start-process.ts';

const LATER = new Date('2024-06-10T02:01:00Z');

const lease = (owner: string) => ({ owner, now: NOW, expiresAt: LATER });

/** A process with its inbox. */
const startWorker = async (place: DatabasePlace, owner: string) => {
  const { db, die } = await startProcess(place, owner);
  const inbox = createInboxRepository(db);
  return { db, inbox, die, claim: () => inbox.claimNext(lease(owner)) };
};

test('one of several processes takes a suspect once it has nothing else in hand; the others go on meanwhile', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [dying, busy, idle] = [
    await startWorker(place, 'dying'),
    await startWorker(place, 'busy'),
    await startWorker(place, 'idle'),
  ];
  await busy.inbox.accept(
    ['a', 'b', 'c', 'd', 'e'].map((lane, index) => ({ id: asUpdateId(index + 1), lane, payload: '{}' })),
    NOW,
  );
  const ids = [await dying.claim(), await dying.claim(), await busy.claim()].map((each) => each?.id);
  expect(ids).toEqual([1, 2, 3]);
  await dying.die();
  expect(await busy.inbox.releaseDead('busy')).toEqual({ freed: 2, suspected: 2, condemned: 0 });
  // Who has something in hand doesn't put it at risk, nor begins more that would be.
  expect(await busy.claim()).toBeUndefined();
  expect(await idle.claim()).toMatchObject({ id: 1, suspicion: 'suspected' });
  expect(await idle.claim()).toBeUndefined();
  expect(await busy.claim()).toMatchObject({ id: 4, suspicion: 'none' });
  await idle.die();
  expect(await busy.inbox.releaseDead('busy')).toEqual({ freed: 1, suspected: 0, condemned: 1 });
});

test('a living process whose claim ran out is not suspected of anything', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [slow, other] = [await startWorker(place, 'slow'), await startWorker(place, 'other')];
  await slow.inbox.accept([{ id: asUpdateId(1), lane: 'a', payload: '{}' }], NOW);
  await slow.claim();
  expect(await other.claim()).toBeUndefined();
  await letLeasesRunOut(other.db);
  expect(await other.claim()).toMatchObject({ id: 1, suspicion: 'none' });
});
