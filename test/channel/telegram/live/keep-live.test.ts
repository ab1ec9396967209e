import { expect, test } from 'vitest';
import { createPushApi } from '../../../../src/channel/telegram/api-client.ts';
import { keepLive } from '../../../../src/channel/telegram/live/keep-live.ts';
import { FAKE_TOKEN } from '../../../support/fake-bot-api.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';
import { serveWeek } from '../../../support/serve-week.ts';

test('looks every so often, edits only what has changed, and waits as long as Telegram asks', async () => {
  const { at, staff, official, api, botServices } = await serveWeek();
  await at('2024-11-25 08:00');
  const board = await staff.ask('/theodoi');
  const pauses: number[] = [];
  const stop = new AbortController();
  api.trouble('editMessageText', new FakeRefusal(429, 'Too Many Requests', { retry_after: 90 }));
  await keepLive({
    api: createPushApi({ token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined }),
    services: botServices,
    everyMs: 20_000,
    signal: stop.signal,
    stopwatch: {
      milliseconds: () => 0,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        if (pauses.length === 1) await official.ask('cảng vướng luồng');
        if (pauses.length === 4) stop.abort();
      },
    },
  });
  // The first look is refused, the second edits, the third finds nothing new.
  expect(pauses).toEqual([20_000, 90_000, 20_000, 20_000]);
  expect(board.edits).toBe(1);
  expect(api.callsOf('editMessageText').filter(({ error }) => error === undefined)).toHaveLength(1);
});
