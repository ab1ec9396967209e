import { z } from 'zod';

/** A command line that can't be carried out as it was typed; the message says what to type instead. */
export class UsageError extends Error {
  readonly code = 'USAGE';

  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Says on stderr why a command failed, and ends the process with 1. */
export const failCommand = (error: unknown): never => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
};

/** Why a command failed, in words for an operator where we know them. */
export const describeFailure = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  const known =
    'code' in error && ['USAGE', 'CORPUS_FILE', 'CONFIG', 'JSON_LINES'].includes(String(error.code));
  if ('nextStep' in error) return `${error.message}\n${String(error.nextStep)}`;
  const isParseArgs = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return known || isParseArgs ? error.message : (error.stack ?? error.message);
};
