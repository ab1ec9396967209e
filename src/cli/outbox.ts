import { startCommand } from './command.ts';
import { runOutbox } from './commands/run-outbox.ts';

await startCommand(runOutbox);
