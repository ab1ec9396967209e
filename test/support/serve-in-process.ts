import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { AnswerLimits } from '../../src/answering/answer.ts';
import { createPushApi } from '../../src/channel/telegram/api-client.ts';
import { refreshLive } from '../../src/channel/telegram/live/keep-live.ts';
import { createPushRenderer, createPushSender } from '../../src/channel/telegram/outbox/push-channel.ts';
import { runTelegram } from '../../src/channel/telegram/run-telegram.ts';
import type { BotServices } from '../../src/channel/telegram/services.ts';
import { OutboxDelivery } from '../../src/delivery/deliver-outbox.ts';
import { PROCESS_STOPWATCH, type Stopwatch } from '../../src/delivery/stopwatch.ts';
import type { Clock } from '../../src/domain/local-time.ts';
import { putOutDue } from '../../src/scheduler/schedule-reminders.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { createReportFollower } from '../../src/week/follow-reports.ts';
import { FakeAnswering } from './fake-answering.ts';
import { FAKE_TOKEN, FakeBotApi } from './fake-bot-api.ts';
import { openTestDatabase } from './open-test-database.ts';
import { openTestServices, type TestLibrary } from './open-test-services.ts';
import { Signal } from './signal.ts';

/** What the bot has logged, as objects. */
export class LogLines {
  readonly lines: Record<string, unknown>[] = [];
  readonly changed = new Signal();
  readonly logger = pino(
    { level: 'debug' },
    {
      write: (line: string) => {
        this.lines.push(JSON.parse(line));
        this.changed.fire();
      },
    },
  );

  /** Waits for a line whose message contains a text. */
  find(text: string): Promise<Record<string, unknown>> {
    return this.changed.until(`a log line "${text}"`, () =>
      this.lines.find((line) => String(line['msg']).includes(text)),
    );
  }
}

const TIMES_FASTER = 40;
const LONGEST_PAUSE_MS = 25;

/** Time that runs faster: a chat is sent a message a second, a poll is made again after some, and nobody waits for it here. */
export const IMPATIENT_STOPWATCH: Stopwatch = {
  milliseconds: () => TIMES_FASTER * PROCESS_STOPWATCH.milliseconds(),
  pause: (milliseconds, signal) =>
    PROCESS_STOPWATCH.pause(Math.min(milliseconds / TIMES_FASTER, LONGEST_PAUSE_MS), signal),
};

/** A clock that stands still until a test moves it. */
export class FixedClock {
  #now = new Date('2024-06-10T02:00:00Z').getTime();
  readonly now: Clock = () => new Date(this.#now);

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** @param text a moment in Việt Nam: `2024-11-25 08:00`, with seconds if need be. */
  set(text: string): void {
    this.#now = new Date(`${text.replace(' ', 'T')}+07:00`).getTime();
  }
}

/**
 * The bot with its inbox and its database, in this process, against a fake Bot API and with made-up answers. It ends
 * with the test.
 * @param people who is served, as staff by settings.
 * @param answerLimits by default none.
 * @param now the clock; by default the real one, which the retries of the inbox need.
 */
export const serveInProcess = async (
  people: readonly number[],
  now: Clock = () => new Date(),
  answerLimits?: AnswerLimits,
  settings: Partial<Pick<BotServices, 'needsSecondCheck' | 'findScanReader' | 'reminderRules'>> = {},
  library?: TestLibrary,
) => {
  const api = await FakeBotApi.start();
  api.chats.clock = now;
  const db = await openTestDatabase();
  const log = new LogLines();
  const answering = new FakeAnswering();
  const services = await openTestServices(db, now, people, library);
  const stop = new AbortController();
  const address = { token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined };
  const botServices: BotServices = {
    ...services,
    ...settings,
    follower: createReportFollower({ ...services, ...settings, now }),
    answering,
    answerLimits,
    channel: 'telegram',
    now,
    logger: log.logger,
  };
  const run = (signal: AbortSignal) =>
    runTelegram({
      address,
      services: botServices,
      inbox: createInboxRepository(db),
      owner: 'in process',
      delivery: new OutboxDelivery({
        ...services,
        renderer: createPushRenderer(botServices),
        sender: createPushSender(createPushApi(address)),
        now,
        stopwatch: IMPATIENT_STOPWATCH,
        logger: log.logger,
        owner: 'in process',
      }),
      stopwatch: IMPATIENT_STOPWATCH,
      signal,
    });
  const ended = run(stop.signal);
  let last = { stop, ended };
  onTestFinished(async () => {
    last.stop.abort();
    await last.ended.catch(() => undefined);
    await api.stop();
  });
  await api.changed.until('the first poll', () => api.polls > 0);
  return {
    api,
    db,
    log,
    answering,
    ...services,
    botServices,
    stop,
    ended,
    /** Stops the bot, and starts it again on the same database. @param whileDown what happens in between. */
    restart: async (whileDown: () => void = () => {}): Promise<void> => {
      last.stop.abort();
      await last.ended;
      whileDown();
      const again = new AbortController();
      last = { stop: again, ended: run(again.signal) };
    },
    /** What the scheduler does every minute. */
    tick: () => putOutDue(botServices),
    /** What is done every 20 seconds. */
    refreshLive: () => refreshLive(createPushApi(address), botServices),
  };
};
