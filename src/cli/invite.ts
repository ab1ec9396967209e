import { startCommand } from './command.ts';
import { runInvite } from './commands/run-invite.ts';

await startCommand(runInvite);
