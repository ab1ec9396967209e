import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { asOfficialId } from '../../src/domain/people.ts';
import { MOST_IN_FLIGHT } from '../../src/outbox/deliver-outbox.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-change.ts';
import { type DatabasePlace, openDatabase } from '../../src/storage/open-database.ts';
import { createOutboxRepository } from '../../src/storage/outbox-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import type { FakeBotApi } from '../support/fake-bot-api.ts';
import { FakePerson } from '../support/fake-person.ts';
import { connectTo, makeDatabasePlace } from '../support/open-test-database.ts';
import { testOfficial } from '../support/serve-office.ts';
import { createApi, createRunner } from '../support/serve-process.ts';

const KILLS = Number(process.env['CRASH_KILLS'] ?? 3);
const CHATS = 20;
const QUESTIONS_PER_CHAT = 10;
const PUSHED = 300;
const ARRIVAL_MS = 25;
const FIRST_ACCOUNT = 5_001;
const NOW = new Date('2024-06-10T02:00:00Z');
const NOTICE = 'Văn phòng thông báo';

/** Officials who have come to the bot, each with a message that waits for them. */
const fillOutbox = async (place: DatabasePlace, api: FakeBotApi): Promise<void> => {
  const db = await openDatabase(place, NOW);
  const ids = Array.from({ length: PUSHED }, (_, index) => 1_001 + index);
  const rows = ids.map((id, index) => testOfficial(id, `Cán bộ ${id}`, 'official', FIRST_ACCOUNT + index));
  const changes = rows.map((after) => ({ of: 'official' as const, before: undefined, after }));
  const note = { by: OPERATOR, act: 'thử', at: NOW };
  await changePeople(createPeopleRepository(db), () => ({ changes, outcome: undefined }), note);
  const messages = ids.map((id) => ({
    to: asOfficialId(id),
    key: 'notice:1',
    payload: { type: 'notice' as const, text: `gửi ${id}` },
    dueAt: NOW,
    uselessAfter: undefined,
  }));
  await createOutboxRepository(db).enqueue(messages, NOW);
  await db.destroy();
  // Telegram knows a chat once its person has written to the bot.
  for (let index = 0; index < PUSHED; index += 1) api.chats.newMessageId(FIRST_ACCOUNT + index);
};

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

const expectWholeDatabase = async (place: DatabasePlace): Promise<void> => {
  const db = await connectTo(place);
  const unfinished = await db.selectFrom('inbox_update').selectAll().where('state', '<>', 'done').execute();
  expect(unfinished).toEqual([]);
  const counts = { waiting: 0, sent: PUSHED, dead: 0, dropped: 0 };
  expect(await createOutboxRepository(db).counts()).toEqual(counts);
  if (inject('database') === 'PostgreSQL') return;
  const { rows: check } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  expect(check).toEqual([{ integrity_check: 'ok' }]);
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
};

test(`killed ${KILLS} times while questions and replies arrive and 300 messages are pushed, it serves each`, {
  timeout: 120_000 + KILLS * 10_000,
}, async () => {
  const [runner, api, place] = [createRunner(), await createApi(), await makeDatabasePlace()];
  const env = { DATA_DIR: place.dataDir, ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}) };
  const askers = Array.from({ length: CHATS }, (_, index) => new Asker(api, 1001 + index));
  const ids = askers.map(({ person }) => person.user.id);
  await fillOutbox(place, api);
  const countPushed = (): number =>
    api.callsOf('sendMessage').filter(({ fields }) => String(fields['text']).includes(NOTICE)).length;
  const countAnswers = (): number => askers.reduce((sum, { person }) => sum + person.heard().length, 0);

  let turn = 0;
  const arrival = setInterval(() => {
    askers[turn % CHATS]?.act();
    turn += 1;
    if (askers.every(({ isServed }) => isServed)) clearInterval(arrival);
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
    bot.kill('SIGKILL');
    expect(await bot.end()).toBe('SIGKILL');
    claims.push(await countClaims(place));
  }

  const last = runner.startServing(api, ids, env);
  const pushedTo = () =>
    new Set(api.callsOf('sendMessage').map(({ fields }) => Number(fields['chat_id']))).size;
  await api.changed.until(
    'an answer to every question and reply, and every pushed message',
    () => askers.every(({ isServed }) => isServed) && pushedTo() === CHATS + PUSHED,
    120_000,
  );
  clearInterval(arrival);
  last.kill('SIGTERM');
  expect(await last.end()).toBe(0);

  const asked = CHATS * (QUESTIONS_PER_CHAT + 1);
  const inFlight = claims.reduce((sum, count) => sum + count, 0);
  const repeats = { answers: countAnswers() - asked, pushed: countPushed() - PUSHED };
  console.log(
    `${inject('database')}, ${KILLS} kills (seed ${seed}): ${asked} questions and replies, ${repeats.answers} ` +
      `answered again (in flight at the kills: ${inFlight}); ${PUSHED} pushed, ${repeats.pushed} pushed again ` +
      `(in flight at most: ${KILLS * MOST_IN_FLIGHT})`,
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
