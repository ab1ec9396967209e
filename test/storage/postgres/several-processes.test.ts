import { pino } from 'pino';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../../src/domain/chat.ts';
import type { Lease } from '../../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { migrateDatabase } from '../../../src/storage/migrate-database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { showLiveness } from '../../../src/storage/process-liveness.ts';
import { connectTo, makeDatabasePlace } from '../../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const LANES = 12;
const UPDATES = 300;
const WORKERS = 4;

const lease = (owner: string): Lease => ({ owner, now: NOW, expiresAt: new Date(NOW.getTime() + 60_000) });

const update = (id: number) => ({ id: asUpdateId(id), lane: `chat:${id % LANES}`, payload: '{}' });

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test('claims that race over several connections give each update once, in its lane’s order', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const accepting = createInboxRepository(await connectTo(place));
  const begun: number[] = [];
  const busy = new Set<string>();
  const work = async (owner: string): Promise<void> => {
    const inbox = createInboxRepository(await connectTo(place));
    for (let idle = 0; idle < 40; ) {
      const claimed = await inbox.claimNext(lease(owner));
      if (claimed === undefined) {
        idle += 1;
        continue;
      }
      idle = 0;
      expect(busy.has(claimed.lane)).toBe(false);
      busy.add(claimed.lane);
      begun.push(claimed.id);
      // Others run while this one is at work.
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(claimed.lane);
      await inbox.finish(claimed, { owner, now: NOW });
    }
  };
  const workers = repeat(WORKERS, (index) => work(`worker ${index}`));
  for (let first = 1; first <= UPDATES; first += 20) {
    await accepting.accept(
      repeat(20, (index) => update(first + index)),
      NOW,
    );
  }
  await Promise.all(workers);
  expect(begun.toSorted((one, other) => one - other)).toEqual(repeat(UPDATES, (index) => index + 1));
  for (let lane = 0; lane < LANES; lane += 1) {
    const inLane = begun.filter((id) => id % LANES === lane);
    expect(inLane).toEqual(inLane.toSorted((one, other) => one - other));
  }
});

test('an empty database that several processes open at once gets each version once', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const opened = await Promise.all(repeat(5, () => openDatabase(place, NOW)));
  const rows = await opened[0]?.selectFrom('schema_version').selectAll().execute();
  expect(rows).toHaveLength(MIGRATIONS.length);
  for (const db of opened) expect(await migrateDatabase(db, NOW)).toEqual([]);
  await Promise.all(opened.map((db) => db.destroy()));
});

test('claims of a living process stay, those of a dead one are freed at once', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [mine, theirs] = [await connectTo(place), await openDatabase(place, NOW)];
  const logger = pino({ enabled: false });
  const alive = new AbortController();
  await showLiveness(theirs, 'theirs', logger, alive.signal);
  await createInboxRepository(theirs).accept([update(1), update(2)], NOW);
  await createInboxRepository(theirs).claimNext(lease('theirs'));
  const inbox = createInboxRepository(mine);
  expect(await inbox.releaseDead('mine')).toBe(0);
  alive.abort();
  await theirs.destroy();
  expect(await inbox.releaseDead('mine')).toBe(1);
  expect((await inbox.claimNext(lease('mine')))?.id).toBe(1);
});
