import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { FakeBotApi } from '../support/fake-bot-api.ts';
import { fillLargeOffice, fillReports } from '../support/large-office.ts';
import { BotRunner } from '../support/start-bot.ts';

const MESSAGES = 3_000;
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

const OFFICE = { officials: MESSAGES, units: 60, firstAccount: FIRST_ACCOUNT };

/** Weeks of the year that were reported on; every message holds the last of it. */
const WEEKS = 40;

const fill = async (dataDir: string, api: FakeBotApi): Promise<void> => {
  const db = await openDatabase({ dataDir }, NOW);
  await fillLargeOffice(createPeopleRepository(db), OFFICE);
  await fillReports(createProgressRepository(db), WEEKS);
  await db.destroy();
  // Telegram knows a chat once its person has written to the bot.
  for (let index = 0; index < MESSAGES; index += 1) api.chats.newMessageId(FIRST_ACCOUNT + index);
};

/**
 * The whole bot, started on a Monday a second after eight, asks as many officials for their week, each with what they lead
 * and its last figures, through a fake Telegram that holds to its limit.
 */
export const measureDelivery = async (): Promise<DeliveryFigures> => {
  const runner = new BotRunner();
  const api = await FakeBotApi.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-delivery-'));
  try {
    await fill(dataDir, api);
    api.limitSends(LIMIT);
    const took = (): number => api.callsOf('sendMessage').filter(({ error }) => error === undefined).length;
    runner.startServing(api, [], { DATA_DIR: dataDir, CLOCK: MONDAY });
    await api.changed.until('the first message', () => took() > 0);
    const start = performance.now();
    await api.changed.until('all messages', () => took() >= MESSAGES, 600_000);
    const seconds = (performance.now() - start) / 1000;
    return {
      messages: MESSAGES,
      perSecond: (MESSAGES - 1) / seconds,
      slowDowns: api.callsOf('sendMessage').length - took(),
      repeats: took() - MESSAGES,
    };
  } finally {
    await runner.close();
    await api.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
