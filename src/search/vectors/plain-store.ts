import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { STORE_FILES, type VectorStore } from './vector-store.ts';

const [VECTORS, PASSAGES] = STORE_FILES.plain;

const passagesSchema = z.strictObject({ dimensions: z.number().int().min(0), ids: z.array(z.string()) });

/** The vectors one after another, each of length one, so that a product is a cosine. */
const toRows = (vectors: readonly (readonly number[])[], dimensions: number): Float32Array => {
  const rows = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, at) => {
    const length = Math.hypot(...vector);
    rows.set(
      vector.map((value) => value / length),
      at * dimensions,
    );
  });
  return rows;
};

/** A query where it isn't zero: hashed syllables of a question fill a twentieth of their dimensions. */
type Filled = readonly { readonly at: number; readonly value: number }[];

const readFilled = (query: Float32Array): Filled =>
  Array.from(query, (value, at) => ({ at, value })).filter(({ value }) => value !== 0);

const productAt = (rows: Float32Array, start: number, filled: Filled): number => {
  let sum = 0;
  for (const { at, value } of filled) sum += (rows[start + at] ?? 0) * value;
  return sum;
};

const wrap = (ids: readonly string[], rows: Float32Array, dimensions: number): VectorStore => ({
  kind: 'plain',
  count: ids.length,
  dimensions,
  nearest: async (vector, top) => {
    const filled = readFilled(toRows([vector], dimensions));
    return ids
      .map((id, at) => ({ id, similarity: productAt(rows, at * dimensions, filled) }))
      .toSorted((one, other) => other.similarity - one.similarity)
      .slice(0, top);
  },
  save: async (directory) => {
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, VECTORS), new Uint8Array(rows.buffer));
    await writeFile(join(directory, PASSAGES), JSON.stringify({ dimensions, ids }));
  },
});

/** Keeps vectors of one length, none of them zero, in the order of their passages' ids. */
export const createPlainStore = (
  ids: readonly string[],
  vectors: readonly (readonly number[])[],
): VectorStore => {
  const dimensions = vectors[0]?.length ?? 0;
  return wrap(ids, toRows(vectors, dimensions), dimensions);
};

/** Reads what `save` wrote. Rejects when a file is missing, or they don't fit one another. */
export const loadPlainStore = async (directory: string): Promise<VectorStore> => {
  const read: unknown = JSON.parse(await readFile(join(directory, PASSAGES), 'utf8'));
  const { dimensions, ids } = passagesSchema.parse(read);
  const rows = new Float32Array(new Uint8Array(await readFile(join(directory, VECTORS))).buffer);
  if (rows.length !== ids.length * dimensions) {
    throw new Error(`${rows.length} numbers for ${ids.length} vectors of ${dimensions}`);
  }
  return wrap(ids, rows, dimensions);
};
