import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbedderSetupError } from './embedder-error.ts';
import { type Embedder, rememberQueries, type TransformersSource } from './embedder-source.ts';

const PACKAGE = '@huggingface/transformers';
const BATCH_SIZE = 8;

/** Vectors of texts, one row each. */
type Extractor = (
  texts: readonly string[],
  options: { readonly pooling: 'mean'; readonly normalize: true },
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>;

/** What is used of the package. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: string; readonly device: 'cpu' },
  ): Promise<Extractor>;
}

const isTransformers = (library: unknown): library is Transformers =>
  typeof library === 'object' &&
  library !== null &&
  'env' in library &&
  'pipeline' in library &&
  typeof library.pipeline === 'function';

/** Weights that transformers.js finds in a model's folder, and what it calls their precision; the first found is used. */
const WEIGHTS = [
  { file: 'onnx/model.onnx', dtype: 'fp32' },
  { file: 'onnx/model_quantized.onnx', dtype: 'q8' },
  { file: 'onnx/model_fp16.onnx', dtype: 'fp16' },
] as const;

const CONFIG_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** Where transformers.js is found. */
export interface TransformersPackage {
  isInstalled(): boolean;
  load(): Promise<unknown>;
}

/** Beside the program, for whoever installed it; the name in a variable, so that all compiles and starts without it. */
export const INSTALLED_TRANSFORMERS: TransformersPackage = {
  isInstalled: () => {
    try {
      import.meta.resolve(PACKAGE);
      return true;
    } catch {
      return false;
    }
  },
  load: () => import(PACKAGE),
};

const requirePackage = (library: TransformersPackage): void => {
  if (library.isInstalled()) return;
  throw new EmbedderSetupError(
    `EMBEDDINGS=transformers cần gói ${PACKAGE}, nhưng gói này chưa được cài.`,
    `Chạy: npm install --no-save ${PACKAGE}@4`,
  );
};

const requireFolder = (modelDir: string): (typeof WEIGHTS)[number] => {
  const weights = WEIGHTS.find(({ file }) => existsSync(join(modelDir, file)));
  const missing = CONFIG_FILES.filter((file) => !existsSync(join(modelDir, file)));
  if (weights !== undefined && missing.length === 0) return weights;
  const lacking = [...missing, ...(weights === undefined ? WEIGHTS.map(({ file }) => file).slice(0, 2) : [])];
  throw new EmbedderSetupError(
    existsSync(modelDir)
      ? `EMBEDDINGS_MODEL_DIR: thư mục ${modelDir} thiếu ${lacking.join(', ')}.`
      : `EMBEDDINGS_MODEL_DIR: không có thư mục ${modelDir}.`,
    'Đặt vào đó một mô hình dạng ONNX cho transformers.js: config.json, tokenizer.json, tokenizer_config.json và onnx/model.onnx.',
  );
};

/** Tells one model from another in the same folder without reading its weights, which may be gigabytes. */
const fingerprint = (modelDir: string, weights: string): string => {
  const hash = createHash('sha256');
  for (const file of CONFIG_FILES) hash.update(readFileSync(join(modelDir, file))).update('\0');
  const { size, mtimeMs } = statSync(join(modelDir, weights));
  return hash
    .update(`${weights} ${size} ${Math.trunc(mtimeMs)}`)
    .digest('hex')
    .slice(0, 12);
};

const loadPipeline = async (
  found: TransformersPackage,
  modelDir: string,
  dtype: (typeof WEIGHTS)[number]['dtype'],
): Promise<Extractor> => {
  const library = await found.load();
  if (!isTransformers(library)) throw new Error(`${PACKAGE} has no env and no pipeline`);
  // From the folder only: a bot must not fetch a model because a path was mistyped.
  library.env.allowRemoteModels = false;
  library.env.localModelPath = dirname(modelDir);
  return library.pipeline('feature-extraction', basename(modelDir), { dtype, device: 'cpu' });
};

/**
 * An embedder in this process: a model of the BERT kind in ONNX from a local folder, by transformers.js; the mean of the
 * tokens' vectors, of length one. The package and the model are loaded when first asked, or by `prepare`.
 * @throws {EmbedderSetupError} when the package isn't installed or the folder lacks a file
 */
export const createTransformersEmbedder = (
  source: TransformersSource,
  library: TransformersPackage = INSTALLED_TRANSFORMERS,
): Embedder => {
  const modelDir = resolve(source.modelDir);
  requirePackage(library);
  const { file, dtype } = requireFolder(modelDir);
  let loading: Promise<Extractor> | undefined;
  const load = (): Promise<Extractor> => {
    loading ??= loadPipeline(library, modelDir, dtype).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const embed = async (texts: readonly string[]): Promise<number[][]> => {
    const model = await load();
    const output = await model(texts, { pooling: 'mean', normalize: true });
    const [count = 0, dimensions = 0] = output.dims;
    const values = Array.from(output.data, Number);
    return Array.from({ length: count }, (_, row) => values.slice(row * dimensions, (row + 1) * dimensions));
  };
  const { queryPrefix, passagePrefix } = source;
  const settings = createHash('sha256')
    .update(JSON.stringify([queryPrefix, passagePrefix]))
    .digest('hex');
  return {
    id: `transformers-1-${basename(modelDir)}-${fingerprint(modelDir, file)}-${settings.slice(0, 8)}`,
    source,
    batchSize: BATCH_SIZE,
    embedDocuments: (documents) => embed(documents.map((document) => passagePrefix + document)),
    embedQuery: rememberQueries(async (text) => (await embed([queryPrefix + text]))[0] ?? []),
    prepare: async () => {
      await load();
    },
  };
};
