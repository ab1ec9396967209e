import { startCommand } from './command.ts';
import { runCalibrate } from './commands/run-calibrate.ts';

await startCommand(runCalibrate);
