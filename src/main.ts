import { runApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLogger } from './logger.ts';

/** A stop takes ten seconds at most; if something hangs, the process ends all the same. */
const LAST_RESORT_MS = 9_500;

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const loadConfig = (): Config => {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    process.exit(1);
  }
};

const config = loadConfig();
const level = config.logLevel ?? (config.botToken === undefined ? 'warn' : 'info');
const logger = createLogger(level, [config.botToken, config.httpsProxy, config.databaseUrl]);

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

await runApp({ config, logger, signal: stop.signal }).catch(fail);
logger.info('stopped');
process.exit(0);
