import { parseResolution } from '../documents/parse-resolution.ts';
import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';
import { rememberFolder } from './remember-folder.ts';

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
  const loaded = loadResolutions(corpusDir).map((shipped) => read.get(shipped.document.id) ?? shipped);
  const shipped = new Set(loaded.map(({ document }) => document.id));
  return [...loaded, ...office.toReversed().filter(({ document }) => !shipped.has(document.id))];
};

/** The corpus folder's document of the latest year. @throws CorpusFileError if a file is broken or missing */
export const openLatestResolution = (corpusDir: string): Resolution => {
  const [latest] = openFollowedResolutions(corpusDir);
  if (latest === undefined) throw new Error('the corpus has no resolution');
  return latest;
};

/**
 * The documents of the corpus folder, parsed, the latest year first.
 * @throws CorpusFileError if a file is broken or missing
 */
export const loadResolutions = rememberFolder((corpusDir: string): readonly Resolution[] =>
  loadDocuments(corpusDir)
    .map(({ document, source }) => parseResolution(document, source))
    .toSorted((a, b) => b.document.year - a.document.year),
);
