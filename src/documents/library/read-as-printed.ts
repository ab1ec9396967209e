import type { Resolution } from '../../domain/resolution.ts';
import { type ReadableDocument, readLibrary } from './read-library.ts';

/** What a document's text alone gives, also with what a person took out; undefined if it can't be read. */
export const readAsPrinted = (document: ReadableDocument): Resolution | undefined =>
  readLibrary([{ ...document, measures: [] }], () => undefined)[0];
