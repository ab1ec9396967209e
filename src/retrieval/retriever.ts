import type { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Logger } from 'pino';
import type { QueryRepair, RepairedQuery } from '../vietnamese/query-repair.ts';
import { calibrateConfidence } from './calibrate-confidence.ts';
import type { Embedder } from './embeddings.ts';
import { fuse } from './fuse.ts';
import { KeywordIndex } from './keyword-index.ts';
import { openVectorIndex } from './open-vector-index.ts';
import type { Hit, SearchablePassage } from './searchable-passage.ts';
import type { VectorHit, VectorIndex } from './vector-index.ts';

export interface RetrieverOptions {
  readonly passages: readonly SearchablePassage[];
  readonly repair: QueryRepair;
  readonly embedder: Embedder;
  /** Where the vector index is kept; undefined keeps it in memory only. */
  readonly indexDir: string | undefined;
  /** Changes whenever the passages do. */
  readonly corpusHash: string;
  readonly logger: Logger;
}

/** How many candidates each index puts up before they are fused. */
const CANDIDATES = 50;
const DOCUMENTS = 10;

interface Parts extends RetrieverOptions {
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex | undefined;
}

/**
 * Finds passages by keywords and vectors, fused. A LangChain retriever (`invoke` gives documents), and `search` for
 * those who need ids and confidence. Made by `openRetriever`.
 */
export class PassageRetriever extends BaseRetriever {
  lc_namespace = ['nghi-quyet-bot', 'retrieval'];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  static override lc_name(): string {
    return 'PassageRetriever';
  }

  /**
   * The best `top` passages, best first. A string is repaired first; a repaired query is taken as it is. Vectors never
   * stand in the way: should they fail, keywords alone answer and the log says so.
   */
  async search(query: RepairedQuery | string, top: number): Promise<readonly Hit[]> {
    const { repair, keywords, passages, embedder } = this.#parts;
    const repaired = typeof query === 'string' ? repair.repair(query) : query;
    const tokens = repaired.tokens.map((token) => token.text);
    const found = keywords.search(tokens, Math.max(top, CANDIDATES));
    const confidence = new Map(
      found.map((hit) => [passages[hit.passage]?.id ?? '', calibrateConfidence(hit.coverage)]),
    );
    const scored = found.map((hit) => ({ id: passages[hit.passage]?.id ?? '', score: hit.score }));
    const near = await this.#searchVectors(repaired.text, Math.max(top, CANDIDATES));
    const similar = near.map(({ id, similarity }) => ({ id, score: similarity }));
    return fuse(scored, similar, embedder.weight)
      .slice(0, top)
      .map(({ id, score }) => ({ id, score, confidence: confidence.get(id) ?? 0 }));
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    const { Document } = await import('@langchain/core/documents');
    const hits = await this.search(query, DOCUMENTS);
    const byId = new Map(this.#parts.passages.map((passage) => [passage.id, passage]));
    return hits.map(
      ({ id, score, confidence }) =>
        new Document({ id, pageContent: byId.get(id)?.text ?? '', metadata: { id, score, confidence } }),
    );
  }

  async #searchVectors(text: string, top: number): Promise<readonly VectorHit[]> {
    const { vectors, logger } = this.#parts;
    if (vectors === undefined) return [];
    try {
      return await vectors.search(text, top);
    } catch (err) {
      logger.warn({ err }, 'vector search failed; keywords alone are used');
      return [];
    }
  }
}

/**
 * Indexes the passages and opens (or rebuilds) the vector index in `indexDir`. Without a usable vector index the
 * retriever works by keywords alone, and the log says why; it doesn't reject.
 */
export const openRetriever = async (options: RetrieverOptions): Promise<PassageRetriever> => {
  const keywords = new KeywordIndex(options.passages);
  if (options.embedder.weight <= 0) return new PassageRetriever({ ...options, keywords, vectors: undefined });
  try {
    const vectors = await openVectorIndex(options);
    return new PassageRetriever({ ...options, keywords, vectors });
  } catch (err) {
    options.logger.warn({ err }, 'vector index failed; keywords alone are used');
    return new PassageRetriever({ ...options, keywords, vectors: undefined });
  }
};
