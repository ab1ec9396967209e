import { readConfig } from '../config.ts';
import { runDocument } from './document/run-document.ts';
import { failCommand } from './fail-command.ts';
import { printLine } from './print-line.ts';

const start = async (): Promise<void> => {
  const config = readConfig();
  const now = () => config.clockStart ?? new Date();
  await runDocument(process.argv.slice(2), { config, now, print: (text) => void printLine(text) });
};

await start().catch(failCommand);
