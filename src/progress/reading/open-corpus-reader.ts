import { openFollowedResolutions } from '../../corpus/open-followed-resolutions.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { openCorpusReaders } from './open-corpus-readers.ts';
import type { UpdateReader } from './open-update-reader.ts';

/**
 * Gives the reader of updates on the current document. The files are read now, so that no message fails because they
 * have gone since; the reader is made anew when another document has become the current one, or the same one was read
 * anew.
 * @param current the corpus's latest where it is left out
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string, current?: () => Resolution): (() => UpdateReader) => {
  const readers = openCorpusReaders(corpusDir);
  const [latest] = openFollowedResolutions(corpusDir);
  if (latest === undefined) throw new Error('a corpus without a resolution');
  return () => readers.of(current?.() ?? latest);
};
