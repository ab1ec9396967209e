import { tmpdir } from 'node:os';
import { type CommandResult, runCommand } from './run-command.ts';

const NOW = '2026-01-05T02:00:00Z';

/** Runs `npm run document` on a day of 2026. */
export const runDocumentHere = (...argv: readonly string[]): Promise<CommandResult> =>
  runCommand('document', argv, { cwd: tmpdir(), env: { CLOCK: NOW } });
