import { expect, onTestFinished, test } from 'vitest';
import { createPollingApi } from '../../../src/channel/telegram/api-client.ts';
import { pollUpdates } from '../../../src/channel/telegram/inbox/poll-updates.ts';
import { Patience } from '../../../src/channel/telegram/reach-telegram.ts';
import type { Inbox } from '../../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { FAKE_TOKEN, FakeBotApi } from '../../support/fake-bot-api.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson } from '../../support/fake-person.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { IMPATIENT_STOPWATCH, LogLines } from '../../support/serve-in-process.ts';

/** Polls until the test ends. `storedWhenPolled` says how often something was stored by each poll that was told of. */
const start = async (change: (inbox: Inbox) => Inbox = (inbox) => inbox) => {
  const api = await FakeBotApi.start();
  const db = await openTestDatabase();
  const log = new LogLines();
  const stop = new AbortController();
  const inbox = createInboxRepository(db);
  let [stored, polled] = [0, 0];
  const storedWhenPolled: number[] = [];
  const ended = pollUpdates(
    {
      api: createPollingApi({ token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined }),
      inbox: change(inbox),
      now: () => new Date(),
      logger: log.logger,
      signal: stop.signal,
      onStored: () => {
        stored += 1;
      },
      onPolled: () => {
        polled += 1;
        storedWhenPolled.push(stored);
      },
    },
    new Patience({ onRecovery: () => {}, stopwatch: IMPATIENT_STOPWATCH }),
  );
  onTestFinished(async () => {
    stop.abort();
    await ended;
    await api.stop();
  });
  await api.changed.until('a poll', () => api.polls > 0);
  return { api, log, storedWhenPolled, polled: () => polled };
};

test('a poll is told of once what it brought is stored', async () => {
  const { api, storedWhenPolled, polled } = await start();
  expect(polled()).toBe(0);
  new FakePerson(api, 5).say('Một?');
  await api.changed.until('the next poll', () => api.polls > 1);
  expect(storedWhenPolled).toEqual([1]);
});

test('a poll that failed is not told of', async () => {
  const { api, log, polled } = await start();
  api.trouble('getUpdates', new FakeRefusal(502, 'Bad Gateway'));
  // What is open brings it; the next poll is refused.
  new FakePerson(api, 5).say('Một?');
  await log.find('Không tới được Telegram');
  expect(polled()).toBe(1);
});

test('nor is one whose updates could not be stored', async () => {
  const { api, log, polled } = await start((inbox) => ({
    ...inbox,
    accept: () => Promise.reject(new Error('disk full')),
  }));
  new FakePerson(api, 5).say('Một?');
  await log.find('could not be stored');
  await api.changed.until('the next poll', () => api.polls > 1);
  expect(polled()).toBe(0);
});
