import { join } from 'node:path';
import { pino } from 'pino';
import { type OpenAnswering, openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');

/** Answering with a document of the office's beside the shipped one, silent; without a text the shipped one alone. */
export const openText = (text?: string, id = 'van-ban'): Promise<OpenAnswering> =>
  openAnswering({
    corpusDir,
    indexDir: undefined,
    office: text === undefined ? [] : [readDocument(asDocumentId(id), text).resolution],
    logger: pino({ level: 'silent' }),
  });
