import { HttpError } from 'grammy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outsideFailure } from '../../../src/channel/telegram/message/telegram-failure.ts';
import { InboxWorker } from '../../../src/delivery/inbox/inbox-worker.ts';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { LogLines } from '../../support/serve-in-process.ts';
import { held, now, pass, startWorker } from './inbox-worker-desk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
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
    outsideOf: outsideFailure,
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
  const { db, receive, worker } = await startWorker(handle);
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
