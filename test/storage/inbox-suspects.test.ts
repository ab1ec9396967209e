import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import type { ClaimedUpdate, Inbox, Lease } from '../../src/domain/chat-inbox.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import type { Tables } from '../../src/storage/schema.ts';
import { listSetAside, retrySetAside } from '../../src/storage/set-aside-updates.ts';
import { letLeasesRunOut } from '../support/let-leases-run-out.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const START = new Date('2024-06-10T02:00:00Z').getTime();
const NOW = new Date(START);

/** A lease of two minutes. @param seconds when it is taken. */
const lease = (owner: string, seconds = 0): Lease => ({
  owner,
  now: new Date(START + seconds * 1000),
  expiresAt: new Date(START + (seconds + 120) * 1000),
});

/** An inbox with updates 1, 2, 3 … in these lanes. */
const openInbox = async (
  ...lanes: readonly string[]
): Promise<{ readonly db: Kysely<Tables>; readonly inbox: Inbox }> => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  const incoming = lanes.map((lane, index) => ({ id: asUpdateId(index + 1), lane, payload: '{}' }));
  await inbox.accept(incoming, NOW);
  return { db, inbox };
};

const claim = async (inbox: Inbox, owner: string, seconds = 0): Promise<ClaimedUpdate> => {
  const claimed = await inbox.claimNext(lease(owner, seconds));
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
};

/** Claims as much as can be had. */
const claimAll = async (inbox: Inbox, owner: string): Promise<readonly ClaimedUpdate[]> => {
  const all: ClaimedUpdate[] = [];
  for (;;) {
    const claimed = await inbox.claimNext(lease(owner));
    if (claimed === undefined) return all;
    all.push(claimed);
  }
};

test('what was in hand at a death is handed out one at a time, before anything else', async () => {
  const { inbox } = await openInbox('a', 'b', 'c', 'd', 'a');
  await claim(inbox, 'first');
  await claim(inbox, 'first');
  expect(await inbox.releaseDead('next')).toEqual({ freed: 2, suspected: 2, condemned: 0 });
  const [one, ...none] = await claimAll(inbox, 'next');
  expect([one, none]).toMatchObject([{ id: 1, suspicion: 'suspected', starts: 2 }, []]);
  if (one === undefined) throw new Error('nothing was claimed');
  await inbox.finish(one, lease('next'));
  const [two, ...nothing] = await claimAll(inbox, 'next');
  expect([two, nothing]).toMatchObject([{ id: 2, suspicion: 'suspected' }, []]);
  if (two === undefined) throw new Error('nothing was claimed');
  await inbox.postpone(two, 'next', new Date(START + 5_000));
  expect(await claimAll(inbox, 'next')).toMatchObject([
    { id: 3, suspicion: 'none' },
    { id: 4, suspicion: 'none' },
    { id: 5, suspicion: 'none' },
  ]);
});

test('a suspect that was alone in hand at the next death is condemned, and nothing else with it', async () => {
  const { db, inbox } = await openInbox('a', 'b', 'c');
  await claimAll(inbox, 'first');
  await inbox.releaseDead('second');
  await inbox.finish(await claim(inbox, 'second'), lease('second'));
  expect((await claim(inbox, 'second')).id).toBe(2);
  expect(await inbox.releaseDead('third')).toEqual({ freed: 1, suspected: 0, condemned: 1 });
  // The last suspect is still handled alone, and only then is the condemned one dealt with.
  const [last, ...none] = await claimAll(inbox, 'third');
  expect([last, none]).toMatchObject([{ id: 3, suspicion: 'suspected' }, []]);
  if (last === undefined) throw new Error('nothing was claimed');
  await inbox.finish(last, lease('third'));
  const condemned = await claim(inbox, 'third');
  expect(condemned).toMatchObject({ id: 2, suspicion: 'condemned' });
  await inbox.setAside(condemned, lease('third'));
  expect(await listSetAside(db)).toMatchObject([{ id: 2, isDeadly: true }]);
});

test('one death condemns nothing, also not what was alone', async () => {
  const { inbox } = await openInbox('a');
  await claim(inbox, 'first');
  expect(await inbox.releaseDead('second')).toEqual({ freed: 1, suspected: 1, condemned: 0 });
});

test.each([
  'finish',
  'postpone',
] as const)('a suspect that was handled (%s) is none any more', async (end) => {
  const { db, inbox } = await openInbox('a');
  await claim(inbox, 'first');
  await inbox.releaseDead('second');
  const suspect = await claim(inbox, 'second');
  if (end === 'finish') await inbox.finish(suspect, lease('second'));
  else await inbox.postpone(suspect, 'second', NOW);
  expect(await db.selectFrom('inbox_suspect').selectAll().execute()).toEqual([]);
});

test('a condemned update stays so while it can’t be told of, and when the process dies again', async () => {
  const { inbox } = await openInbox('a');
  for (const owner of ['first', 'second']) {
    await inbox.releaseDead(owner);
    await claim(inbox, owner);
  }
  expect(await inbox.releaseDead('third')).toMatchObject({ condemned: 1 });
  await inbox.postpone(await claim(inbox, 'third'), 'third', NOW);
  expect(await claim(inbox, 'third')).toMatchObject({ suspicion: 'condemned', failures: 1 });
  expect(await inbox.releaseDead('fourth')).toEqual({ freed: 1, suspected: 0, condemned: 0 });
  expect(await claim(inbox, 'fourth')).toMatchObject({ suspicion: 'condemned' });
});

test('a stop in good order leaves no suspicion, whatever was still in hand', async () => {
  const { inbox } = await openInbox('a', 'b', 'c');
  await claim(inbox, 'first');
  await claim(inbox, 'first');
  await inbox.noteStop('first');
  expect(await inbox.releaseDead('second')).toEqual({ freed: 2, suspected: 0, condemned: 0 });
  expect(await claimAll(inbox, 'second')).toHaveLength(3);
});

test('what is put back is handled like any other, and takes two deaths to be set aside again', async () => {
  const { db, inbox } = await openInbox('a');
  for (const owner of ['first', 'second']) {
    await inbox.releaseDead(owner);
    await claim(inbox, owner);
  }
  await inbox.releaseDead('third');
  await inbox.setAside(await claim(inbox, 'third'), lease('third'));
  await retrySetAside(db, asUpdateId(1), OPERATOR, NOW);
  expect(await claim(inbox, 'third')).toMatchObject({ suspicion: 'none', starts: 1 });
  expect(await inbox.releaseDead('fourth')).toEqual({ freed: 1, suspected: 1, condemned: 0 });
});

test('a suspect whose words were deleted holds nobody up', async () => {
  const { db, inbox } = await openInbox('a', 'b');
  await claim(inbox, 'first');
  await inbox.releaseDead('second');
  await db.deleteFrom('inbox_update').where('update_id', '=', 1).execute();
  expect(await claimAll(inbox, 'second')).toMatchObject([{ id: 2, suspicion: 'none' }]);
});

test('a claim of the dead that ran out before anybody looked is suspected too', async () => {
  const { db, inbox } = await openInbox('a');
  await claim(inbox, 'first');
  await letLeasesRunOut(db);
  expect(await claim(inbox, 'second', 121)).toMatchObject({ id: 1, suspicion: 'suspected' });
});

test('an older update that comes later under a lower number keeps a suspect from nothing', async () => {
  const { inbox } = await openInbox('other', 'other', 'a');
  const [, last] = await claimAll(inbox, 'first');
  expect(last?.id).toBe(3);
  await inbox.accept([{ id: asUpdateId(0), lane: 'a', payload: '{}' }], NOW);
  await inbox.releaseDead('second');
  await inbox.finish(await claim(inbox, 'second'), lease('second'));
  expect(await claim(inbox, 'second')).toMatchObject({ id: 3, suspicion: 'suspected' });
});
