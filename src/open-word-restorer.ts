import { trainingTexts } from './answering/understanding/training-texts.ts';
import { type Corpus, loadCorpus } from './corpus/load-corpus.ts';
import { loadUpdatePhrases } from './corpus/load-phrases.ts';
import type { Resolution } from './domain/resolution.ts';
import { PhraseModel } from './text/phrase-model.ts';
import { rememberRecent } from './text/remember-recent.ts';
import { restoreSurely } from './text/restore-surely.ts';
import type { WordRestorer } from './week/weekly-report/weekly-report.ts';

/** A report asks for the same words on its screen and in its files. */
const REMEMBERED = 256;

/** What marks are restored from: documents, words of one meaning, how people report and how they talk. */
export const restoringTexts = (corpus: Corpus, updatePhrases: readonly string[]): readonly string[] => [
  ...trainingTexts(
    corpus,
    [...corpus.profiles.values()].flatMap((profiles) => profiles.flatMap(({ aliases }) => aliases)),
  ),
  ...corpus.glossary.synonyms.flat(),
  ...corpus.glossary.populationGroups,
  ...updatePhrases,
  ...corpus.everydaySentences,
];

const learn = (corpusDir: string, documents: readonly Resolution[]): PhraseModel => {
  const corpus = loadCorpus(corpusDir);
  const shipped = new Set(corpus.resolutions.map(({ document }) => document.id));
  const office = documents.filter(({ document }) => !shipped.has(document.id));
  const resolutions = [...office, ...corpus.resolutions];
  return new PhraseModel(restoringTexts({ ...corpus, resolutions }, loadUpdatePhrases(corpusDir)));
};

/**
 * What reports restore words with. It learns when the first are asked for, which takes about a third of a second, from the
 * documents that are in use then.
 * @param listDocuments those in use; what isn't in the corpus folder is the office's
 */
export const openWordRestorer = (
  corpusDir: string,
  listDocuments: () => readonly Resolution[],
): WordRestorer => {
  let model: PhraseModel | undefined;
  return rememberRecent((typed) => {
    if (typed.trim() === '') return typed;
    model ??= learn(corpusDir, listDocuments());
    return restoreSurely(typed, model) ?? typed;
  }, REMEMBERED);
};
