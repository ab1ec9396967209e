import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Kinds of options: with a text behind it, given or not, and what asks how a command is used. */
export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean', default: false } as const;
export const HELP = { type: 'boolean', short: 'h', default: false } as const;

/** The options that are typed after a command's name. @throws for one that it doesn't have, and for any other word */
export const readOptions = <const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
) => parseArgs({ args: [...argv], options });

/** The same with words beside them, as `positionals`. */
export const readOptionsAndWords = <const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
) => parseArgs({ args: [...argv], options, allowPositionals: true });
