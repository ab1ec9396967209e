import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../../src/domain/chat.ts';
import type { ClaimedUpdate, Lease } from '../../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { migrateDatabase } from '../../../src/storage/migrate-database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/migrations.ts';
import { type DatabasePlace, openDatabase } from '../../../src/storage/open-database.ts';
import { connectTo, makeDatabasePlace } from '../../support/open-test-database.ts';
import { NOW, startProcess } from './start-process.ts';

const LANES = 5;
const UPDATES = 300;
const WORKERS = 4;

const lease = (owner: string): Lease => ({ owner, now: NOW, expiresAt: new Date(NOW.getTime() + 60_000) });

const update = (id: number) => ({ id: asUpdateId(id), lane: `chat:${id % LANES}`, payload: '{}' });

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A process with its inbox. */
const startWorker = async (place: DatabasePlace, owner: string) => {
  const process = await startProcess(place, owner);
  return { ...process, inbox: createInboxRepository(process.db) };
};

type Fate = 'finish' | 'fail' | 'set aside' | 'die';

const fate = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Fate>('finish') },
  { weight: 3, arbitrary: fc.constant<Fate>('fail') },
  { weight: 2, arbitrary: fc.constant<Fate>('set aside') },
  { weight: 1, arbitrary: fc.constant<Fate>('die') },
);

/** What was begun and ended by all processes, checked as it happens. */
class Witness {
  readonly ended: number[] = [];
  readonly crossings: string[] = [];
  readonly #busy = new Map<string, string>();

  begin({ lane, id }: ClaimedUpdate, owner: string): void {
    const other = this.#busy.get(lane);
    if (other !== undefined) this.crossings.push(`${owner} begins ${id} in ${lane}, which ${other} holds`);
    if (this.ended.includes(id)) this.crossings.push(`${owner} begins ${id} once more`);
    const earlier = this.ended.find((each) => each % LANES === id % LANES && each > id);
    if (earlier !== undefined) this.crossings.push(`${owner} begins ${id} after ${earlier}`);
    this.#busy.set(lane, owner);
  }

  /** Before the claim is given back, so that no other can begin in between. */
  end({ lane, id }: ClaimedUpdate, isLast: boolean): void {
    this.#busy.delete(lane);
    if (isLast) this.ended.push(id);
  }
}

const work = async (place: DatabasePlace, name: string, fates: Iterator<Fate>, witness: Witness) => {
  let lives = 1;
  let process = await startWorker(place, `${name}.${lives}`);
  while (witness.ended.length < UPDATES) {
    const { inbox, owner } = process;
    const claimed = await inbox.claimNext(lease(owner));
    if (claimed === undefined) {
      await inbox.releaseDead(owner);
      continue;
    }
    witness.begin(claimed, owner);
    // Others run while this one is at work.
    await new Promise((resolve) => setImmediate(resolve));
    const fate: Fate = fates.next().value;
    witness.end(claimed, fate === 'finish' || fate === 'set aside');
    if (fate === 'finish') await inbox.finish(claimed, { owner, now: NOW });
    if (fate === 'fail') await inbox.postpone(claimed, owner, NOW);
    if (fate === 'set aside') await inbox.setAside(claimed, { owner, now: NOW });
    if (fate === 'die') {
      await process.die();
      lives += 1;
      process = await startWorker(place, `${name}.${lives}`);
    }
  }
};

test('processes that race, fail and die handle each update to its end once, in its lane’s order', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const accepting = createInboxRepository(await connectTo(place));
  const witness = new Witness();
  const seed = Date.now() % 1_000_000;
  const fates = fc.sample(fate, { seed, numRuns: UPDATES * 8 })[Symbol.iterator]();
  const workers = repeat(WORKERS, (index) => work(place, `worker ${index}`, fates, witness));
  for (let first = 1; first <= UPDATES; first += 20) {
    await accepting.accept(
      repeat(20, (index) => update(first + index)),
      NOW,
    );
  }
  await Promise.all(workers);
  expect(witness.crossings, `seed ${seed}`).toEqual([]);
  expect(witness.ended.toSorted((one, other) => one - other)).toEqual(repeat(UPDATES, (index) => index + 1));
  expect(await accepting.claimNext(lease('late'))).toBeUndefined();
}, 60_000);

test('an empty database that several processes open at once gets each version once', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const opened = await Promise.all(repeat(5, () => openDatabase(place, NOW)));
  const rows = await opened[0]?.selectFrom('schema_version').selectAll().execute();
  expect(rows).toHaveLength(MIGRATIONS.length);
  for (const db of opened) expect((await migrateDatabase(db, NOW)).applied).toEqual([]);
  await Promise.all(opened.map((db) => db.destroy()));
});

test('claims of a living process stay, those of a dead one are freed at once', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [mine, theirs] = [await startWorker(place, 'mine'), await startWorker(place, 'theirs')];
  await theirs.inbox.accept([update(1), update(2)], NOW);
  await theirs.inbox.claimNext(lease('theirs'));
  expect(await mine.inbox.releaseDead('mine')).toEqual({ freed: 0, suspected: 0, condemned: 0 });
  await theirs.die();
  expect(await mine.inbox.releaseDead('mine')).toEqual({ freed: 1, suspected: 1, condemned: 0 });
  expect((await mine.inbox.claimNext(lease('mine')))?.id).toBe(1);
});
