import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbedderSource } from './embedders/embedder-source.ts';

/** Any LangChain `Embeddings`, with what the index has to know about it. */
export interface Embedder extends EmbeddingsInterface {
  /** Names the model and its settings; another id makes the vector index be rebuilt. */
  readonly id: string;
  /** What it can be made from again, so that an older index can be searched while a new one is built. */
  readonly source: EmbedderSource;
  /** Documents in one call while an index is built; progress is told after each. */
  readonly batchSize: number;
  /** Loads what takes long, so that the first question doesn't wait for it; left out where nothing does. */
  prepare?(): Promise<void>;
}
