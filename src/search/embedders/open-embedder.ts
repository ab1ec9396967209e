import type { Embedder } from '../embeddings.ts';
import { createLocalEmbedder } from '../local-embedder.ts';
import type { EmbedderSource, EmbeddingsSettings } from './embedder-source.ts';

/**
 * The embedder of a source; what it needs is loaded only here.
 * @throws {EmbedderSetupError} when it needs a package or a file that isn't there
 */
export const openEmbedder = async (
  source: EmbedderSource,
  { apiKey, timeLimitMs }: Pick<EmbeddingsSettings, 'apiKey' | 'timeLimitMs'>,
): Promise<Embedder> => {
  if (source.kind === 'local') return createLocalEmbedder();
  if (source.kind === 'openai') {
    const { createEndpointEmbedder } = await import('./endpoint-embedder.ts');
    return createEndpointEmbedder(source, { apiKey, queryLimitMs: timeLimitMs });
  }
  const { createTransformersEmbedder } = await import('./transformers-embedder.ts');
  return createTransformersEmbedder(source);
};
