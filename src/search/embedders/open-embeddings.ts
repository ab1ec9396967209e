import { createLocalEmbedder } from '../local-embedder.ts';
import type { VectorIndexOptions, WhenStale } from '../open-vector-index.ts';
import {
  type Embedder,
  type EmbedderSource,
  type EmbeddingsSettings,
  LOCAL_EMBEDDINGS,
} from './embedder-source.ts';

/**
 * The embedder of a source; what it needs is loaded only here.
 * @throws {EmbedderSetupError} when it needs a package or a file that isn't there
 */
const openEmbedder = async (
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

/** The embedder that indexes are searched with, and what happens to an index that isn't its own. */
export type EmbeddingsUse = Pick<
  VectorIndexOptions,
  'embedder' | 'reopen' | 'whenStale' | 'timeLimitMs' | 'onProgress' | 'signal' | 'calibration'
>;

/** The local embedder; its index is built whenever it must be, in a moment. */
export const LOCAL_USE: EmbeddingsUse = {
  embedder: createLocalEmbedder(),
  whenStale: 'wait',
  timeLimitMs: LOCAL_EMBEDDINGS.timeLimitMs,
};

/**
 * The embedder that the settings name, for searching and indexing.
 * @throws {EmbedderSetupError} when it needs a package or a file that isn't there
 */
export const openEmbeddings = async (
  settings: EmbeddingsSettings,
  whenStale: WhenStale,
  more: Pick<EmbeddingsUse, 'onProgress' | 'signal'> = {},
): Promise<EmbeddingsUse> => {
  const { source, timeLimitMs } = settings;
  return {
    ...more,
    embedder: await openEmbedder(source, settings),
    whenStale,
    timeLimitMs,
    reopen: (old) => {
      // The key belongs to one endpoint and isn't shown to another.
      const isSameEndpoint =
        old.kind === 'openai' && source.kind === 'openai' && old.baseUrl === source.baseUrl;
      const apiKey = isSameEndpoint ? settings.apiKey : undefined;
      return openEmbedder(old, { apiKey, timeLimitMs });
    },
  };
};
