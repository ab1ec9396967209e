import { startCommand } from './command.ts';
import { runRoster } from './commands/run-roster.ts';

await startCommand(runRoster);
