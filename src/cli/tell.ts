import { startCommand } from './command.ts';
import { runTell } from './commands/run-tell.ts';

await startCommand(runTell);
