import { loadCorpus } from '../../resolution/load-corpus.ts';
import { loadUpdatePhrases } from '../../resolution/load-update-phrases.ts';
import { openUpdateReader, type UpdateReader } from './open-update-reader.ts';

/**
 * Gives the reader of updates on a corpus's latest resolution, made when it is first asked for.
 * @throws CorpusFileError when asked, if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string): (() => UpdateReader) => {
  let reader: UpdateReader | undefined;
  return () => {
    reader ??= makeReader(corpusDir);
    return reader;
  };
};

const makeReader = (corpusDir: string): UpdateReader => {
  const corpus = loadCorpus(corpusDir);
  const [resolution] = corpus.resolutions;
  if (resolution === undefined) throw new Error('a corpus without a resolution');
  return openUpdateReader({
    resolution,
    profiles: corpus.profiles.get(resolution.document.id) ?? [],
    glossary: corpus.glossary,
    phrases: [...corpus.questionPhrases, ...loadUpdatePhrases(corpusDir)],
  });
};
