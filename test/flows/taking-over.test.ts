import { expect, test } from 'vitest';
import { FakePerson } from '../support/fake-person.ts';
import { serveProcess, untilPolling } from '../support/serve-process.ts';

const TIMEOUT = { timeout: 90_000 };

test('a reply that hangs does not hold up a stop, and is left for the next start', TIMEOUT, async () => {
  const { runner, api, bot } = await serveProcess([11]);
  const person = new FakePerson(api, 11);
  api.trouble('sendMessage', 'hang');
  person.say('/trogiup');
  await api.changed.until('the reply', () => api.callsOf('sendMessage').length === 1);
  const begun = performance.now();
  bot.kill('SIGTERM');
  expect(await bot.end(12_000)).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(person.heard()).toHaveLength(0);
  const next = runner.startServing(api, [11]);
  await untilPolling(api, next);
  expect((await person.hear(1)).text).toContain('/chitieu');
  expect(next.stderr).toContain('left unfinished by the last run');
  expect(next.stderr).not.toContain('one at a time');
});

test('two bots on one data folder: the second says so and stops', TIMEOUT, async () => {
  const { runner, api } = await serveProcess([11]);
  const second = runner.startServing(api, [11]);
  expect(await second.end(40_000)).toBe(1);
  expect(second.stderr).toContain('đang được một tiến trình khác');
});
