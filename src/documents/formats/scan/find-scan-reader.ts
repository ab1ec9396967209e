import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ScanReader } from './scan-reader.ts';

const run = promisify(execFile);

/** For asking a program what it can, in milliseconds. */
const LONGEST_ASKING = 10_000;

/** Gives what reads pictures, if this machine has it. */
export type FindScanReader = () => Promise<ScanReader | undefined>;

/**
 * Looks for what reading pictures needs: `tesseract` with its Vietnamese letters (`vie`), and `pdftoppm` of poppler.
 * Looked for whenever a scan comes, so that installing them needs no restart.
 */
export const findScanReader: FindScanReader = async () => {
  const [languages] = await Promise.all([
    outputOf('tesseract', ['--list-langs']),
    outputOf('pdftoppm', ['-v']),
  ]).catch(() => [undefined]);
  if (languages === undefined || !/^vie\s*$/mu.test(languages)) return undefined;
  return (await import('./read-scan.ts')).readScan;
};

/** @throws if the program isn't there */
const outputOf = async (program: string, args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await run(program, [...args], { timeout: LONGEST_ASKING });
  return `${stdout}\n${stderr}`;
};
