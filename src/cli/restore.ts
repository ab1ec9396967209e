import { startCommand } from './command.ts';
import { runRestore } from './commands/run-restore.ts';

await startCommand(runRestore);
