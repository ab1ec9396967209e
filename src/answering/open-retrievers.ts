import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Corpus } from '../corpus/load-corpus.ts';
import type { Passage } from '../domain/passage.ts';
import type { DocumentId } from '../domain/reference.ts';
import { UNCALIBRATED } from '../retrieval/calibration/calibration.ts';
import { loadCalibration } from '../retrieval/calibration/load-calibration.ts';
import { type EmbeddingsUse, LOCAL_USE } from '../retrieval/embedders/open-embeddings.ts';
import { openRetriever, type PassageRetriever, type RetrieverOptions } from '../retrieval/retriever.ts';
import type { QueryRepair } from '../vietnamese/query-repair.ts';

export interface RetrieversOptions {
  readonly corpusDir: string;
  readonly corpus: Corpus;
  readonly repair: QueryRepair;
  /** Each resolution's index has a folder in it; undefined keeps them in memory. */
  readonly indexDir: string | undefined;
  readonly embeddings?: EmbeddingsUse | undefined;
  readonly logger: Logger;
}

const toSearchable = (passage: Passage) => ({
  id: passage.id,
  text: passage.text,
  context: passage.headings.join('. '),
});

/** Where the index of one resolution is kept. */
export const indexDirOf = (indexDir: string, document: DocumentId): string => join(indexDir, document);

/**
 * A retriever for each resolution, by its id.
 * @throws CorpusFileError when the calibration of the corpus is broken
 */
export const openRetrievers = async ({
  corpusDir,
  corpus,
  repair,
  indexDir,
  embeddings = LOCAL_USE,
  logger,
}: RetrieversOptions): Promise<ReadonlyMap<DocumentId, PassageRetriever>> => {
  const local = loadCalibration(corpusDir) ?? UNCALIBRATED;
  const calibrationOf: RetrieverOptions['calibrationOf'] = ({ kind }) =>
    kind === 'local' ? local : { ...UNCALIBRATED, keywords: local.keywords };
  const opened = corpus.resolutions.map(async ({ document, passages }) => {
    const retriever = await openRetriever({
      ...embeddings,
      passages: passages.map(toSearchable),
      repair,
      calibrationOf,
      indexDir: indexDir === undefined ? undefined : indexDirOf(indexDir, document.id),
      corpusHash: corpus.hash,
      logger,
    });
    return [document.id, retriever] as const;
  });
  return new Map(await Promise.all(opened));
};
