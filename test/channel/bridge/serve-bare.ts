import { onTestFinished } from 'vitest';
import type { Channel } from '../../../src/channel/bridge/channel.ts';
import { openChannel, type Talker } from '../../../src/channel/bridge/open-channel.ts';
import { createPushRenderer, createPushSender } from '../../../src/channel/telegram/outbox/push-channel.ts';
import { OutboxDelivery } from '../../../src/delivery/deliver-outbox.ts';
import type { Stopwatch } from '../../../src/delivery/stopwatch.ts';
import { asPersonId } from '../../../src/domain/chat.ts';
import { OPERATOR } from '../../../src/people/people-store.ts';
import { putOutDue } from '../../../src/scheduler/schedule-reminders.ts';
import { FakeAnswering } from '../../support/fake-answering.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { openTestServices } from '../../support/open-test-services.ts';
import { FixedClock, LogLines } from '../../support/serve-in-process.ts';
import { ACCOUNTS, fillOffice, testAssignment } from '../../support/serve-office.ts';

const FIRST_UPDATE = 1_000;
const LOOK_EVERY_MS = 5;

/** Time in which a pause is over at once, and each is long enough for the next message. */
const hurrying = (): Stopwatch => {
  let elapsed = 0;
  return {
    milliseconds: () => elapsed,
    pause: (milliseconds) => {
      elapsed += milliseconds;
      return new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
};

/** Somebody on a channel: what they type, and what they have read. */
export interface Reader {
  readonly types: (words: string) => Promise<string>;
  /** All that came since the last time this was asked. */
  readonly reads: () => string;
}

/**
 * The bot in a week of November 2024 on a channel that can do nothing but send a text, with the delivery of what is
 * pushed. Official 3 leads (6) and (7).
 * @param abilities what the channel can do beside that
 */
export const serveBare = async (abilities: Partial<Channel> = {}) => {
  const clock = new FixedClock();
  clock.set('2024-11-25 07:59:59');
  const db = await openTestDatabase();
  const services = await openTestServices(db, clock.now, [ACCOUNTS.staff]);
  await fillOffice(services.people);
  const { version } = await services.people.read();
  const work = [testAssignment(1, 'II.2.1(6)', 1), testAssignment(2, 'II.2.1(7)', 1)];
  const assignments = work.map((after) => ({ of: 'assignment' as const, before: undefined, after }));
  await services.people.apply(assignments, version, { by: OPERATOR, act: 'thử', at: clock.now() });
  const log = new LogLines();
  const heard = new Map<number, string[]>();
  const channel: Channel = {
    name: 'bare',
    sendText: async (chat, { plain }) => void heard.set(chat, [...(heard.get(chat) ?? []), plain]),
    ...abilities,
  };
  const botServices = {
    ...services,
    answering: new FakeAnswering(),
    answerLimits: undefined,
    now: clock.now,
    logger: log.logger,
  };
  const bot = openChannel(channel, botServices, FIRST_UPDATE);
  const asServed = { ...botServices, channel: channel.name };
  const delivery = new OutboxDelivery({
    ...services,
    renderer: createPushRenderer(asServed),
    sender: createPushSender(bot.api),
    now: clock.now,
    stopwatch: hurrying(),
    logger: log.logger,
    owner: 'bare',
  });
  const stop = new AbortController();
  const ended = delivery.run(stop.signal);
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  const untilDelivered = async (): Promise<void> => {
    for (;;) {
      const { waiting } = await services.outbox.counts();
      if (waiting === 0) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  const reader = (account: number, name: string): Reader => {
    const talker: Talker = { person: asPersonId(account), name };
    const reads = (): string => {
      const words = (heard.get(account) ?? []).join('\n\n');
      heard.delete(account);
      return words;
    };
    return {
      reads,
      types: async (words) => {
        await bot.receive(talker, words);
        return reads();
      },
    };
  };
  return {
    ...services,
    log,
    official: reader(ACCOUNTS.official, 'An'),
    leader: reader(ACCOUNTS.leader, 'Bình'),
    staff: reader(ACCOUNTS.staff, 'Văn phòng'),
    untilDelivered,
    /** At a moment in Việt Nam the scheduler ticks, and everything that is due is delivered. */
    at: async (moment: string): Promise<void> => {
      clock.set(moment);
      await putOutDue(asServed);
      await untilDelivered();
    },
  };
};
