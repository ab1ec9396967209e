import { startCommand } from './command.ts';
import { runBackup } from './commands/run-backup.ts';

await startCommand(runBackup);
