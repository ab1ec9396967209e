import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { FakeBotApi } from '../support/fake-bot-api.ts';
import { fillLargeOffice, fillReports } from '../support/large-office.ts';
import { BotRunner } from '../support/start-bot.ts';

const FIRST_ACCOUNT = 10_001;
/** What Telegram takes from a bot in a second before it asks it to slow down (Bot FAQ). */
const LIMIT = 30;
const NOW = new Date('2024-06-10T02:00:00Z');
const MONDAY = '2024-11-25T08:00:01+07:00';

export interface DeliveryFigures {
  readonly messages: number;
  readonly perSecond: number;
  /** How often Telegram asked to slow down. */
  readonly slowDowns: number;
  /** Messages that came twice. */
  readonly repeats: number;
}

const MOST_UNITS = 60;
const PATIENCE_MS = 600_000;

/** An office of so many officials that has reported for so many weeks. */
const fill = async (dataDir: string, api: FakeBotApi, officials: number, weeks: number): Promise<void> => {
  const db = await openDatabase({ dataDir }, NOW);
  await fillLargeOffice(createPeopleRepository(db), {
    officials,
    units: Math.min(MOST_UNITS, officials),
    firstAccount: FIRST_ACCOUNT,
  });
  await fillReports(createProgressRepository(db), weeks);
  await db.destroy();
  // Telegram knows a chat once its person has written to the bot.
  for (let index = 0; index < officials; index += 1) api.chats.newMessageId(FIRST_ACCOUNT + index);
};

/**
 * The whole bot, started on a Monday a second after eight, asks as many officials for their week, each with what they lead
 * and its last figures, through a fake Telegram that holds to its limit.
 * @throws if they aren't all asked within ten minutes, or the bot ends.
 */
export const measureDelivery = async (messages: number, weeks: number): Promise<DeliveryFigures> => {
  const runner = new BotRunner();
  const api = await FakeBotApi.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-delivery-'));
  try {
    await fill(dataDir, api, messages, weeks);
    api.limitSends(LIMIT);
    const took = (): number => api.callsOf('sendMessage').filter(({ error }) => error === undefined).length;
    const bot = runner.startServing(api, [], { DATA_DIR: dataDir, CLOCK: MONDAY });
    await bot.whileRunning(api.changed.until('the first message', () => took() > 0));
    const start = performance.now();
    await bot.whileRunning(api.changed.until('all messages', () => took() >= messages, PATIENCE_MS));
    const seconds = (performance.now() - start) / 1000;
    return {
      messages,
      perSecond: (messages - 1) / seconds,
      slowDowns: api.callsOf('sendMessage').length - took(),
      repeats: took() - messages,
    };
  } finally {
    await runner.close();
    await api.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
