import { startCommand } from './command.ts';
import { runDocument } from './document/run-document.ts';

await startCommand(runDocument);
