import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { MOST_IN_FLIGHT } from '../../src/delivery/deliver-outbox.ts';
import { asDay } from '../../src/domain/people.ts';
import { weekOf } from '../../src/domain/reporting-week.ts';
import { type DatabasePlace, openDatabase } from '../../src/storage/open-database.ts';
import { createOutboxRepository } from '../../src/storage/outbox-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createReminderRepository } from '../../src/storage/reminder-repository.ts';
import type { FakeBotApi } from '../support/fake-bot-api.ts';
import type { ChatMessage } from '../support/fake-chats.ts';
import { FakePerson } from '../support/fake-person.ts';
import { fillLargeOffice, largeOfficeIds } from '../support/large-office.ts';
import { connectTo, type DatabaseKind, makeDatabasePlace } from '../support/open-test-database.ts';
import { createApi, createRunner } from '../support/serve-process.ts';

const KILLS = Number(process.env['CRASH_KILLS'] ?? 3);
const CHATS = 20;
const QUESTIONS_PER_CHAT = 10;
const PUSHED = 150;
const ARRIVAL_MS = 25;
const FIRST_ACCOUNT = 5_001;
const NOW = new Date('2024-06-10T02:00:00Z');
const NUDGE = 'Có gì mới hoặc vướng mắc?';
const RECORDED = 'Đã ghi';
const NO_NEWS = 'Không có gì mới';
/** Each process starts its clock here. */
const CLOCK = '2024-11-25T08:00:01+07:00';
const WEEK = weekOf(asDay('2024-11-25'));

const OFFICE = { officials: PUSHED, units: 60, firstAccount: FIRST_ACCOUNT };

/** Officials who answer the week's question as soon as it comes, by a tap or in words. */
class Answerers {
  readonly #api: FakeBotApi;
  readonly #people: readonly FakePerson[];
  readonly #answered = new Set<number>();

  constructor(api: FakeBotApi) {
    this.#api = api;
    this.#people = largeOfficeIds(OFFICE).map((_id, index) => new FakePerson(api, FIRST_ACCOUNT + index));
    // Telegram knows a chat once its person has written to the bot.
    for (const { user } of this.#people) api.chats.newMessageId(user.id);
  }

  /** What they were sent that holds a text. */
  heard(text: string): readonly ChatMessage[] {
    return [...this.#api.chats.messages.values()].filter(
      (message) => message.fromBot && message.chat >= FIRST_ACCOUNT && message.html.includes(text),
    );
  }

  get isEachServed(): boolean {
    return new Set(this.heard(RECORDED).map(({ chat }) => chat)).size === PUSHED;
  }

  /** The first who hasn't yet answers. */
  act(): void {
    const nudge = this.heard(NUDGE).find(({ chat }) => !this.#answered.has(chat));
    const person = nudge && this.#people[nudge.chat - FIRST_ACCOUNT];
    if (nudge === undefined || person === undefined) return;
    this.#answered.add(nudge.chat);
    if (nudge.chat % 2 === 0) person.press(nudge, NO_NEWS);
    else person.reply(nudge, NO_NEWS);
  }
}

/** Somebody who asks for target 1, 2, 3 …, and replies to the first answer. */
class Asker {
  readonly person: FakePerson;
  #asked = 0;
  #hasReplied = false;

  constructor(api: FakeBotApi, id: number) {
    this.person = new FakePerson(api, id);
  }

  /** The targets of the answers to their questions, in the order in which they came: 1, 2, 2, 3 … */
  targets(): number[] {
    return this.person
      .heard()
      .filter(({ repliesTo }) => repliesTo === undefined)
      .map(({ text }) => Number(/📌 II\.2\.\d\((\d+)\)/.exec(text)?.[1]));
  }

  /** The answers to their reply. */
  repliesHeard(): number {
    return this.person.heard().filter(({ text }) => text.includes('III.2')).length;
  }

  act(): void {
    const [first] = this.person.heard();
    if (!this.#hasReplied && this.#asked >= 2 && first !== undefined) {
      this.#hasReplied = true;
      this.person.reply(first, 'Ai phụ trách chỉ tiêu này?');
    } else if (this.#asked < QUESTIONS_PER_CHAT) {
      this.#asked += 1;
      this.person.say(`/chitieu ${this.#asked}`);
    }
  }

  get isServed(): boolean {
    const heard = new Set(this.targets());
    return this.#hasReplied && this.repliesHeard() > 0 && WANTED.every((number) => heard.has(number));
  }
}

const WANTED = Array.from({ length: QUESTIONS_PER_CHAT }, (_, index) => index + 1);

const countClaims = async (place: DatabasePlace): Promise<number> => {
  const db = await openDatabase(place, NOW);
  const claims = await db.selectFrom('inbox_claim').selectAll().execute();
  await db.destroy();
  return claims.length;
};

/** A second death over what was in hand at the first would be that message's (poison.test.ts); these come from outside. */
const untilUnsuspected = async (place: DatabasePlace): Promise<void> => {
  const db = await openDatabase(place, NOW);
  const countSuspects = async (): Promise<number> =>
    (await db.selectFrom('inbox_suspect').select('update_id').execute()).length;
  try {
    await vi.waitUntil(async () => (await countSuspects()) === 0, { timeout: 60_000, interval: 5 });
  } finally {
    await db.destroy();
  }
};

/** What was answered before a kill, and wasn't noted as sent, still has to be found needless. */
const untilDrained = async (place: DatabasePlace): Promise<void> => {
  const db = await openDatabase(place, NOW);
  const outbox = createOutboxRepository(db);
  try {
    await vi.waitUntil(async () => (await outbox.counts()).waiting === 0, { timeout: 60_000 });
  } finally {
    await db.destroy();
  }
};

const expectWholeDatabase = async (place: DatabasePlace): Promise<void> => {
  const db = await connectTo(place);
  const unfinished = await db.selectFrom('inbox_update').selectAll().where('state', '<>', 'done').execute();
  expect(unfinished).toEqual([]);
  // One whose first copy was answered before a kill is needless afterwards.
  const { waiting, sent, dead, dropped } = await createOutboxRepository(db).counts();
  expect([waiting, sent + dropped, dead]).toEqual([0, PUSHED, 0]);
  const span = { weeks: [WEEK], from: new Date(CLOCK), until: new Date('2024-12-01T00:00:00Z') };
  const { reported } = await createReminderRepository(db).readWeek(span);
  expect(new Set(reported.map(({ official }) => official)).size).toBe(PUSHED);
  const twice = await db
    .selectFrom('progress_update')
    .select(['official_id', 'ref'])
    .groupBy(['official_id', 'ref'])
    .having(({ fn }) => fn.countAll<number>(), '>', 1)
    .execute();
  expect(twice).toEqual([]);
  if (place.databaseUrl !== undefined) return;
  const { rows: check } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  expect(check).toEqual([{ integrity_check: 'ok' }]);
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
};

test.each<DatabaseKind>([
  'SQLite',
  'PostgreSQL',
])(`killed ${KILLS} times on a Monday while ${PUSHED} officials are asked, answer, and others ask, it serves each, on %s`, {
  timeout: 120_000 + KILLS * 10_000,
}, async (kind) => {
  const [runner, api, place] = [createRunner(), await createApi(), await makeDatabasePlace(kind)];
  const database = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {};
  const env = { DATA_DIR: place.dataDir, CLOCK, ...database };
  const askers = Array.from({ length: CHATS }, (_, index) => new Asker(api, 1001 + index));
  const ids = askers.map(({ person }) => person.user.id);
  const db = await openDatabase(place, NOW);
  await fillLargeOffice(createPeopleRepository(db), OFFICE);
  await db.destroy();
  const answerers = new Answerers(api);
  const countPushed = (): number => answerers.heard(NUDGE).length;
  const countAnswers = (): number => askers.reduce((sum, { person }) => sum + person.heard().length, 0);

  let turn = 0;
  const arrival = setInterval(() => {
    askers[turn % CHATS]?.act();
    turn += 1;
    answerers.act();
  }, ARRIVAL_MS);

  const seed = Date.now() % 1_000_000;
  const most = Math.floor((PUSHED + CHATS * QUESTIONS_PER_CHAT) / (KILLS + 2));
  const thresholds = fc.sample(fc.integer({ min: 3, max: most }), { seed, numRuns: KILLS });
  const claims: number[] = [];
  for (const threshold of thresholds) {
    const bot = runner.startServing(api, ids, env);
    const before = countPushed() + countAnswers();
    const isTime = () => countPushed() + countAnswers() >= before + threshold;
    await api.changed.until(`${threshold} messages`, isTime, 60_000);
    await untilUnsuspected(place);
    bot.kill('SIGKILL');
    expect(await bot.end()).toBe('SIGKILL');
    claims.push(await countClaims(place));
  }

  const last = runner.startServing(api, ids, env);
  await api.changed.until(
    'an answer to every question and reply, and a card for every official',
    () => askers.every(({ isServed }) => isServed) && answerers.isEachServed,
    120_000,
  );
  clearInterval(arrival);
  await untilDrained(place);
  last.kill('SIGTERM');
  expect(await last.end()).toBe(0);

  const asked = CHATS * (QUESTIONS_PER_CHAT + 1);
  const inFlight = claims.reduce((sum, count) => sum + count, 0);
  const repeats = {
    answers: countAnswers() + answerers.heard(RECORDED).length - asked - PUSHED,
    pushed: countPushed() - PUSHED,
  };
  console.log(
    `${kind}, ${KILLS} kills (seed ${seed}): ${asked} questions and replies and ${PUSHED} answers to ` +
      `the week, ${repeats.answers} served again (in flight at the kills: ${inFlight}); ${PUSHED} officials asked, ` +
      `${repeats.pushed} asked again (in flight at most: ${KILLS * MOST_IN_FLIGHT})`,
  );
  expect(repeats.answers).toBeGreaterThanOrEqual(0);
  expect(repeats.answers).toBeLessThanOrEqual(inFlight);
  expect(repeats.pushed).toBeGreaterThanOrEqual(0);
  expect(repeats.pushed).toBeLessThanOrEqual(KILLS * MOST_IN_FLIGHT);
  for (const asker of askers) {
    const targets = asker.targets();
    expect(targets).toEqual(targets.toSorted((one, other) => one - other));
  }
  await expectWholeDatabase(place);
});
