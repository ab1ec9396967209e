import { parseResolution } from '../documents/parse-resolution.ts';
import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';
import { rememberFolder } from './remember-folder.ts';

/**
 * The documents of the corpus folder, parsed, the latest year first.
 * @throws CorpusFileError if a file is broken or missing
 */
export const loadResolutions = rememberFolder((corpusDir: string): readonly Resolution[] =>
  loadDocuments(corpusDir)
    .map(({ document, source }) => parseResolution(document, source))
    .toSorted((a, b) => b.document.year - a.document.year),
);
