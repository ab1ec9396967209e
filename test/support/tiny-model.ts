import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../bench/careless-typing.ts';

const HIDDEN = 16;
const FLOAT = 1;
const INT64 = 7;

/** The fields of a protobuf message, as bytes. */
type Field = readonly [number: number, value: number | string | Uint8Array];

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

const message = (...fields: readonly Field[]): Uint8Array =>
  Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.from([...varint(number * 8), ...varint(value)]);
      const bytes = Buffer.from(value);
      return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes]);
    }),
  );

const node = (type: string, inputs: readonly string[], output: string): Uint8Array =>
  message(...inputs.map((name): Field => [1, name]), [2, output], [4, type]);

const weights = (name: string, dims: readonly number[], values: Float32Array): Uint8Array =>
  message(...dims.map((size): Field => [1, size]), [2, FLOAT], [8, name], [9, new Uint8Array(values.buffer)]);

const tensor = (name: string, type: number, dims: readonly string[]): Uint8Array => {
  const shape = message(...dims.map((dim): Field => [1, message([2, dim])]));
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
};

const TOKENS = ['batch', 'tokens'];

/** `tanh(embedding[token] · projection)`: as a BERT without attention, in the ONNX that transformers.js loads. */
const writeOnnx = (embedding: Float32Array, projection: Float32Array, words: number): Uint8Array => {
  const graph = message(
    [1, node('Gather', ['embedding', 'input_ids'], 'gathered')],
    [1, node('MatMul', ['gathered', 'projection'], 'projected')],
    [1, node('Tanh', ['projected'], 'last_hidden_state')],
    [2, 'tiny'],
    [5, weights('embedding', [words, HIDDEN], embedding)],
    [5, weights('projection', [HIDDEN, HIDDEN], projection)],
    ...['input_ids', 'attention_mask', 'token_type_ids'].map(
      (name): Field => [11, tensor(name, INT64, TOKENS)],
    ),
    [12, tensor('last_hidden_state', FLOAT, [...TOKENS, 'hidden'])],
  );
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])]);
};

export interface TinyModel {
  /** What the model must make of a text: the mean over its tokens, of length one. */
  expected(text: string): number[];
}

/**
 * Writes a model of random weights into a folder, as transformers.js wants it. It proves the path from a folder to
 * vectors and nothing of quality: only texts with words in common are near.
 */
export const writeTinyModel = async (folder: string, vocabulary: readonly string[]): Promise<TinyModel> => {
  const random = createRandom(7);
  const numbers = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => random() * 2 - 1);
  const words = ['[PAD]', '[UNK]', ...vocabulary];
  const [embedding, projection] = [numbers(words.length * HIDDEN), numbers(HIDDEN * HIDDEN)];
  const vocab = Object.fromEntries(words.map((word, id) => [word, id]));
  const special = ['[PAD]', '[UNK]'].map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  const files = {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: HIDDEN,
      vocab_size: words.length,
    },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      model_max_length: 128,
    },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      post_processor: null,
      decoder: null,
      added_tokens: special,
      normalizer: { type: 'Lowercase' },
      pre_tokenizer: { type: 'WhitespaceSplit' },
      model: { type: 'WordLevel', vocab, unk_token: '[UNK]' },
    },
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, 'onnx/model.onnx'), writeOnnx(embedding, projection, words.length));
  const hidden = (word: string): number[] => {
    const row = (vocab[word] ?? 1) * HIDDEN;
    return Array.from({ length: HIDDEN }, (_, to) =>
      Math.tanh(
        Array.from(
          { length: HIDDEN },
          (__, from) => (embedding[row + from] ?? 0) * (projection[from * HIDDEN + to] ?? 0),
        ).reduce((sum, value) => sum + value, 0),
      ),
    );
  };
  return {
    expected: (text) => {
      const tokens = text.toLowerCase().split(' ').map(hidden);
      const mean = Array.from(
        { length: HIDDEN },
        (_, at) => tokens.reduce((sum, one) => sum + (one[at] ?? 0), 0) / tokens.length,
      );
      return mean.map((value) => value / Math.hypot(...mean));
    },
  };
};
