import { expect, test } from 'vitest';
import { createRunner } from './serve-process.ts';

test('whoever waits for a bot that ends hears so at once, with its last words', async () => {
  const bot = createRunner().start({ TERMINAL: 'off' });
  const never = new Promise<never>(() => {});
  await expect(bot.whileRunning(never)).rejects.toThrow(/ended with 1: .*BOT_TOKEN/s);
});

test('as long as it runs, what is waited for is given', async () => {
  const bot = createRunner().start({ TERMINAL: 'off' });
  expect(await bot.whileRunning(Promise.resolve('answer'))).toBe('answer');
});
