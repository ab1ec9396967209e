import { parseArgs } from 'node:util';

/** The options that the verbs of `document` have. */
export const readArguments = (argv: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      live: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      table: { type: 'string' },
      targets: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [verb = '', subject, file, ...rest] = positionals;
  return { options: values, verb, subject, file, hasMore: rest.length > 0 };
};

export type DocumentOptions = ReturnType<typeof readArguments>['options'];
