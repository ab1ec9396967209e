import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkVectors } from './embedders/check-vectors.ts';
import { EmbedderError } from './embedders/embedder-error.ts';
import type { Embedder } from './embedders/embedder-source.ts';

/** Beyond this the oldest vectors are dropped; of 1,024 dimensions they take 80 MB. */
const MOST_VECTORS = 20_000;
const KEY_BYTES = 32;
const CHECK_BYTES = 8;
const NUMBER_BYTES = 4;

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const checkOf = (key: Uint8Array, vector: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(vector).digest().subarray(0, CHECK_BYTES);

const headerOf = (embedder: string, dimensions: number): Buffer =>
  Buffer.from(`${JSON.stringify({ embedder, dimensions })}\n`);

const writeNumbers = (vector: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(vector.length * NUMBER_BYTES);
  vector.forEach((value, at) => {
    bytes.writeFloatLE(value, at * NUMBER_BYTES);
  });
  return bytes;
};

const readNumbers = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / NUMBER_BYTES }, (_, at) => bytes.readFloatLE(at * NUMBER_BYTES));

const toRecord = (key: Buffer, vector: Buffer): Buffer => Buffer.concat([key, vector, checkOf(key, vector)]);

/**
 * Vectors that an embedder made before, by the SHA-256 of what was embedded, in one file beside the index, so that a
 * changed corpus costs only what changed and a build that was cut off goes on where it stopped. It holds one embedder's
 * vectors; another's, or ones of other dimensions, take its place.
 */
class VectorCache {
  readonly #file: string;
  readonly #embedder: string;
  readonly #vectors = new Map<string, Buffer>();
  #dimensions: number | undefined;
  #isTorn = false;

  private constructor(file: string, embedder: string) {
    this.#file = file;
    this.#embedder = embedder;
  }

  /** Reads the file if it is this embedder's; what is torn or garbled in it counts as absent. Rejects if it can't be mended. */
  static async open(file: string, embedder: string): Promise<VectorCache> {
    const cache = new VectorCache(file, embedder);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes !== undefined) cache.#read(bytes);
    if (cache.#isTorn || cache.#vectors.size > MOST_VECTORS) await cache.#rewrite();
    return cache;
  }

  get dimensions(): number | undefined {
    return this.#dimensions;
  }

  find(text: string): number[] | undefined {
    const bytes = this.#vectors.get(keyOf(text).toString('hex'));
    return bytes === undefined ? undefined : readNumbers(bytes);
  }

  /** Keeps vectors of these texts, on disk too. Rejects with the file system's error. */
  async add(texts: readonly string[], vectors: readonly (readonly number[])[]): Promise<void> {
    const dimensions = vectors[0]?.length ?? 0;
    const isNew = this.#dimensions !== dimensions;
    if (isNew) this.#vectors.clear();
    this.#dimensions = dimensions;
    const records = texts.map((text, at) => {
      const [key, vector] = [keyOf(text), writeNumbers(vectors[at] ?? [])];
      this.#vectors.set(key.toString('hex'), vector);
      return toRecord(key, vector);
    });
    if (isNew) await this.#rewrite();
    else await appendFile(this.#file, Buffer.concat(records));
  }

  #read(bytes: Buffer): void {
    const headerEnd = bytes.indexOf(0x0a) + 1;
    const header = bytes.subarray(0, headerEnd);
    const dimensions = Number(/"dimensions":(\d+)\}\n$/.exec(header.toString('latin1'))?.[1]);
    if (!(dimensions > 0) || !header.equals(headerOf(this.#embedder, dimensions))) return;
    this.#dimensions = dimensions;
    const size = KEY_BYTES + dimensions * NUMBER_BYTES + CHECK_BYTES;
    for (let at = headerEnd; at + size <= bytes.length; at += size) {
      const key = bytes.subarray(at, at + KEY_BYTES);
      const vector = bytes.subarray(at + KEY_BYTES, at + size - CHECK_BYTES);
      const check = bytes.subarray(at + size - CHECK_BYTES, at + size);
      if (check.equals(checkOf(key, vector))) this.#vectors.set(key.toString('hex'), vector);
    }
    // What is appended after half a record couldn't be read.
    this.#isTorn = (bytes.length - headerEnd) % size !== 0;
  }

  async #rewrite(): Promise<void> {
    const kept = [...this.#vectors].slice(-MOST_VECTORS);
    const records = kept.map(([key, vector]) => toRecord(Buffer.from(key, 'hex'), vector));
    const written = `${this.#file}.new`;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(written, Buffer.concat([headerOf(this.#embedder, this.#dimensions ?? 0), ...records]));
    await rename(written, this.#file);
  }
}

/** How a build goes along. */
export interface BuildOptions {
  /** Told after every batch how many passages of how many are embedded. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** File of vectors that were made before, by content; undefined makes every vector anew. */
  readonly cacheFile?: string | undefined;
}

/** Undefined where the model makes vectors of other dimensions than the cache had: the cache begins anew then. */
const embedMissing = async (
  texts: readonly string[],
  embedder: Embedder,
  cache: VectorCache | undefined,
  onProgress: BuildOptions['onProgress'],
): Promise<number[][] | undefined> => {
  const cached = cache?.dimensions;
  const vectors: (number[] | undefined)[] = texts.map((text) => cache?.find(text));
  const missing = texts.flatMap((text, at) => (vectors[at] === undefined ? [{ text, at }] : []));
  const known = texts.length - missing.length;
  onProgress?.(known, texts.length);
  for (let start = 0; start < missing.length; start += embedder.batchSize) {
    const batch = missing.slice(start, start + embedder.batchSize);
    const asked = batch.map(({ text }) => text);
    const made = checkVectors(await embedder.embedDocuments(asked), batch.length, undefined);
    await cache?.add(asked, made);
    if (known > 0 && made[0]?.length !== cached) return undefined;
    batch.forEach(({ at }, place) => {
      vectors[at] = made[place];
    });
    onProgress?.(known + start + batch.length, texts.length);
  }
  return checkVectors(
    vectors.map((vector) => vector ?? []),
    texts.length,
    undefined,
  );
};

/**
 * Vectors of the texts in their order, batch by batch, from the cache where it has them. Rejects with the embedder's
 * error; what was embedded until then is in the cache.
 */
export const embedPassages = async (
  texts: readonly string[],
  embedder: Embedder,
  { onProgress, cacheFile }: BuildOptions,
): Promise<number[][]> => {
  const cache = cacheFile === undefined ? undefined : await VectorCache.open(cacheFile, embedder.id);
  const vectors =
    (await embedMissing(texts, embedder, cache, onProgress)) ??
    (await embedMissing(texts, embedder, cache, onProgress));
  if (vectors === undefined) {
    throw new EmbedderError('MALFORMED', 'the embedder makes vectors of different dimensions');
  }
  return vectors;
};
