import { startCommand } from './command.ts';
import { runAsk } from './commands/run-ask.ts';

await startCommand(runAsk);
