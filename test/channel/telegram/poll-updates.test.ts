import { expect, onTestFinished, test } from 'vitest';
import { createPollingApi } from '../../../src/channel/telegram/api-client.ts';
import { ALLOWED_UPDATES, pollUpdates } from '../../../src/channel/telegram/inbox/poll-updates.ts';
import { Patience, type PatienceOptions } from '../../../src/channel/telegram/reach-telegram.ts';
import type { Inbox } from '../../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { FAKE_TOKEN, FakeBotApi } from '../../support/fake-bot-api.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson } from '../../support/fake-person.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { IMPATIENT_STOPWATCH, LogLines } from '../../support/serve-in-process.ts';
import { Signal } from '../../support/signal.ts';
import { VirtualTime } from '../../support/virtual-time.ts';

const start = async (
  change: (inbox: Inbox) => Inbox = (inbox) => inbox,
  patience: Omit<PatienceOptions, 'onRecovery'> = {},
) => {
  const api = await FakeBotApi.start();
  const db = await openTestDatabase();
  const stored = new Signal();
  const log = new LogLines();
  const stop = new AbortController();
  const ended = pollUpdates(
    {
      api: createPollingApi({ token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined }),
      inbox: change(createInboxRepository(db)),
      now: () => new Date(),
      logger: log.logger,
      signal: stop.signal,
      onStored: () => stored.fire(),
    },
    new Patience({
      onRecovery: () => log.logger.info('back'),
      stopwatch: IMPATIENT_STOPWATCH,
      ...patience,
    }),
  );
  onTestFinished(async () => {
    stop.abort();
    await ended.catch(() => undefined);
    await api.stop();
  });
  const countRows = async (): Promise<number> =>
    (await db.selectFrom('inbox_update').select('update_id').execute()).length;
  return { api, stored, log, stop, ended, countRows };
};

test('updates are confirmed only after they are stored', async () => {
  const { api, countRows } = await start();
  const person = new FakePerson(api, 5);
  person.say('Một?');
  person.say('Hai?');
  await api.changed.until('both confirmed', () => api.chats.updates.length === 0);
  expect(await countRows()).toBe(2);
});

test('updates that could not be stored are fetched again', async () => {
  let failures = 1;
  const { api, log, countRows } = await start((inbox) => ({
    ...inbox,
    accept: (updates, now) => {
      if (failures-- > 0) return Promise.reject(new Error('disk full'));
      return inbox.accept(updates, now);
    },
  }));
  new FakePerson(api, 5).say('Một?');
  await log.find('could not be stored');
  expect(api.chats.updates).toHaveLength(1);
  await api.changed.until('confirmed', () => api.chats.updates.length === 0);
  expect(await countRows()).toBe(1);
});

test('a full batch is followed by the rest', async () => {
  const { api, countRows } = await start();
  const person = new FakePerson(api, 5);
  for (let number = 0; number < 250; number += 1) person.say(`Câu ${number}?`);
  await api.changed.until('all confirmed', () => api.chats.updates.length === 0);
  expect(await countRows()).toBe(250);
});

test('only kinds of updates that we handle are asked for', () => {
  expect(ALLOWED_UPDATES).toEqual(['message', 'edited_message', 'callback_query', 'inline_query']);
});

test('a poll that fails is made again, and recovery is said', async () => {
  const { api, log } = await start();
  await api.changed.until('a poll', () => api.polls > 0);
  api.trouble('getUpdates', new FakeRefusal(502, 'Bad Gateway'));
  const person = new FakePerson(api, 5);
  person.say('Một?');
  expect((await log.find('Không tới được Telegram'))['level']).toBe(40);
  person.say('Hai?');
  await log.find('back');
});

test('a poll that Telegram slows down is made again after the time that it names', async () => {
  const { api, log, countRows } = await start();
  await api.changed.until('a poll', () => api.polls > 0);
  api.trouble('getUpdates', new FakeRefusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
  const person = new FakePerson(api, 5);
  person.say('Một?');
  expect((await log.find('slow down'))['seconds']).toBe(1);
  person.say('Hai?');
  await api.changed.until('both confirmed', () => api.chats.updates.length === 0);
  expect(await countRows()).toBe(2);
});

const REFUSALS = [
  [new FakeRefusal(409, 'Conflict: …'), 'CONFLICT'],
  [new FakeRefusal(401, 'Unauthorized'), 'BAD_TOKEN'],
  [new FakeRefusal(404, 'Not Found'), 'BAD_TOKEN'],
] as const;

test.each(REFUSALS)('one stray refusal is a blip (%#)', async (refusal) => {
  const { api, log, countRows } = await start();
  await api.changed.until('a poll', () => api.polls > 0);
  api.trouble('getUpdates', refusal);
  const person = new FakePerson(api, 5);
  person.say('Một?');
  expect((await log.find('thử lại sau'))['level']).toBe(40);
  person.say('Hai?');
  await api.changed.until('both confirmed', () => api.chats.updates.length === 0);
  expect(await countRows()).toBe(2);
});

test.each(
  REFUSALS,
)('a refusal that lasts a minute ends it, whatever the wall clock says (%#)', async (refusal, code) => {
  const time = new VirtualTime(new Date());
  const { api, log, ended } = await start((inbox) => inbox, { stopwatch: time });
  await api.changed.until('a poll', () => api.polls > 0);
  api.trouble('getUpdates', ...Array.from({ length: 20 }, () => refusal));
  const begun = time.milliseconds();
  new FakePerson(api, 5).say('Một?');
  await log.find('thử lại sau');
  await expect(ended).rejects.toMatchObject({ code, nextStep: expect.stringMatching(/.{20}/) });
  // Waited twice as long each time, half a minute at most.
  expect(time.milliseconds() - begun).toBe(61_000);
});

test('a stop ends an open poll at once', async () => {
  const { api, stop, ended } = await start();
  await api.changed.until('a poll', () => api.polls > 0);
  stop.abort();
  await ended;
});
