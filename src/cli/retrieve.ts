import { startCommand } from './command.ts';
import { runRetrieve } from './commands/run-retrieve.ts';

await startCommand(runRetrieve);
