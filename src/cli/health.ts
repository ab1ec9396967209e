import { startCommand } from './command.ts';
import { runHealth } from './commands/run-health.ts';

await startCommand(runHealth);
