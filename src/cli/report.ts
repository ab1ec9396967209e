import { startCommand } from './command.ts';
import { runReport } from './commands/run-report.ts';

await startCommand(runReport);
