import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

const require = createRequire(import.meta.url);

/** What `read-rows-apart.ts` runs in its process. */
type Program = (load: NodeJS.Require, surroundings: unknown) => void;

/** Runs it in this process: what it would get by stdin is given to `feed`, what it writes to stdout is the result. */
const runHere = (program: string, asked: readonly string[]) => {
  const stdin = new EventEmitter();
  const answer = new Promise<Buffer>((resolve) => {
    const run = new Function('require', 'process', program) as Program;
    run(require, { argv: ['node', ...asked], stdin, stdout: { write: resolve } });
  });
  const feed = (workbook: Uint8Array): void => {
    stdin.emit('data', Buffer.from(workbook));
    stdin.emit('end');
  };
  return { answer, feed };
};

/** As `execFile` is called there: with a program's text, and what it is asked after `--`. */
const readHere = (_node: string, options: readonly string[]) => {
  const program = options[options.indexOf('--eval') + 1] ?? '';
  const { answer, feed } = runHere(program, options.slice(options.indexOf('--') + 1));
  const child = { stdin: { on: () => undefined, end: feed } };
  return Object.assign(
    answer.then((stdout) => ({ stdout })),
    { child },
  );
};

/**
 * For a file that reads workbooks and isn't about how: the program that reads them runs in this process, which spares a
 * fifth of a second of the processor each time. Nothing limits its time and memory then.
 */
export const readWorkbooksHere = (): void => {
  const { execFile } = childProcess;
  beforeAll(() => {
    childProcess.execFile = Object.assign(() => undefined as never, {
      [promisify.custom]: readHere,
    }) as never;
    syncBuiltinESMExports();
  });
  afterAll(() => {
    childProcess.execFile = execFile;
    syncBuiltinESMExports();
  });
};
