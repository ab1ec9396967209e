import type { BaseRetriever } from '@langchain/core/retrievers';
import type { Logger } from 'pino';
import type { QueryRepair, RepairedQuery } from '../vietnamese/query-repair.ts';
import { calibrateConfidence } from './calibrate-confidence.ts';
import type { Embedder } from './embeddings.ts';
import { fuse } from './fuse.ts';
import { KeywordIndex } from './keyword-index.ts';
import { openVectorIndex } from './open-vector-index.ts';
import type { Hit, SearchablePassage } from './searchable-passage.ts';
import type { SearchableVectors, VectorHit } from './vector-index.ts';

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

interface Parts extends RetrieverOptions {
  readonly keywords: KeywordIndex;
  readonly vectors: SearchableVectors | undefined;
}

/** Finds passages by keywords and vectors, fused. Made by `openRetriever`. */
export class PassageRetriever {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The best `top` passages, best first. A string is repaired first; a repaired query is taken as it is. Vectors never
   * stand in the way: should they fail, keywords alone answer and the log says so.
   */
  async search(query: RepairedQuery | string, top: number): Promise<readonly Hit[]> {
    const { repair, keywords, passages, embedder } = this.#parts;
    const repaired = typeof query === 'string' ? repair.repair(query) : query;
    const tokens = repaired.tokens.map((token) => token.text);
    const candidates = Math.max(top, CANDIDATES);
    const found = keywords.search(tokens, candidates);
    const confidence = new Map(
      found.map((hit) => [passages[hit.passage]?.id ?? '', calibrateConfidence(hit.coverage)]),
    );
    const scored = found.map((hit) => ({ id: passages[hit.passage]?.id ?? '', score: hit.score }));
    const near = await this.#searchVectors(repaired.text, candidates);
    const similar = near.map(({ id, similarity }) => ({ id, score: similarity }));
    return fuse(scored, similar, embedder.weight)
      .slice(0, top)
      .map(({ id, score }) => ({ id, score, confidence: confidence.get(id) ?? 0 }));
  }

  /** This retriever for LangChain's chains; loaded when asked for, since LangChain takes a third of a second. */
  async asLangChain(): Promise<BaseRetriever> {
    const { LangChainRetriever } = await import('./langchain-retriever.ts');
    return new LangChainRetriever((query, top) => this.search(query, top), this.#parts.passages);
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
  if (options.embedder.weight <= 0) {
    return new PassageRetriever({ ...options, keywords, vectors: undefined });
  }
  try {
    const vectors = await openVectorIndex(options);
    return new PassageRetriever({ ...options, keywords, vectors });
  } catch (err) {
    options.logger.warn({ err }, 'vector index failed; keywords alone are used');
    return new PassageRetriever({ ...options, keywords, vectors: undefined });
  }
};
