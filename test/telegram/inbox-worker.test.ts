import { HttpError } from 'grammy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import type { ClaimedUpdate, Inbox } from '../../src/domain/chat-inbox.ts';
import { OPERATOR } from '../../src/people/people-change.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { retrySetAside } from '../../src/storage/set-aside-updates.ts';
import { InboxWorker } from '../../src/telegram/inbox/inbox-worker.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { LogLines } from '../support/serve-in-process.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const now = (): Date => new Date();

/** Lets everything happen that needs no more than this time. */
const pass = (milliseconds = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

const start = async (
  handle: (id: number) => Promise<void>,
  change: (inbox: Inbox) => Inbox = (inbox) => inbox,
  onSetAside: (update: ClaimedUpdate) => Promise<void> = async () => {},
) => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  const log = new LogLines();
  const worker = new InboxWorker({
    inbox: change(inbox),
    handle: (payload) => handle(Number(payload)),
    now,
    logger: log.logger,
    owner: 'me',
    onSetAside,
  });
  worker.start();
  const receive = async (...updates: readonly (readonly [id: number, lane: string])[]): Promise<void> => {
    await inbox.accept(
      updates.map(([id, lane]) => ({ id: asUpdateId(id), lane, payload: String(id) })),
      now(),
    );
    worker.wake();
    await pass();
  };
  const states = async (): Promise<string[]> => {
    const rows = await db.selectFrom('inbox_update').select(['state']).orderBy('update_id').execute();
    return rows.map(({ state }) => state);
  };
  return { db, worker, receive, states, log };
};

test('what was claimed before the database was lost is handled as soon as it is back', async () => {
  let isLost = false;
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    isLost ? Promise.reject(new Error('connection lost')) : work();
  const handled: number[] = [];
  const { receive, states, db } = await start(
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
  const { receive, states, worker } = await start(handle, (inbox) => ({
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

/** Handling that ends when the test says so. */
const held = () => {
  const begun: number[] = [];
  const release = new Map<number, () => void>();
  const handle = (id: number): Promise<void> => {
    begun.push(id);
    return new Promise((resolve) => release.set(id, resolve));
  };
  return { begun, handle, end: (id: number) => release.get(id)?.() };
};

test('one update at a time in a lane, in order, and eight lanes side by side', async () => {
  const { begun, handle, end } = held();
  const { receive, worker } = await start(handle);
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
  const { receive, states, log } = await start(async (id) => {
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
  const { receive, states, log } = await start(
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
  const { db, receive, states } = await start(async () => {
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

test('an update that is begun ten times and never ended is set aside without being handled again', async () => {
  const handled: number[] = [];
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await inbox.accept([{ id: asUpdateId(1), lane: 'a', payload: '1' }], now());
  for (let stop = 0; stop < 10; stop += 1) {
    await inbox.claimNext({ owner: `stopped ${stop}`, now: now(), expiresAt: now() });
    await inbox.noteStop(`stopped ${stop}`);
  }
  const worker = new InboxWorker({
    inbox,
    handle: async (payload) => void handled.push(Number(payload)),
    now,
    logger: new LogLines().logger,
    owner: 'me',
  });
  worker.start();
  await pass();
  expect(handled).toEqual([]);
  expect((await db.selectFrom('inbox_update').select('state').executeTakeFirst())?.state).toBe('set aside');
});

/** A worker over an inbox whose processes have died twice with update 1 in hand, the second time alone. */
const startCondemned = async (tellOfDeadly: (id: number) => Promise<void>) => {
  const handled: number[] = [];
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  await inbox.accept(
    [1, 2].map((id) => ({ id: asUpdateId(id), lane: 'a', payload: String(id) })),
    now(),
  );
  for (const owner of ['first', 'second']) {
    await inbox.claimNext({ owner, now: now(), expiresAt: new Date(now().getTime() + 60_000) });
    await inbox.releaseDead('next');
  }
  const worker = new InboxWorker({
    inbox,
    handle: async (payload) => void handled.push(Number(payload)),
    now,
    logger: new LogLines().logger,
    owner: 'next',
    tellOfDeadly: ({ id }) => tellOfDeadly(id),
  });
  worker.start();
  await pass();
  const states = async (): Promise<string[]> => {
    const rows = await db.selectFrom('inbox_update').select('state').orderBy('update_id').execute();
    return rows.map(({ state }) => state);
  };
  return { handled, states };
};

test('what two processes died over is told of and set aside, not handled; its lane goes on', async () => {
  const told: number[] = [];
  const { handled, states } = await startCondemned(async (id) => void told.push(id));
  expect(told).toEqual([1]);
  expect(handled).toEqual([2]);
  expect(await states()).toEqual(['set aside', 'done']);
});

test('while Telegram is out of reach it is told of again, and never handled', async () => {
  let tries = 0;
  const { handled, states } = await startCondemned(async () => {
    tries += 1;
    if (tries < 5) throw new HttpError('no network', new Error('ECONNREFUSED'));
  });
  expect(await states()).toEqual(['waiting', 'waiting']);
  await pass(20_000);
  expect(tries).toBe(5);
  expect(handled).toEqual([2]);
  expect(await states()).toEqual(['set aside', 'done']);
});

/** A worker over an inbox whose process has died with updates 1 and 2 in hand; ten more wait. */
const startAfterDeath = async (handle: (id: number) => Promise<void>) => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  const ids = Array.from({ length: 12 }, (_, index) => index + 1);
  await inbox.accept(
    ids.map((id) => ({ id: asUpdateId(id), lane: `lane ${id}`, payload: String(id) })),
    now(),
  );
  for (const _ of [1, 2])
    await inbox.claimNext({ owner: 'dead', now: now(), expiresAt: new Date(now().getTime() + 60_000) });
  await inbox.releaseDead('me');
  const logger = new LogLines().logger;
  const worker = new InboxWorker({ inbox, handle: (id) => handle(Number(id)), now, logger, owner: 'me' });
  let isCalm = false;
  void worker.calm.then(() => {
    isCalm = true;
  });
  worker.start();
  await pass();
  return { worker, isCalm: () => isCalm };
};

test('what was in hand at a death is handled alone, then eight lanes side by side', async () => {
  const { begun, handle, end } = held();
  const { isCalm } = await startAfterDeath(handle);
  expect(begun).toEqual([1]);
  end(1);
  await pass();
  expect(begun).toEqual([1, 2]);
  expect(isCalm()).toBe(false);
  end(2);
  await pass();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(isCalm()).toBe(true);
});

test('a suspect that only hangs holds the others up for three minutes, not for ever', async () => {
  const { begun, handle, end } = held();
  const { isCalm } = await startAfterDeath(handle);
  end(1);
  await pass(179_000);
  expect([begun, isCalm()]).toEqual([[1, 2], false]);
  await pass(2_000);
  expect([begun, isCalm()]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], true]);
});

test('a stop waits for no suspect that is yet to come', async () => {
  const { begun, handle, end } = held();
  const { worker, isCalm } = await startAfterDeath(handle);
  const stopped = worker.stop(8_000);
  end(1);
  expect(await stopped).toBe(0);
  expect([begun, isCalm()]).toEqual([[1], true]);
});

test('from the beginning of a stop nothing that is under way is suspected', async () => {
  const { handle } = held();
  const { db, receive, worker } = await start(handle);
  await receive([1, 'a'], [2, 'b']);
  const stopped = worker.stop(8_000);
  await pass();
  expect(await createInboxRepository(db).releaseDead('next')).toEqual({
    freed: 2,
    suspected: 0,
    condemned: 0,
  });
  await pass(8_000);
  await stopped;
});

test('a stop begins nothing more and waits for what is under way', async () => {
  const { begun, handle, end } = held();
  const { receive, states, worker } = await start(handle);
  await receive([1, 'a'], [2, 'a']);
  let unfinished: number | undefined;
  const stopped = worker.stop(8_000).then((count) => {
    unfinished = count;
  });
  await pass(5_000);
  expect(unfinished).toBeUndefined();
  end(1);
  await stopped;
  expect(unfinished).toBe(0);
  worker.wake();
  await pass();
  expect(begun).toEqual([1]);
  expect(await states()).toEqual(['done', 'waiting']);
});

test('a stop does not wait longer than its grace', async () => {
  const { handle } = held();
  const { receive, worker } = await start(handle);
  await receive([1, 'a']);
  const stopped = worker.stop(8_000);
  await pass(8_000);
  expect(await stopped).toBe(1);
});

test('a database that fails for a moment stops nothing', async () => {
  const handled: number[] = [];
  let failures = 2;
  const { receive } = await start(
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
  const { receive, states } = await start(
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
