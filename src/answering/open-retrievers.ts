import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Corpus } from '../corpus/load-corpus.ts';
import type { Passage } from '../domain/passage.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { UNCALIBRATED } from '../search/calibration/calibration.ts';
import { loadCalibration } from '../search/calibration/load-calibration.ts';
import { type EmbeddingsUse, LOCAL_USE } from '../search/embedders/open-embeddings.ts';
import { openRetriever, type PassageRetriever, type RetrieverOptions } from '../search/retriever.ts';
import type { VectorHealth } from '../search/vector-service.ts';
import type { QueryRepair } from '../text/query-repair.ts';

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

/** Retrievers by document. */
export interface Retrievers {
  /** The retriever of a document, opened now if it isn't yet; undefined for a document that there isn't. */
  open(document: DocumentId): Promise<PassageRetriever | undefined>;
  /** How searching by vectors stands, one for each that is open. */
  searchHealth(): readonly VectorHealth[];
}

/**
 * The retrievers of a corpus. Those of the corpus folder are opened now; one of the office's documents, of which there
 * may be many, when it is first asked.
 * @throws CorpusFileError when the calibration of the corpus is broken
 */
export const openRetrievers = async ({
  corpusDir,
  corpus,
  repair,
  indexDir,
  embeddings = LOCAL_USE,
  logger,
}: RetrieversOptions): Promise<Retrievers> => {
  const local = loadCalibration(corpusDir) ?? UNCALIBRATED;
  const calibrationOf: RetrieverOptions['calibrationOf'] = ({ kind }) =>
    kind === 'local' ? local : { ...UNCALIBRATED, keywords: local.keywords };
  const health = new Map<DocumentId, PassageRetriever>();
  const opening = new Map<DocumentId, Promise<PassageRetriever>>();
  const openOne = async ({ document, passages }: Resolution): Promise<PassageRetriever> => {
    const retriever = await openRetriever({
      ...embeddings,
      passages: passages.map(toSearchable),
      repair,
      calibrationOf,
      indexDir: indexDir === undefined ? undefined : indexDirOf(indexDir, document.id),
      corpusHash: corpus.hashes.get(document.id) ?? corpus.hash,
      logger,
    });
    health.set(document.id, retriever);
    return retriever;
  };
  const open: Retrievers['open'] = async (document) => {
    const resolution = corpus.resolutions.find((one) => one.document.id === document);
    if (resolution === undefined) return undefined;
    const opened = opening.get(document) ?? openOne(resolution);
    opening.set(document, opened);
    return opened;
  };
  const shipped = corpus.resolutions.filter(({ document }) => corpus.hashes.get(document.id) === corpus.hash);
  await Promise.all(shipped.map(({ document }) => open(document.id)));
  const searchHealth = () =>
    corpus.resolutions.flatMap(({ document }) => health.get(document.id)?.health() ?? []);
  return { open, searchHealth };
};
