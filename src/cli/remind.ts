import { startCommand } from './command.ts';
import { runRemind } from './commands/run-remind.ts';

await startCommand(runRemind);
