import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { z } from 'zod';

const prefixes = { queryPrefix: z.string(), passagePrefix: z.string() };

/** What an embedder is made from, without secrets: it is kept with the index. */
export const embedderSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({ kind: z.literal('openai'), baseUrl: z.string(), model: z.string(), ...prefixes }),
  z.strictObject({ kind: z.literal('transformers'), modelDir: z.string(), ...prefixes }),
]);

export type EmbedderSource = z.infer<typeof embedderSourceSchema>;

/** An OpenAI-compatible endpoint and one of its models. */
export type EndpointSource = Extract<EmbedderSource, { kind: 'openai' }>;

/** A model's folder for transformers.js. */
export type TransformersSource = Extract<EmbedderSource, { kind: 'transformers' }>;

/** How many milliseconds a question waits for the embedder if nothing else is set. */
export const DEFAULT_TIME_LIMIT_MS = 1000;

/** The embedder that the settings name. */
export interface EmbeddingsSettings {
  readonly source: EmbedderSource;
  readonly apiKey: string | undefined;
  /** How long a question waits for vectors before keywords alone answer it. */
  readonly timeLimitMs: number;
}

export const LOCAL_EMBEDDINGS: EmbeddingsSettings = {
  source: { kind: 'local' },
  apiKey: undefined,
  timeLimitMs: DEFAULT_TIME_LIMIT_MS,
};

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

const MOST_REMEMBERED = 256;

/** The same function, asked once for what it was asked lately: one question is searched for in several readings. */
export const rememberQueries = (
  embedQuery: (text: string) => Promise<number[]>,
): ((text: string) => Promise<number[]>) => {
  const remembered = new Map<string, number[]>();
  return async (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const vector = await embedQuery(text);
    const [oldest] = remembered.keys();
    if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(text, vector);
    return vector;
  };
};
