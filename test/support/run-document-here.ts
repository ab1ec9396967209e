import { runDocument } from '../../src/cli/document/run-document.ts';
import { parseConfig } from '../../src/config.ts';
import type { CommandResult } from './run-command.ts';

const NOW = new Date('2026-01-05T02:00:00Z');

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'nextStep' in error ? `${error.message}\n${String(error.nextStep)}` : error.message;
};

/** Runs `npm run document` in this process, which takes a hundredth of the time of one of its own. */
export const runDocumentHere = async (...argv: readonly string[]): Promise<CommandResult> => {
  const lines: string[] = [];
  const io = {
    config: parseConfig({}),
    now: () => NOW,
    print: (text: string) => void lines.push(`${text}\n`),
  };
  try {
    await runDocument(argv, io);
    return { code: 0, stdout: lines.join(''), stderr: '' };
  } catch (error) {
    return { code: 1, stdout: lines.join(''), stderr: describe(error) };
  }
};
