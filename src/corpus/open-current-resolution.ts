import { parseResolution } from '../documents/parse-resolution.ts';
import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';

/**
 * Reads the resolution of the latest year, now, so that no message fails because its file has gone since.
 * @returns what gives it.
 * @throws CorpusFileError if its file is broken or missing
 */
export const openCurrentResolution = (corpusDir: string): (() => Resolution) => {
  const [latest] = loadDocuments(corpusDir).toSorted((a, b) => b.document.year - a.document.year);
  if (latest === undefined) throw new Error('the corpus has no resolution');
  const current = parseResolution(latest.document, latest.source);
  return () => current;
};
