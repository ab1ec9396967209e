import { pino } from 'pino';
import { expect, test } from 'vitest';
import { runApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config/config.ts';
import { PROCESS_STOPWATCH, type Stopwatch } from '../../../src/delivery/stopwatch.ts';
import { FAKE_TOKEN, FakeBotApi } from '../../support/fake-bot-api.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { makeDatabasePlace } from '../../support/open-test-database.ts';

/** Time that goes a hundred times as fast, so that a minute of refusals is soon over. */
const FAST = 100;
const stopwatch: Stopwatch = {
  milliseconds: () => performance.now() * FAST,
  pause: (milliseconds, signal) => PROCESS_STOPWATCH.pause(milliseconds / FAST, signal),
};

test.each([
  [409, 'CONFLICT'],
  [404, 'BAD_TOKEN'],
])('a bot that Telegram refuses for good with %i ends, on any database, and says what to do', async (code, fault) => {
  const place = await makeDatabasePlace();
  const api = await FakeBotApi.start();
  const refusals = Array.from({ length: 20 }, () => new FakeRefusal(code, 'refused'));
  api.trouble('getUpdates', ...refusals);
  const config = parseConfig({
    BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: place.dataDir,
    ADMIN_IDS: '9001',
    ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
  });
  const signal = new AbortController().signal;
  const time = { now: () => new Date('2024-11-24T03:00:00Z'), stopwatch };
  const ended = runApp({ config, logger: pino({ enabled: false }), signal, playedCode: undefined, time });
  await expect(ended).rejects.toMatchObject({ code: fault, nextStep: expect.stringMatching(/.{20}/u) });
  await api.stop();
});
