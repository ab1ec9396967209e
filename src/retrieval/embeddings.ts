import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** Any LangChain `Embeddings`, with what the index has to know about it. */
export interface Embedder extends EmbeddingsInterface {
  /** Names the model and its settings; another id makes the vector index be rebuilt. */
  readonly id: string;
  /** Weight of its similarity against the keyword score when both are fused, set on data; 0 leaves vectors out. */
  readonly weight: number;
}
