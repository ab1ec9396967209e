import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

const MAX_CAUSES = 5;

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  readonly cause: LoggedError | undefined;
}

const causeOf = (error: Error): unknown => error.cause ?? ('error' in error ? error.error : undefined);

/**
 * What is logged of an error: its kind, message, stack and causes. Other fields are left out, because errors of the
 * Bot API carry the payload, which holds a person's words.
 */
const describeError = (error: unknown, depth = 0): LoggedError | undefined => {
  if (error === undefined || depth > MAX_CAUSES) return undefined;
  if (!(error instanceof Error)) {
    return {
      type: typeof error,
      message: String(error),
      stack: undefined,
      code: undefined,
      cause: undefined,
    };
  }
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: 'code' in error ? error.code : undefined,
    cause: describeError(causeOf(error), depth + 1),
  };
};

/**
 * A logger that writes JSON lines to stderr (or to `destination`), so that stdout stays for answers.
 * @param level pino's level name.
 * @param secrets strings that never appear in a line, whatever field they were in.
 */
export const createLogger = (
  level: string,
  secrets: readonly (string | undefined)[],
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger => {
  const hidden = secrets.filter((secret) => secret !== undefined && secret !== '');
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    hooks: {
      streamWrite: (line) =>
        hidden.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '***'), line),
    },
  };
  return pino(options, destination);
};
