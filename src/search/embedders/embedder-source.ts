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
