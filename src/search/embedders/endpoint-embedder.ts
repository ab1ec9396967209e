import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbedderError, type EmbedderFault } from './embedder-error.ts';
import { type Embedder, type EndpointSource, rememberQueries } from './embedder-source.ts';
import { postEmbeddings } from './post-embeddings.ts';

export interface EndpointEmbedderOptions {
  readonly apiKey: string | undefined;
  /** How long a question's vector may take, retry included. */
  readonly queryLimitMs: number;
  /** How long one batch of passages may take. */
  readonly batchLimitMs?: number;
  /** How long to wait before the first retry; twice as long before each further one. */
  readonly firstPauseMs?: number;
}

const BATCH_SIZE = 32;
const BATCH_LIMIT_MS = 120_000;
const FIRST_PAUSE_MS = 500;
const BATCH_TRIES = 4;
const QUERY_TRIES = 2;
const QUERY_PAUSE_MS = 100;

/** What may be gone the next moment. A refusal isn't: the same question gets the same answer. */
const PASSING: ReadonlySet<EmbedderFault> = new Set(['UNREACHABLE', 'TIMED_OUT', 'BUSY', 'MALFORMED']);

const retry = async <T>(
  tries: number,
  firstPauseMs: number,
  attempt: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isPassing = error instanceof EmbedderError && PASSING.has(error.code);
      if (!isPassing || count >= tries || signal?.aborted === true) throw error;
      const pause = error.retryAfterMs ?? firstPauseMs * 2 ** (count - 1);
      // The error that is known says more than that the wait was cut short.
      await delay(pause, undefined, signal === undefined ? {} : { signal }).catch(() => {
        throw error;
      });
    }
  }
};

const batchesOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / BATCH_SIZE) }, (_, batch) =>
    texts.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE),
  );

/**
 * An embedder over any OpenAI-compatible `/embeddings` (Ollama, TEI, vLLM): passages in batches, retried a few times, a
 * question within its limit. Its vectors are made by the endpoint's model; rejects with an `EmbedderError`.
 */
export const createEndpointEmbedder = (
  source: EndpointSource,
  {
    apiKey,
    queryLimitMs,
    batchLimitMs = BATCH_LIMIT_MS,
    firstPauseMs = FIRST_PAUSE_MS,
  }: EndpointEmbedderOptions,
): Embedder => {
  const { baseUrl, model, queryPrefix, passagePrefix } = source;
  const post = (inputs: readonly string[], signal: AbortSignal) =>
    postEmbeddings({ baseUrl, model, apiKey, inputs, signal });
  const embedBatch = (texts: readonly string[]) =>
    retry(BATCH_TRIES, firstPauseMs, () =>
      post(
        texts.map((text) => passagePrefix + text),
        AbortSignal.timeout(batchLimitMs),
      ),
    );
  const settings = createHash('sha256')
    .update(JSON.stringify([queryPrefix, passagePrefix]))
    .digest('hex');
  return {
    id: `openai-1-${model}-${settings.slice(0, 8)}`,
    source,
    batchSize: BATCH_SIZE,
    embedDocuments: async (documents) => {
      const vectors: number[][] = [];
      for (const batch of batchesOf(documents)) vectors.push(...(await embedBatch(batch)));
      return vectors;
    },
    embedQuery: rememberQueries(async (text) => {
      const signal = AbortSignal.timeout(queryLimitMs);
      const [vector] = await retry(
        QUERY_TRIES,
        QUERY_PAUSE_MS,
        () => post([queryPrefix + text], signal),
        signal,
      );
      return vector ?? [];
    }),
  };
};
