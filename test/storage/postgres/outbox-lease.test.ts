import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { OutboxDelivery } from '../../../src/delivery/deliver-outbox.ts';
import { PROCESS_STOPWATCH } from '../../../src/delivery/stopwatch.ts';
import { asMessageId, type PersonId } from '../../../src/domain/chat.ts';
import { asOfficialId } from '../../../src/domain/people.ts';
import type { DatabasePlace } from '../../../src/storage/open-database.ts';
import { letLeasesRunOut } from '../../support/let-leases-run-out.ts';
import { makeDatabasePlace } from '../../support/open-test-database.ts';
import { openTestServices } from '../../support/open-test-services.ts';
import { fillOffice } from '../../support/serve-office.ts';
import { Signal } from '../../support/signal.ts';
import { NOW, startProcess } from './start-process.ts';

const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const logger = pino({ enabled: false });

/** A process with all that the bot has. */
const startWorker = async (place: DatabasePlace, owner: string) => {
  const process = await startProcess(place, owner);
  return { ...process, ...(await openTestServices(process.db, () => NOW)) };
};

test('the lease is one process’s as long as it lives and keeps it up', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [{ outbox: mine }, theirs] = [await startWorker(place, 'one'), await startWorker(place, 'two')];
  expect(await mine.holdLease('one', NOW, at(15))).toBe(true);
  // A machine whose clock is an hour ahead asks: the server's clock counts.
  expect(await theirs.outbox.holdLease('two', at(3_600), at(3_615))).toBe(false);
  expect(await mine.holdLease('one', at(14), at(29))).toBe(true);
  expect(await theirs.outbox.holdLease('two', at(28), at(43))).toBe(false);
  // Alive, but it has let it run out.
  await letLeasesRunOut(theirs.db);
  expect(await theirs.outbox.holdLease('two', at(29), at(44))).toBe(true);
  expect(await mine.holdLease('one', at(30), at(45))).toBe(false);
  // Dead, though it would have it for another while.
  await theirs.die();
  expect(await mine.holdLease('one', at(31), at(46))).toBe(true);
});

test('of processes that ask at the same moment one gets the lease', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const processes = await Promise.all(['one', 'two', 'three'].map((owner) => startWorker(place, owner)));
  for (const second of [0, 100, 200]) {
    const asked = processes.map(({ outbox, owner }) => outbox.holdLease(owner, at(second), at(second + 15)));
    expect((await Promise.all(asked)).filter((isHeld) => isHeld)).toHaveLength(1);
  }
});

test('two processes deliver each message once; when the one that does dies, the other goes on', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const processes = [await startWorker(place, 'one'), await startWorker(place, 'two')] as const;
  const [{ people, outbox }] = processes;
  await fillOffice(people);
  const keys = ['a', 'b', 'c', 'd'];
  const message = (key: string) => ({
    to: asOfficialId(3),
    key,
    payload: { type: 'notice' as const, text: key },
    dueAt: NOW,
    uselessAfter: undefined,
  });
  await outbox.enqueue(keys.map(message), NOW);
  const sends: { text: string; by: string }[] = [];
  const changed = new Signal();
  const deliver = (process: (typeof processes)[number]) => {
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const sender = {
      answers: async () => true,
      send: async (_to: PersonId, text: string) => {
        sends.push({ text, by: process.owner });
        changed.fire();
        return { kind: 'delivered' as const, messageId: asMessageId(sends.length) };
      },
    };
    const renderer = { render: async (payload: { type: string; text?: string }) => [payload.text ?? ''] };
    const options = { ...process, renderer, sender, now: () => NOW, stopwatch: PROCESS_STOPWATCH, logger };
    return { stop, ended: new OutboxDelivery(options).run(stop.signal), owner: process.owner };
  };
  const running = processes.map(deliver);
  await changed.until('two messages', () => sends.length >= 2);
  const first = sends[0]?.by;
  const dying = running.find(({ owner }) => owner === first);
  dying?.stop.abort();
  await dying?.ended;
  await processes.find(({ owner }) => owner === first)?.die();
  await changed.until('all messages', () => sends.length >= keys.length);
  expect(sends.map(({ text }) => text)).toEqual(keys);
  expect(new Set(sends.map(({ by }) => by)).size).toBe(2);
});
