import { readConfig } from '../config/config.ts';
import { type RunCommand, startCommand, UsageError } from './command.ts';
import { addDocument } from './document/add-document.ts';
import { confirmDocument } from './document/confirm-document.ts';
import { exportTable } from './document/export-table.ts';
import { linkDocument, unlinkDocument } from './document/link-document.ts';
import { listDocuments } from './document/list-documents.ts';
import { DOCUMENT_USAGE, type DocumentIo, readArguments } from './document/read-arguments.ts';
import { replaceDocument } from './document/replace-document.ts';
import { showDocument } from './document/show-document.ts';
import { withdrawDocument } from './document/withdraw-document.ts';

/** Verbs with a second thing beside the document's id. */
const TAKES_TWO: readonly string[] = ['replace', 'link'];

/**
 * `npm run document`: the office's documents.
 * @throws an error with what to do, for whatever wasn't done
 */
export const runDocument: RunCommand = async (argv, io) => {
  const config = readConfig(io);
  return runVerb(argv, { config, now: () => config.clockStart ?? io.now(), print: io.print, warn: io.warn });
};

const runVerb = async (argv: readonly string[], io: DocumentIo): Promise<void> => {
  const { options, verb, subject, file, hasMore } = readArguments(argv);
  if (options.help) {
    io.print(DOCUMENT_USAGE);
    return;
  }
  if (hasMore || (file !== undefined && !TAKES_TWO.includes(verb))) throw new UsageError(DOCUMENT_USAGE);
  switch (verb) {
    case 'add':
      return addDocument(subject, options, io);
    case 'list':
      return listDocuments(options, io);
    case 'show':
      return showDocument(subject, options, io);
    case 'replace':
      return replaceDocument(subject, file, options, io);
    case 'table':
      return exportTable(subject, options, io);
    case 'confirm':
      return confirmDocument(subject, options, io);
    case 'link':
      return linkDocument(subject, file, options, io);
    case 'unlink':
      return unlinkDocument(subject, options, io);
    case 'withdraw':
      return withdrawDocument(subject, options, io);
    default:
      throw new UsageError(DOCUMENT_USAGE);
  }
};

await startCommand(import.meta.url, runDocument);
