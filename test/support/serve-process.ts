import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { FakeBotApi } from './fake-bot-api.ts';
import { type BotProcess, BotRunner, NODE_FLAGS } from './start-bot.ts';

const cleanedUp = (runner: BotRunner): BotRunner => {
  onTestFinished(() => runner.close());
  return runner;
};

/** A folder for bots that is cleaned up with the test. They run compiled, as in the image. */
export const createRunner = (): BotRunner =>
  cleanedUp(new BotRunner([...NODE_FLAGS, join(inject('compiledSource'), 'main.js')]));

/** The same with bots that run from their source, as `npm start` does. */
export const createSourceRunner = (): BotRunner => cleanedUp(new BotRunner());

/** A fake Bot API that ends with the test. */
export const createApi = async (port?: number): Promise<FakeBotApi> => {
  const api = await FakeBotApi.start(port);
  onTestFinished(() => api.stop());
  return api;
};

/** Waits until the process polls, so that it is known to serve. */
export const untilPolling = async (api: FakeBotApi, bot: BotProcess): Promise<void> => {
  const before = api.polls;
  await Promise.race([
    api.changed.until('a poll', () => api.polls > before, 30_000),
    bot.end(30_000).then((code) => {
      throw new Error(`the bot ended with ${code}: ${bot.stderr}`);
    }),
  ]);
};

/** The whole bot, as a process of its own, against a fake Bot API. */
export const serveProcess = async (people: readonly number[], env: Readonly<Record<string, string>> = {}) => {
  const runner = createRunner();
  const api = await createApi();
  const bot = runner.startServing(api, people, env);
  await untilPolling(api, bot);
  return { runner, api, bot };
};
