import { startCommand } from './command.ts';
import { runInbox } from './commands/run-inbox.ts';

await startCommand(runInbox);
