import { startCommand } from './command.ts';
import { runReread } from './commands/run-reread.ts';

await startCommand(runReread);
