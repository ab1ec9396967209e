import { startCommand } from './command.ts';
import { runMigrate } from './commands/run-migrate.ts';

await startCommand(runMigrate);
