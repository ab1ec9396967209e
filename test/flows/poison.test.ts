import { expect, test } from 'vitest';
import { type DatabasePlace, openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import type { FakeBotApi } from '../support/fake-bot-api.ts';
import { FakePerson } from '../support/fake-person.ts';
import { fillLargeOffice } from '../support/large-office.ts';
import { type DatabaseKind, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { createApi, createRunner, untilPolling } from '../support/serve-process.ts';

const NOW = new Date('2024-11-24T03:00:00Z');
/** A Sunday, so that nobody is asked for their week. */
const CLOCK = '2024-11-24T10:00:00+07:00';
const ADMIN = 9_001;
const FIRST_ACCOUNT = 5_001;
const OFFICE = { officials: 12, units: 3, firstAccount: FIRST_ACCOUNT };
/** Whose first message is the poison: others are before and beside it. */
const POISONER = 4;
const HANGING = 3;

const MARKER = 'thuốc độc';
const POISON = `Chỉ tiêu ${MARKER} là bao nhiêu?`;

/** Loaded before the bot: the process is gone the moment that a reader normalises the poisonous text. */
const DEATH = `
const { normalize } = String.prototype;
String.prototype.normalize = function (form) {
  if (this.includes('${MARKER}')) process.kill(process.pid, 'SIGKILL');
  return normalize.call(this, form);
};`;
const DEADLY = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(DEATH)}` };

const countInHand = async (place: DatabasePlace): Promise<number> => {
  const db = await openDatabase(place, NOW);
  const claims = await db.selectFrom('inbox_claim').select('in_hand').execute();
  await db.destroy();
  return claims.length;
};

/** An office of units and officials, with their accounts. */
const openOffice = async (kind: DatabaseKind) => {
  const [runner, api, place] = [createRunner(), await createApi(), await makeDatabasePlace(kind)];
  const db = await openDatabase(place, NOW);
  await fillLargeOffice(createPeopleRepository(db), OFFICE);
  await db.destroy();
  const people = Array.from(
    { length: OFFICE.officials },
    (_, index) => new FakePerson(api, FIRST_ACCOUNT + index),
  );
  const admin = new FakePerson(api, ADMIN);
  // Telegram knows a chat once its person has written to the bot.
  api.chats.newMessageId(ADMIN);
  const database = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {};
  const env = { DATA_DIR: place.dataDir, CLOCK, ...database };
  const start = (more = {}) => runner.startServing(api, [ADMIN], { ...env, ...more });
  const inbox = (...options: string[]) => runCommand('inbox', options, { env, cwd: makeTestFolder() });
  return { api, place, people, admin, start, inbox };
};

/** The targets of the answers that somebody has had, in order. */
const targetsOf = (person: FakePerson): number[] =>
  person
    .heard()
    .flatMap(({ text }) => (/📌 II\.2\.\d\((\d+)\)/.exec(text) ?? []).slice(1))
    .map(Number);

const poisonOf = (api: FakeBotApi) => {
  const update = api.chats.updates.find((each) => each.message?.text === POISON);
  if (update?.message === undefined) throw new Error('there is no poison');
  return { update: update.update_id, message: update.message.message_id };
};

test.each<DatabaseKind>([
  'SQLite',
  'PostgreSQL',
])('a message that ends the process is set aside after two deaths; everybody else is answered, in order, on %s', {
  timeout: 120_000,
}, async (kind) => {
  const { api, place, people, admin, start, inbox } = await openOffice(kind);
  const poisoner = people[POISONER];
  if (poisoner === undefined) throw new Error('nobody says it');

  // The first answers are under way when the process dies.
  api.trouble('sendMessage', ...Array.from({ length: HANGING }, () => 'hang' as const));
  for (const person of people.slice(0, HANGING)) person.say('/chitieu 1');
  const first = start(DEADLY);
  await api.changed.until('the answers', () => api.callsOf('sendMessage').length === HANGING);
  for (const person of people.slice(HANGING)) person.say(person === poisoner ? POISON : '/chitieu 1');
  for (const person of people) person.say('/chitieu 2');
  const poison = poisonOf(api);
  expect(await first.end(30_000)).toBe('SIGKILL');
  const inHand = await countInHand(place);
  expect(inHand).toBeGreaterThan(HANGING);
  expect(await start(DEADLY).end(30_000)).toBe('SIGKILL');
  expect(await countInHand(place)).toBe(1);

  const third = start(DEADLY);
  const others = people.filter((person) => person !== poisoner);
  await api.changed.until(
    'an answer to everybody, and the office told',
    () =>
      others.every((person) => new Set(targetsOf(person)).size === 2) &&
      targetsOf(poisoner).length === 1 &&
      admin.heard().length > 0,
    60_000,
  );
  for (const person of others) expect(targetsOf(person)).toEqual(targetsOf(person).toSorted());
  expect(others.flatMap(targetsOf).length).toBeLessThanOrEqual(2 * others.length + inHand);
  const [told, answered, ...more] = poisoner.heard();
  expect(told).toMatchObject({ repliesTo: poison.message, text: expect.stringContaining('được giữ lại') });
  expect([answered?.text, more]).toEqual([expect.stringContaining('II.2.'), []]);
  expect(admin.heard().map(({ text }) => text)).toEqual([expect.stringContaining(`(số ${poison.update})`)]);
  expect(admin.heard()[0]?.text).toContain(`Cán bộ ${1_001 + POISONER}`);
  third.kill('SIGTERM');
  expect(await third.end()).toBe(0);

  expect((await inbox()).stdout).toMatch(new RegExp(`^${poison.update} · .*ngừng đột ngột.*\n$`));
  expect((await inbox('--retry', String(poison.update))).code).toBe(0);
  const mended = start();
  await untilPolling(api, mended);
  expect((await poisoner.hear(3)).text).toContain('Tôi chưa tìm thấy');
  expect((await inbox()).stdout).toBe('Không có tin nào đang gác lại.\n');
});
