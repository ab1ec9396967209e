import { loadCorpus } from '../../corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../corpus/load-update-phrases.ts';
import { openUpdateReader, type UpdateKnowledge, type UpdateReader } from './open-update-reader.ts';

/**
 * Gives the reader of updates on a corpus's latest resolution. The files are read now, so that no message fails because
 * they have gone since; the reader is made of them when it is first asked for, since that takes longer.
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string): (() => UpdateReader) => {
  const knowledge = readKnowledge(corpusDir);
  let reader: UpdateReader | undefined;
  return () => {
    reader ??= openUpdateReader(knowledge);
    return reader;
  };
};

const readKnowledge = (corpusDir: string): UpdateKnowledge => {
  const corpus = loadCorpus(corpusDir);
  const [resolution] = corpus.resolutions;
  if (resolution === undefined) throw new Error('a corpus without a resolution');
  return {
    resolution,
    profiles: corpus.profiles.get(resolution.document.id) ?? [],
    glossary: corpus.glossary,
    phrases: [...corpus.questionPhrases, ...loadUpdatePhrases(corpusDir)],
  };
};
