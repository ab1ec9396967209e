import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PARSER_VERSION, parseResolution } from '../documents/parse-resolution.ts';
import type { Measure } from '../domain/measure.ts';
import type { MeasureProfile } from '../domain/measure-profile.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Glossary } from '../text/glossary.ts';
import { loadDocuments } from './load-documents.ts';
import { loadGlossary } from './load-glossary.ts';
import { loadMeasures } from './load-measures.ts';
import { loadEverydaySentences, loadQuestionPhrases, loadVerdictPhrases } from './load-question-phrases.ts';

/** Everything that the bot knows before anybody has told it anything. */
export interface Corpus {
  /** The latest year first. */
  readonly resolutions: readonly Resolution[];
  readonly profiles: ReadonlyMap<DocumentId, readonly MeasureProfile[]>;
  readonly unclassed: readonly Measure[];
  readonly glossary: Glossary;
  /** Phrases in which people ask, for repairing what they type. */
  readonly questionPhrases: readonly string[];
  /** How people talk day by day. */
  readonly everydaySentences: readonly string[];
  /** Phrases of questions only, which reports hold in another sense. */
  readonly verdictPhrases: readonly string[];
  /** Of the corpus folder: changes when a text or the parser does. */
  readonly hash: string;
  /** What the index of each document is kept under. */
  readonly hashes: ReadonlyMap<DocumentId, string>;
}

/**
 * Reads and parses the corpus folder.
 * @throws CorpusFileError naming the file that is broken or missing
 */
export const loadCorpus = (corpusDir: string): Corpus => {
  const loaded = loadDocuments(corpusDir);
  const resolutions = loaded
    .map(({ document, source }) => parseResolution(document, source))
    .toSorted((a, b) => b.document.year - a.document.year);
  const measures = resolutions.map((resolution) => ({
    id: resolution.document.id,
    ...(resolution.document.measures === undefined
      ? { profiles: [], unclassed: resolution.targets.flatMap((target) => target.measures) }
      : loadMeasures(join(corpusDir, resolution.document.measures), resolution)),
  }));
  const hash = createHash('sha256').update(PARSER_VERSION);
  for (const { document, source } of loaded) hash.update(`\0${document.id}\0${source}`);
  const digest = hash.digest('hex');
  return {
    resolutions,
    profiles: new Map(measures.map(({ id, profiles }) => [id, profiles])),
    unclassed: measures.flatMap(({ unclassed }) => unclassed),
    glossary: loadGlossary(
      corpusDir,
      loaded.flatMap(({ document }) => document.terms ?? []),
    ),
    questionPhrases: loadQuestionPhrases(corpusDir),
    everydaySentences: loadEverydaySentences(corpusDir),
    verdictPhrases: loadVerdictPhrases(corpusDir),
    hash: digest,
    hashes: new Map(loaded.map(({ document }) => [document.id, digest])),
  };
};
