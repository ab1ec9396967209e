import { startCommand } from './command.ts';
import { runAudit } from './commands/run-audit.ts';

await startCommand(runAudit);
