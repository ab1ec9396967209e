import './supported-node.ts';
import { parseArgs } from 'node:util';
import { runApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import { createLogger } from './logger.ts';

/** A stop takes ten seconds at most; if something hangs, the process ends all the same. */
const LAST_RESORT_MS = 9_500;

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const USAGE = `Cách dùng:
  npm start                     chạy trong Telegram nếu có BOT_TOKEN, không thì tại dòng lệnh
  npm start -- --as CB012       đóng vai một cán bộ tại dòng lệnh`;

/** The code of the official who is played; undefined for nobody. */
const readPlayedCode = (): string | undefined => {
  try {
    return parseArgs({ options: { as: { type: 'string' } } }).values.as;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(1);
  }
};

const loadConfig = (): Config => {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    process.exit(1);
  }
};

const playedCode = readPlayedCode();
const config = loadConfig();
const isAtTerminal = config.botToken === undefined || playedCode !== undefined;
const level = config.logLevel ?? (isAtTerminal ? 'warn' : 'info');
const secrets = [
  config.botToken,
  config.httpsProxy,
  config.databaseUrl,
  config.embeddings.apiKey,
  config.llm?.apiKey,
];
const logger = createLogger(level, secrets);

const fail = (error: unknown): never => {
  if (error instanceof Error && 'nextStep' in error) {
    logger.debug({ err: error }, 'stopped');
    complain(`${error.message}\n${String(error.nextStep)}`);
  } else {
    logger.fatal({ err: error }, 'stopped by an unexpected error');
  }
  process.exit(1);
};

const stop = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, () => {
    if (stop.signal.aborted) return;
    logger.info({ signal: name }, 'stopping');
    stop.abort();
    setTimeout(() => fail(new Error('the stop took too long')), LAST_RESORT_MS).unref();
  });
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our answers may stop reading (`npm start | head`).
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});

await runApp({ config, logger, signal: stop.signal, playedCode }).catch(fail);
logger.info('stopped');
process.exit(0);
