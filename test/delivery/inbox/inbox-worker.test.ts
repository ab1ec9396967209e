import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { OPERATOR } from '../../../src/people/people-store.ts';
import { retrySetAside } from '../../../src/storage/set-aside-updates.ts';
import { held, now, pass, startWorker } from './inbox-worker-desk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('what was claimed before the database was lost is handled as soon as it is back', async () => {
  let isLost = false;
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    isLost ? Promise.reject(new Error('connection lost')) : work();
  const handled: number[] = [];
  const { receive, states, db } = await startWorker(
    async (id) => {
      handled.push(id);
      if (handled.length === 1) isLost = true;
    },
    (inbox) => ({
      ...inbox,
      claimNext: (lease) => guarded(() => inbox.claimNext(lease)),
      finish: (update, lease) => guarded(() => inbox.finish(update, lease)),
      releaseOwn: (owner, except) => guarded(() => inbox.releaseOwn(owner, except)),
    }),
  );
  await receive([1, 'a'], [2, 'a']);
  await pass(18_000);
  expect(handled).toEqual([1]);
  expect(await db.selectFrom('inbox_claim').select('lane').execute()).toHaveLength(1);
  isLost = false;
  await pass(2_000);
  // The first one's end was not stored: it is handled again, and nothing waits for its claim to run out.
  expect(handled).toEqual([1, 1, 2]);
  expect(await states()).toEqual(['done', 'done']);
});

test('a clock that jumps an hour ahead has nobody handled twice or out of order', async () => {
  const { begun, handle, end } = held();
  let ahead = 0;
  const { receive, states, worker } = await startWorker(handle, (inbox) => ({
    ...inbox,
    claimNext: (lease) => {
      const moved = (date: Date) => new Date(date.getTime() + ahead);
      return inbox.claimNext({ ...lease, now: moved(lease.now), expiresAt: moved(lease.expiresAt) });
    },
  }));
  await receive([1, 'a'], [2, 'a']);
  ahead = 3_600_000;
  worker.wake();
  await pass(1_000);
  expect(begun).toEqual([1]);
  end(1);
  await pass();
  expect(begun).toEqual([1, 2]);
  end(2);
  await pass();
  expect(await states()).toEqual(['done', 'done']);
});

test('one update at a time in a lane, in order, and eight lanes side by side', async () => {
  const { begun, handle, end } = held();
  const { receive, worker } = await startWorker(handle);
  await receive(...Array.from({ length: 12 }, (_, index) => [index + 1, `lane ${index % 10}`] as const));
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  end(1);
  await pass();
  expect(begun.at(-1)).toBe(9);
  end(2);
  await pass();
  expect(begun.at(-1)).toBe(10);
  end(3);
  await pass();
  expect(begun.at(-1)).toBe(11);
  for (const id of [4, 5, 6, 7, 8, 9, 10, 11]) end(id);
  await pass();
  end(12);
  expect(await worker.stop(0)).toBe(0);
  expect(begun).toHaveLength(12);
});

test('a poisonous update is tried three times, set aside and logged; its lane goes on', async () => {
  const tried: number[] = [];
  const { receive, states, log } = await startWorker(async (id) => {
    tried.push(id);
    if (id === 1) throw new Error('poison');
  });
  await receive([1, 'a'], [2, 'a'], [3, 'b']);
  expect(tried).toEqual([1, 3]);
  await pass(1_010);
  expect(tried).toEqual([1, 3, 1]);
  await pass(2_010);
  expect(tried).toEqual([1, 3, 1, 1, 2]);
  expect(await states()).toEqual(['set aside', 'done', 'done']);
  expect(log.lines.some(({ level, updateId }) => level === 50 && updateId === 1)).toBe(true);
});

test('an update is reported before it is set aside, and set aside also if nobody can be told', async () => {
  const reported: number[] = [];
  const { receive, states, log } = await startWorker(
    () => Promise.reject(new Error('poison')),
    (inbox) => ({
      ...inbox,
      setAside: (update, lease) => {
        expect(reported).toContain(update.id);
        return inbox.setAside(update, lease);
      },
    }),
    async ({ id }) => {
      reported.push(id);
      if (id === 1) throw new Error('no staff');
    },
  );
  await receive([1, 'a'], [2, 'b']);
  await pass(4_000);
  expect(reported.toSorted()).toEqual([1, 2]);
  expect(await states()).toEqual(['set aside', 'set aside']);
  expect(log.lines.filter(({ msg }) => String(msg).startsWith('nobody could be told'))).toHaveLength(1);
});

test('an update that the operator puts back is handled within a minute', async () => {
  let isPoisonous = true;
  const { db, receive, states } = await startWorker(async () => {
    if (isPoisonous) throw new Error('poison');
  });
  await receive([1, 'a']);
  await pass(4_000);
  expect(await states()).toEqual(['set aside']);
  isPoisonous = false;
  await retrySetAside(db, asUpdateId(1), OPERATOR, now());
  await pass(41_000);
  expect(await states()).toEqual(['done']);
});

test('a database that fails for a moment stops nothing', async () => {
  const handled: number[] = [];
  let failures = 2;
  const { receive } = await startWorker(
    async (id) => void handled.push(id),
    (inbox) => ({
      ...inbox,
      claimNext: (lease) => {
        if (failures-- > 0) return Promise.reject(new Error('disk full'));
        return inbox.claimNext(lease);
      },
    }),
  );
  await receive([1, 'a']);
  await pass(1_100);
  expect(handled).toEqual([1]);
});

test('where the end could not be stored, the update is handled again as soon as the database answers', async () => {
  const handled: number[] = [];
  let failures = 1;
  const { receive, states } = await startWorker(
    async (id) => void handled.push(id),
    (inbox) => ({
      ...inbox,
      finish: (update, lease) => {
        if (failures-- > 0) return Promise.reject(new Error('disk full'));
        return inbox.finish(update, lease);
      },
    }),
  );
  await receive([1, 'a']);
  await pass();
  expect(handled).toEqual([1, 1]);
  expect(await states()).toEqual(['done']);
});
