import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOfficialId } from '../../src/domain/people.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-change.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createOutboxRepository } from '../../src/storage/outbox-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { FakeBotApi } from '../support/fake-bot-api.ts';
import { testOfficial } from '../support/serve-office.ts';
import { BotRunner } from '../support/start-bot.ts';

const MESSAGES = 3_000;
const FIRST_ACCOUNT = 10_001;
/** What Telegram takes from a bot in a second before it asks it to slow down (Bot FAQ). */
const LIMIT = 30;
const NOW = new Date('2024-06-10T02:00:00Z');

export interface DeliveryFigures {
  readonly messages: number;
  readonly perSecond: number;
  /** How often Telegram asked to slow down. */
  readonly slowDowns: number;
  /** Messages that came twice. */
  readonly repeats: number;
}

const fill = async (dataDir: string, api: FakeBotApi): Promise<void> => {
  const db = await openDatabase({ dataDir }, NOW);
  const ids = Array.from({ length: MESSAGES }, (_, index) => index + 10);
  const rows = ids.map((id, index) => testOfficial(id, `Cán bộ ${id}`, 'official', FIRST_ACCOUNT + index));
  const changes = rows.map((after) => ({ of: 'official' as const, before: undefined, after }));
  const note = { by: OPERATOR, act: 'đo', at: NOW };
  await changePeople(createPeopleRepository(db), () => ({ changes, outcome: undefined }), note);
  const messages = ids.map((id) => ({
    to: asOfficialId(id),
    key: 'notice:1',
    payload: { type: 'notice' as const, text: `Gửi cán bộ ${id}` },
    dueAt: NOW,
    uselessAfter: undefined,
  }));
  await createOutboxRepository(db).enqueue(messages, NOW);
  await db.destroy();
  for (let index = 0; index < MESSAGES; index += 1) api.chats.newMessageId(FIRST_ACCOUNT + index);
};

/** The whole bot pushes so many messages to as many people, through a fake Telegram that holds to its limit. */
export const measureDelivery = async (): Promise<DeliveryFigures> => {
  const runner = new BotRunner();
  const api = await FakeBotApi.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-delivery-'));
  try {
    await fill(dataDir, api);
    api.limitSends(LIMIT);
    const took = (): number => api.callsOf('sendMessage').filter(({ error }) => error === undefined).length;
    runner.startServing(api, [], { DATA_DIR: dataDir });
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
