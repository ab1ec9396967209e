import { loadCorpus } from '../../corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../corpus/load-update-phrases.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { openUpdateReader, type UpdateReader } from './open-update-reader.ts';

/**
 * Gives the reader of updates on the current document. The files are read now, so that no message fails because they
 * have gone since; the reader is made of them when it is first asked for, since that takes longer, and anew when another
 * document has become the current one, or the same one was read anew.
 * @param current the corpus's latest where it is left out
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string, current?: () => Resolution): (() => UpdateReader) => {
  const corpus = loadCorpus(corpusDir);
  const phrases = [...corpus.questionPhrases, ...loadUpdatePhrases(corpusDir)];
  const [latest] = corpus.resolutions;
  if (latest === undefined) throw new Error('a corpus without a resolution');
  let kept: { readonly resolution: Resolution; readonly reader: UpdateReader } | undefined;
  return () => {
    const resolution = current?.() ?? latest;
    if (kept?.resolution === resolution) return kept.reader;
    const profiles = resolution.confirmed ?? corpus.profiles.get(resolution.document.id) ?? [];
    const reader = openUpdateReader({ resolution, profiles, glossary: corpus.glossary, phrases });
    kept = { resolution, reader };
    return reader;
  };
};
