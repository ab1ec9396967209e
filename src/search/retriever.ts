import type { BaseRetriever } from '@langchain/core/retrievers';
import type { QueryRepair, RepairedQuery } from '../text/query-repair.ts';
import { type Judgement, judgeConfidence, UNCALIBRATED } from './calibration/calibration.ts';
import { KeywordIndex } from './keyword-index.ts';
import { openVectorIndex, type VectorIndexOptions } from './open-vector-index.ts';
import { rank } from './rank.ts';
import type { Hit, KeywordCandidate, SearchablePassage } from './searchable-passage.ts';
import { type VectorFinding, type VectorHealth, VectorService } from './vector-service.ts';

export interface RetrieverOptions extends VectorIndexOptions {
  readonly repair: QueryRepair;
  /** Whether vectors are searched at all; they are unless this says no. */
  readonly withVectors?: boolean | undefined;
}

/** How many candidates each index puts up before they are fused. */
const CANDIDATES = 50;

/** What both indexes put up for one query, before it is fused. */
export interface Candidates {
  readonly keywords: readonly KeywordCandidate[];
  /** Undefined when vectors are out. */
  readonly near: VectorFinding | undefined;
}

const LIKELIER_THAN_NOT = 0.5;

interface Parts {
  readonly passages: readonly SearchablePassage[];
  readonly repair: QueryRepair;
  readonly keywords: KeywordIndex;
  readonly vectors: VectorService;
  /** What keyword hits are worth when vectors are out. */
  readonly byKeywords: Judgement;
}

/** Finds passages by keywords and vectors, fused. Made by `openRetriever`. */
export class PassageRetriever {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The best `top` passages, best first. A string is repaired first; a repaired query is taken as it is. Vectors never
   * stand in the way: should they fail or be late, keywords alone answer.
   * @param patienceMs how long to wait for vectors at most, if that is less than their own limit
   */
  async search(query: RepairedQuery | string, top: number, patienceMs?: number): Promise<readonly Hit[]> {
    const { keywords, near } = await this.candidates(query, top, patienceMs);
    const judgement = near?.calibration.fused ?? this.#parts.byKeywords;
    const coverage = new Map(keywords.map((hit) => [hit.id, hit.coverage]));
    const similarity = new Map(near?.hits.map((hit) => [hit.id, hit.similarity]));
    const isNearInMeaning = (id: string, confidence: number): boolean =>
      near?.knowsMeaning === true && similarity.has(id) && confidence >= LIKELIER_THAN_NOT;
    return rank(keywords, near?.hits ?? [], near?.calibration.weight ?? 0)
      .slice(0, top)
      .map(({ id, score }) => {
        const confidence = judgeConfidence(judgement, coverage.get(id) ?? 0, similarity.get(id) ?? 0);
        const isConfident = confidence >= judgement.threshold;
        return { id, score, confidence, isConfident, byMeaning: isNearInMeaning(id, confidence) };
      });
  }

  /** What both indexes put up for a query, at least `top` each where there are so many. */
  async candidates(query: RepairedQuery | string, top: number, patienceMs?: number): Promise<Candidates> {
    const { repair, keywords, passages, vectors } = this.#parts;
    const repaired = typeof query === 'string' ? repair.repair(query) : query;
    const tokens = repaired.tokens.map((token) => token.text);
    const most = Math.max(top, CANDIDATES);
    const found = keywords
      .search(tokens, most)
      .map(({ passage, score, coverage }) => ({ id: passages[passage]?.id ?? '', score, coverage }));
    // Models of meaning are lost without diacritics: they get the query as it is meant.
    return { keywords: found, near: await vectors.search(repaired.text, most, patienceMs) };
  }

  /** How searching by vectors stands. */
  health(): VectorHealth {
    return this.#parts.vectors.health();
  }

  /** This retriever for LangChain's chains; loaded when asked for, since LangChain takes a third of a second. */
  async asLangChain(): Promise<BaseRetriever> {
    const { LangChainRetriever } = await import('./langchain-retriever.ts');
    return new LangChainRetriever((query, top) => this.search(query, top), this.#parts.passages);
  }
}

/** A service of no index, for when there is none to be had. */
const withoutVectors = ({ embedder, logger }: RetrieverOptions): VectorService =>
  new VectorService({ embedder: embedder.id, timeLimitMs: 0, logger });

const openVectors = async (options: RetrieverOptions): Promise<VectorService> => {
  const { embedder, calibration, calibrationOf, withVectors = true } = options;
  const isLocal = embedder.source.kind === 'local';
  // A local index of no weight isn't worth building; another embedder's weight is known when its index is open.
  if (!withVectors || (isLocal && ((calibration ?? calibrationOf?.(embedder.source))?.weight ?? 1) <= 0)) {
    return withoutVectors(options);
  }
  try {
    return await openVectorIndex(options);
  } catch (err) {
    options.logger.warn({ err }, 'vector index failed; keywords alone are used');
    const service = withoutVectors(options);
    service.failBuilding(err);
    return service;
  }
};

/**
 * Indexes the passages and opens (or rebuilds) the vector index in `indexDir`. Without a usable vector index the
 * retriever works by keywords alone, and the log says why; it doesn't reject.
 */
export const openRetriever = async (options: RetrieverOptions): Promise<PassageRetriever> => {
  const { passages, repair, calibrationOf } = options;
  const byKeywords = (calibrationOf?.({ kind: 'local' }) ?? UNCALIBRATED).keywords;
  const vectors = await openVectors(options);
  return new PassageRetriever({
    passages,
    repair,
    keywords: new KeywordIndex(passages),
    vectors,
    byKeywords,
  });
};
