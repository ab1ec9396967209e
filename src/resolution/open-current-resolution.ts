import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';
import { parseResolution } from './parse-resolution.ts';

/**
 * Gives the resolution of the latest year, which is read when it is first asked for.
 * @throws CorpusFileError when asked, if its file is broken or missing
 */
export const openCurrentResolution = (corpusDir: string): (() => Resolution) => {
  let current: Resolution | undefined;
  return () => {
    if (current !== undefined) return current;
    const [latest] = loadDocuments(corpusDir).toSorted((a, b) => b.document.year - a.document.year);
    if (latest === undefined) throw new Error('the corpus has no resolution');
    current = parseResolution(latest.document, latest.source);
    return current;
  };
};
