import { parseResolution } from '../documents/parse-resolution.ts';
import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';

/**
 * The documents in use, those that were followed first standing first: those of the corpus folder, the latest year first,
 * then the office's. So bringing another one in moves nothing of what is followed.
 * @param office documents that the office brought in, the later added first
 * @throws CorpusFileError if a file is broken or missing
 */
export const openFollowedResolutions = (
  corpusDir: string,
  office: readonly Resolution[] = [],
): readonly Resolution[] => {
  const read = new Map(office.map((resolution) => [resolution.document.id, resolution]));
  const loaded = loadDocuments(corpusDir)
    .toSorted((a, b) => b.document.year - a.document.year)
    .map(({ document, source }) => read.get(document.id) ?? parseResolution(document, source));
  const shipped = new Set(loaded.map(({ document }) => document.id));
  return [...loaded, ...office.toReversed().filter(({ document }) => !shipped.has(document.id))];
};
