import { join } from 'node:path';
import { pino } from 'pino';
import { type OpenAnswering, openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import type { Resolution } from '../../src/domain/resolution.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');

const open = (office: readonly Resolution[]): Promise<OpenAnswering> =>
  openAnswering({ corpusDir, indexDir: undefined, office, logger: pino({ level: 'silent' }) });

/** Answering keeps nothing of who asked: without another document all tests of a worker ask the same. */
let shipped: Promise<OpenAnswering> | undefined;

/** Answering with a document of the office's beside the shipped one, silent; without a text the shipped one alone. */
export const openText = (text?: string, id = 'van-ban'): Promise<OpenAnswering> => {
  if (text !== undefined) return open([readDocument(asDocumentId(id), text).resolution]);
  shipped ??= open([]);
  return shipped;
};
