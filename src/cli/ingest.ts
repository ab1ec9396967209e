import { startCommand } from './command.ts';
import { runIngest } from './commands/run-ingest.ts';

await startCommand(runIngest);
