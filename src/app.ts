import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createPushApi } from './channel/telegram/api-client.ts';
import { createPushRenderer, createPushSender } from './channel/telegram/outbox/push-channel.ts';
import { runTelegram } from './channel/telegram/run-telegram.ts';
import type { BotServices } from './channel/telegram/services.ts';
import { openLineReader, skipToText } from './channel/terminal/line-reader.ts';
import { runTerminal } from './channel/terminal/run-terminal.ts';
import { type Config, MissingTokenError } from './config/config.ts';
import { OutboxDelivery } from './delivery/deliver-outbox.ts';
import { rereadAtStart } from './delivery/report-rereadings.ts';
import { PROCESS_STOPWATCH, type Stopwatch } from './delivery/stopwatch.ts';
import { asPersonId, type PersonId } from './domain/chat.ts';
import { type Clock, formatLocalTime, startClockAt } from './domain/local-time.ts';
import { keepMarks } from './health/marks.ts';
import { openServices, type Services } from './open-services.ts';
import { changePeople } from './people/change-people.ts';
import { type PeopleStore, PROGRAM } from './people/people-store.ts';
import { planAdmins } from './people/plan-admins.ts';
import { requireOfficial } from './people/require-known.ts';
import { reportListsAtStart } from './report-lists-at-start.ts';
import { scheduleReminders } from './scheduler/schedule-reminders.ts';
import { type FolderLock, lockDataFolder } from './storage/lock-data-folder.ts';
import { checkpointLog } from './storage/open-sqlite.ts';
import { showLiveness } from './storage/process-liveness.ts';
import { pruneRows } from './storage/prune-rows.ts';
import { watchDatabaseFile } from './storage/watch-database-file.ts';

const PRUNE_EVERY_MS = 6 * 60 * 60 * 1000;
const CHECKPOINT_EVERY_MS = 10 * 60 * 1000;
/** A stopping process has ten seconds; the next one waits a little longer for it. */
const LOCK_PATIENCE_MS = 12_000;

/** What the process gives the program. */
export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Given to stop. */
  readonly signal: AbortSignal;
  /** The code of the official who is played at the terminal, even if there is a token; undefined for nobody. */
  readonly playedCode: string | undefined;
  /** The time that it runs by; by default the machine's, from the setting `CLOCK` on if there is one. */
  readonly time?: { readonly now: Clock; readonly stopwatch: Stopwatch };
}

const createClock = ({ config, logger, time }: AppOptions): Clock => {
  if (time !== undefined) return time.now;
  if (config.clockStart === undefined) return () => new Date();
  const shown = formatLocalTime(config.clockStart, config.timeZone);
  logger.warn(
    { clockStart: config.clockStart },
    `CLOCK được đặt: đồng hồ bắt đầu lúc ${shown}, không phải giờ thật`,
  );
  return startClockAt(config.clockStart, () => performance.now());
};

/** Deletes what is too old, and brings what was written into the database itself. @returns what ends it. */
const startHousekeeping = ({ config, logger }: AppOptions, now: Clock, services: Services) => {
  const retention = { inboxDays: config.keepInboxDays, answerDays: config.keepAnswersDays };
  const prune = () =>
    pruneRows(services, retention, now()).then(
      (pruned) => logger.debug(pruned, 'old rows are deleted'),
      (error: unknown) => logger.error({ err: error }, 'old rows could not be deleted'),
    );
  const checkpoint = () =>
    checkpointLog(services.db).catch((error: unknown) =>
      logger.warn({ err: error }, 'the log of the database could not be brought into it'),
    );
  void prune();
  const timers = [setInterval(prune, PRUNE_EVERY_MS), setInterval(checkpoint, CHECKPOINT_EVERY_MS)];
  return () => timers.forEach((timer) => void clearInterval(timer));
};

/** Brings the staff by settings in line with them. */
const appointAdmins = (people: PeopleStore, admins: readonly PersonId[], at: Date): Promise<number> =>
  changePeople(people, (snapshot) => planAdmins(snapshot, admins, at), {
    by: PROGRAM,
    act: 'áp dụng ADMIN_IDS',
    at,
  });

/** On PostgreSQL several processes may work side by side; a SQLite file has one. */
const lockFolder = ({ config, logger }: AppOptions): Promise<FolderLock> =>
  config.databaseUrl === undefined
    ? lockDataFolder(config.dataDir, LOCK_PATIENCE_MS, () =>
        logger.info('another process uses this data folder; waiting for it to stop'),
      )
    : Promise.resolve({ release: () => {} });

/** A SQLite file that is deleted goes on without a word; PostgreSQL tells by itself. */
const watchFile = ({ config, logger }: AppOptions, onLoss: (loss: Error) => void): (() => void) =>
  config.databaseUrl === undefined
    ? watchDatabaseFile({ dataDir: config.dataDir, logger, onLoss })
    : () => {};

const serveTelegram = async (options: AppOptions, token: string): Promise<void> => {
  const { config, logger, signal } = options;
  const now = createClock(options);
  if (config.adminIds.length === 0)
    logger.warn('ADMIN_IDS is empty: only people who were invited are served');
  const lock = await lockFolder(options);
  // Its own signal: whatever ends the serving, the connection that shows life must let the database go.
  const living = new AbortController();
  const services = await openServices(options, now);
  const stopHousekeeping = startHousekeeping(options, now, services);
  const lost = new AbortController();
  const stopWatching = watchFile(options, (loss) => lost.abort(loss));
  try {
    await appointAdmins(services.people, config.adminIds.map(asPersonId), now());
    await rereadAtStart({ ...services, logger }, now());
    await services.takeUpDocuments();
    await reportListsAtStart(config.dataDir, services, now, logger);
    const botServices: BotServices = {
      ...services,
      channel: 'telegram',
      answerLimits: { perMinute: config.answersPerMinute, perDay: config.answersPerDay },
      now,
      logger,
      identify: async (person) => (await services.directory()).actor(person),
    };
    const owner = randomUUID();
    await showLiveness(services.db, owner, logger, living.signal);
    const address = { token, apiRoot: config.telegramApiRoot, proxy: config.httpsProxy };
    const { inbox, outbox, directory, people } = services;
    const delivery = new OutboxDelivery({
      outbox,
      people,
      directory,
      renderer: createPushRenderer(botServices),
      sender: createPushSender(createPushApi(address)),
      now,
      stopwatch: options.time?.stopwatch ?? PROCESS_STOPWATCH,
      logger,
      owner,
    });
    const setMark = keepMarks(config.dataDir, () => new Date(), logger);
    const reminding = scheduleReminders({ ...botServices, onTicked: () => setMark('reminders') });
    const onPolled = () => setMark('polling');
    try {
      const { stopwatch } = options.time ?? {};
      const serving = { address, services: botServices, inbox, owner, delivery };
      await runTelegram({ ...serving, onPolled, stopwatch, signal: AbortSignal.any([signal, lost.signal]) });
      if (lost.signal.aborted) throw lost.signal.reason;
    } finally {
      await reminding.stop();
    }
  } finally {
    stopHousekeeping();
    stopWatching();
    living.abort();
    await services.close();
    lock.release();
  }
};

const serveTerminal = async (options: AppOptions): Promise<void> => {
  const { config, logger, signal, playedCode } = options;
  const isInteractive = process.stdin.isTTY === true;
  const reader = openLineReader(process.stdin, process.stdout, isInteractive);
  signal.addEventListener('abort', reader.close);
  const lines = isInteractive ? reader.lines : await skipToText(reader.lines);
  if (lines === undefined) throw new MissingTokenError(true);
  const now = createClock(options);
  const services = await openServices(options, now);
  try {
    await reportListsAtStart(config.dataDir, services, now, logger);
    const played =
      playedCode === undefined ? undefined : requireOfficial(await services.directory(), playedCode);
    await runTerminal({
      services: { ...services, now, logger },
      played,
      screen: {
        write: (text) => void process.stdout.write(text),
        isColoured: process.stdout.isTTY === true && config.colourAllowed,
      },
      lines,
      prompt: reader.prompt,
      isInteractive,
      filesFolder: join(config.dataDir, 'tep-da-gui'),
      // Far below Telegram's ids, and later runs above earlier ones.
      firstUpdate: Number.MIN_SAFE_INTEGER + Date.now() * 1000,
    });
  } finally {
    reader.close();
    await services.close();
  }
};

/**
 * Runs the bot until it is told to stop or its input ends: in Telegram if there is a token, else at the terminal.
 * @throws {MissingTokenError} if there is neither a token nor anything to read.
 * @throws {StorageError} if the data folder can't be used.
 * @throws {UnknownOfficialError} if nobody has the code of who is to be played.
 * @throws {TelegramError} if Telegram refuses the token or somebody else uses it.
 */
export const runApp = async (options: AppOptions): Promise<void> => {
  const { botToken, terminalAllowed } = options.config;
  if (botToken !== undefined && options.playedCode === undefined) return serveTelegram(options, botToken);
  if (!terminalAllowed) throw new MissingTokenError(false);
  return serveTerminal(options);
};
