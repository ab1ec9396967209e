import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import type { ClaimedUpdate, Inbox, Lease } from '../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { letLeasesRunOut } from '../support/let-leases-run-out.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const START = new Date('2024-06-10T02:00:00Z').getTime();
const at = (seconds: number): Date => new Date(START + seconds * 1000);

const update = (id: number, lane: string) => ({ id: asUpdateId(id), lane, payload: `{"update_id":${id}}` });

const lease = (owner: string, seconds: number, lasts = 60): Lease => ({
  owner,
  now: at(seconds),
  expiresAt: at(seconds + lasts),
});

const openInbox = async (): Promise<Inbox> => createInboxRepository(await openTestDatabase());

const claim = async (inbox: Inbox, owner = 'me', seconds = 0): Promise<ClaimedUpdate> => {
  const claimed = await inbox.claimNext(lease(owner, seconds));
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
};

test('an update is stored once, however often it comes', async () => {
  const inbox = await openInbox();
  expect(await inbox.accept([update(1, 'a'), update(2, 'a')], at(0))).toBe(2);
  expect(await inbox.accept([update(2, 'a'), update(3, 'b')], at(1))).toBe(1);
  await inbox.finish(await claim(inbox), lease('me', 1));
  expect(await inbox.accept([update(1, 'a')], at(2))).toBe(0);
  expect((await claim(inbox)).id).toBe(2);
});

test('no updates are nothing to store', async () => {
  expect(await (await openInbox()).accept([], at(0))).toBe(0);
});

test('a lane is given out one update at a time, in order; other lanes meanwhile', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(3, 'b'), update(1, 'a'), update(2, 'a')], at(0));
  const first = await claim(inbox);
  expect(first).toEqual({ ...update(1, 'a'), starts: 1, failures: 0, suspicion: 'none' });
  expect((await claim(inbox)).id).toBe(3);
  expect(await inbox.claimNext(lease('me', 0))).toBeUndefined();
  await inbox.finish(first, lease('me', 1));
  expect((await claim(inbox)).id).toBe(2);
});

test('a claim that ran out is given to somebody else, and its first owner can end nothing any more', async () => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await inbox.accept([update(1, 'a')], at(0));
  const mine = await claim(inbox, 'me', 0);
  expect(await inbox.claimNext(lease('other', 0))).toBeUndefined();
  await letLeasesRunOut(db);
  const theirs = await claim(inbox, 'other', 60);
  expect(theirs).toMatchObject({ id: 1, starts: 2 });
  await inbox.finish(mine, { owner: 'me', now: at(61) });
  await inbox.postpone(theirs, 'other', at(61));
  expect((await claim(inbox, 'me', 62)).id).toBe(1);
});

test('a clock that is set back holds nothing up', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'b')], at(86_400));
  const failed = await claim(inbox, 'me', 86_400);
  await inbox.postpone(failed, 'me', at(86_430));
  expect((await claim(inbox, 'me', 0)).id).toBe(1);
  expect((await claim(inbox, 'me', 0)).id).toBe(2);
});

test('a claim is renewed for the lanes named', async () => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await inbox.accept([update(1, 'a'), update(2, 'b')], at(0));
  await claim(inbox);
  await claim(inbox);
  await letLeasesRunOut(db);
  await inbox.renew(['a'], lease('me', 0));
  const running = db.selectFrom('inbox_claim').select('lane').where('expires_at', '>', '2001');
  expect(await running.execute()).toEqual([{ lane: 'a' }]);
});

test('an owner’s own claim never runs out for itself, however its clock jumps', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'a')], at(0));
  await claim(inbox, 'me', 0);
  expect(await inbox.claimNext(lease('me', 3_600))).toBeUndefined();
});

test('an owner frees what it has in hand no more, and nothing is suspected of it', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'b')], at(0));
  await claim(inbox);
  await claim(inbox);
  expect(await inbox.releaseOwn('me', ['a'])).toBe(1);
  expect(await claim(inbox)).toMatchObject({ lane: 'b', suspicion: 'none' });
  expect(await inbox.releaseOwn('me', [])).toBe(2);
  expect(await inbox.releaseOwn('other', [])).toBe(0);
});

test('the claims of the dead are given up at once, not one of the living', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'b')], at(0));
  await claim(inbox, 'dead');
  const held = await claim(inbox, 'living');
  expect(await inbox.releaseDead('living')).toEqual({ freed: 1, suspected: 1, condemned: 0 });
  expect(await inbox.claimNext(lease('living', 1))).toBeUndefined();
  await inbox.finish(held, lease('living', 1));
  expect((await claim(inbox, 'living', 1)).id).toBe(1);
  expect(await inbox.claimNext(lease('living', 1))).toBeUndefined();
});

test('a postponed update waits, and its lane with it', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'a'), update(3, 'b')], at(0));
  await inbox.postpone(await claim(inbox), 'me', at(30));
  expect((await claim(inbox, 'me', 10)).id).toBe(3);
  expect(await inbox.claimNext(lease('me', 29))).toBeUndefined();
  expect(await inbox.nextDue()).toEqual(at(30));
  expect(await claim(inbox, 'me', 30)).toMatchObject({ id: 1, starts: 2, failures: 1 });
});

test('an update that was set aside does not block its lane and is not given out again', async () => {
  const inbox = await openInbox();
  await inbox.accept([update(1, 'a'), update(2, 'a')], at(0));
  await inbox.setAside(await claim(inbox), lease('me', 1));
  const next = await claim(inbox);
  expect(next.id).toBe(2);
  await inbox.finish(next, lease('me', 2));
  expect(await inbox.claimNext(lease('me', 1000))).toBeUndefined();
  expect(await inbox.nextDue()).toBeUndefined();
});

test('only what ended long ago is deleted, and its words are gone as soon as it was handled', async () => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await inbox.accept([update(1, 'a'), update(2, 'b'), update(3, 'c')], at(0));
  await inbox.finish(await claim(inbox), lease('me', 10));
  await inbox.finish(await claim(inbox), lease('me', 20));
  const payloads = await db.selectFrom('inbox_update').select('payload').orderBy('update_id').execute();
  expect(payloads.map(({ payload }) => payload)).toEqual(['', '', '{"update_id":3}']);
  expect(await inbox.prune(at(15))).toBe(1);
  expect(await inbox.prune(at(1000))).toBe(1);
  expect((await claim(inbox)).id).toBe(3);
});

test('whatever fails and whenever it crashes, every update ends once and in its lane’s order', async () => {
  const lanes = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
  const fates = fc.infiniteStream(fc.constantFrom('finish', 'postpone', 'crash'));
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await fc.assert(
    fc.asyncProperty(lanes, fates, async (updateLanes, stream) => {
      await db.deleteFrom('inbox_update').execute();
      await db.deleteFrom('inbox_claim').execute();
      await inbox.accept(
        updateLanes.map((lane, index) => update(index + 1, lane)),
        at(0),
      );
      const ended: ClaimedUpdate[] = [];
      let seconds = 0;
      while (ended.length < updateLanes.length) {
        seconds += 100;
        await letLeasesRunOut(db);
        const claimed = await inbox.claimNext(lease(`owner ${seconds}`, seconds));
        if (claimed === undefined) throw new Error('an update was lost');
        const fate = seconds > 20_000 ? 'finish' : stream.next().value;
        if (fate === 'finish') {
          await inbox.finish(claimed, { owner: `owner ${seconds}`, now: at(seconds) });
          ended.push(claimed);
        }
        if (fate === 'postpone') await inbox.postpone(claimed, `owner ${seconds}`, at(seconds + 50));
      }
      const ids = ended.map(({ id }) => id);
      expect(new Set(ids).size).toBe(updateLanes.length);
      for (const lane of ['a', 'b', 'c']) {
        const inLane = ended.filter((each) => each.lane === lane).map(({ id }) => Number(id));
        expect(inLane).toEqual(inLane.toSorted((one, other) => one - other));
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
