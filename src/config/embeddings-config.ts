import { z } from 'zod';
import {
  DEFAULT_TIME_LIMIT_MS,
  type EmbedderSource,
  type EmbeddingsSettings,
} from '../search/embedders/embedder-source.ts';
import { endpointAddress } from './endpoint-address.ts';

const KINDS = ['local', 'openai', 'transformers'] as const;

/** Settings of the embedder, with what README and `.env.example` say of them. */
export const EMBEDDINGS_SETTINGS = {
  EMBEDDINGS: z
    .enum(KINDS, { error: `phải là một trong: ${KINDS.join(', ')}` })
    .default('local')
    .describe(
      'What turns text into vectors: `local` (built in), `openai` (any OpenAI-compatible endpoint) or `transformers` (a model in a folder).',
    ),
  EMBEDDINGS_BASE_URL: endpointAddress.describe(
    'With `openai`: the address up to /v1; /embeddings is added.',
  ),
  EMBEDDINGS_MODEL: z.string().optional().describe("With `openai`: the model's name at the endpoint."),
  EMBEDDINGS_API_KEY: z.string().optional().describe('With `openai`: the key, if the endpoint wants one.'),
  EMBEDDINGS_MODEL_DIR: z
    .string()
    .optional()
    .describe('With `transformers`: the folder of the model, with its ONNX weights.'),
  EMBEDDINGS_QUERY_PREFIX: z
    .string()
    .default('')
    .describe('What the model wants before a question; a space follows. For the e5 family `query:`.'),
  EMBEDDINGS_PASSAGE_PREFIX: z
    .string()
    .default('')
    .describe('What the model wants before a passage; a space follows. For the e5 family `passage:`.'),
  EMBEDDINGS_TIMEOUT_MS: z
    .string()
    .regex(/^[1-9]\d{1,4}$/, { error: 'phải là số mili giây từ 10 đến 99999' })
    .transform(Number)
    .default(DEFAULT_TIME_LIMIT_MS)
    .describe('Milliseconds that a question waits for vectors; after that keywords alone answer it.'),
};

type Settings = z.output<z.ZodObject<typeof EMBEDDINGS_SETTINGS>>;

type Prefixes = Pick<Extract<EmbedderSource, { kind: 'openai' }>, 'queryPrefix' | 'passagePrefix'>;

const withSpace = (prefix: string): string => (prefix === '' ? '' : `${prefix} `);

const lacking = (settings: Settings, names: readonly (keyof Settings)[]): readonly string[] =>
  names
    .filter((name) => settings[name] === undefined)
    .map((name) => `${name}: phải có khi EMBEDDINGS=${settings.EMBEDDINGS}`);

/** What keeps the embedder's settings from fitting together, one line each; none if they do. */
export const findEmbeddingsFaults = (settings: Settings): readonly string[] => {
  if (settings.EMBEDDINGS === 'openai') {
    return lacking(settings, ['EMBEDDINGS_BASE_URL', 'EMBEDDINGS_MODEL']);
  }
  return settings.EMBEDDINGS === 'transformers' ? lacking(settings, ['EMBEDDINGS_MODEL_DIR']) : [];
};

const sourceOf = (settings: Settings, prefixes: Prefixes): EmbedderSource => {
  const { EMBEDDINGS: kind, EMBEDDINGS_BASE_URL: baseUrl = '', EMBEDDINGS_MODEL: model = '' } = settings;
  if (kind === 'local') return { kind };
  if (kind === 'openai') return { kind, baseUrl, model, ...prefixes };
  return { kind, modelDir: settings.EMBEDDINGS_MODEL_DIR ?? '', ...prefixes };
};

/** The embedder that faultless settings name. */
export const readEmbeddings = (settings: Settings): EmbeddingsSettings => ({
  source: sourceOf(settings, {
    queryPrefix: withSpace(settings.EMBEDDINGS_QUERY_PREFIX),
    passagePrefix: withSpace(settings.EMBEDDINGS_PASSAGE_PREFIX),
  }),
  apiKey: settings.EMBEDDINGS_API_KEY,
  timeLimitMs: settings.EMBEDDINGS_TIMEOUT_MS,
});
