import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { FakePerson } from '../support/fake-person.ts';
import { createApi, createRunner } from '../support/serve-process.ts';

const CHATS = 20;
const QUESTIONS_PER_CHAT = 10;
const KILL_AFTER_ANSWERS = [30, 80, 140];
const ARRIVAL_MS = 5;

/** The targets that answers name, in the order in which they came: 1, 2, 2, 3 … */
const targetsHeard = (person: FakePerson): number[] =>
  person.heard().map(({ text }) => Number(/📌 II\.2\.\d\((\d+)\)/.exec(text)?.[1]));

const countInFlight = (dataDir: string): number => {
  const db = new Sqlite(join(dataDir, 'bot.db'), { readonly: true });
  const row: unknown = db.prepare('select count(*) from inbox_claim').pluck().get();
  db.close();
  return Number(row);
};

const countUnfinished = (dataDir: string): number => {
  const db = new Sqlite(join(dataDir, 'bot.db'), { readonly: true });
  const row: unknown = db.prepare("select count(*) from inbox_update where state <> 'done'").pluck().get();
  db.close();
  return Number(row);
};

test('killed three times while 200 questions arrive, it answers each of them', {
  timeout: 180_000,
}, async () => {
  const runner = createRunner();
  const api = await createApi();
  const people = Array.from({ length: CHATS }, (_, index) => new FakePerson(api, 1001 + index));
  const ids = people.map(({ user }) => user.id);
  const countAnswers = (): number => people.reduce((sum, person) => sum + person.heard().length, 0);

  let asked = 0;
  const arrival = setInterval(() => {
    const number = Math.floor(asked / CHATS) + 1;
    people[asked % CHATS]?.say(`/chitieu ${number}`);
    asked += 1;
    if (asked === CHATS * QUESTIONS_PER_CHAT) clearInterval(arrival);
  }, ARRIVAL_MS);

  const inFlight: number[] = [];
  for (const threshold of KILL_AFTER_ANSWERS) {
    const bot = runner.startServing(api, ids);
    await api.changed.until(`${threshold} answers`, () => countAnswers() >= threshold, 60_000);
    bot.kill('SIGKILL');
    expect(await bot.end()).toBe('SIGKILL');
    inFlight.push(countInFlight(runner.dataDir));
  }

  const last = runner.startServing(api, ids);
  const wanted = Array.from({ length: QUESTIONS_PER_CHAT }, (_, index) => index + 1);
  const isServed = (person: FakePerson): boolean => {
    const heard = new Set(targetsHeard(person));
    return wanted.every((number) => heard.has(number));
  };
  await api.changed.until('an answer to every question', () => people.every(isServed), 120_000);
  last.kill('SIGTERM');
  expect(await last.end()).toBe(0);

  const allowed = inFlight.reduce((sum, count) => sum + count, 0);
  const repeats = countAnswers() - CHATS * QUESTIONS_PER_CHAT;
  console.log(
    `${asked} questions, ${KILL_AFTER_ANSWERS.length} kills: ${countAnswers()} answers, ${repeats} repeated; ` +
      `in flight at the kills: ${inFlight.join(', ')}`,
  );
  expect(repeats).toBeGreaterThanOrEqual(0);
  expect(repeats).toBeLessThanOrEqual(allowed);
  expect(Math.max(...inFlight)).toBeGreaterThan(0);
  expect(countUnfinished(runner.dataDir)).toBe(0);
  for (const person of people) {
    const heard = targetsHeard(person);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect([...new Set(heard)]).toEqual(wanted);
  }
});
