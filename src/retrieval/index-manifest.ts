import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VECTOR_FILES } from './vector-index.ts';

/** Raised when the way that passages are read or embedded changes, so that older indexes are rebuilt. */
export const INDEX_VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';

const manifestSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  embedder: z.string(),
  corpus: z.string(),
  /** The folder of the vectors, beside the manifest. */
  directory: z.string().regex(/^vectors-[0-9a-z]+$/),
  /** SHA-256 of each file in it. */
  files: z.record(z.enum(VECTOR_FILES), z.string()),
});

/** What an index on disk was made from and of; the library's own files say neither. */
export type IndexManifest = z.infer<typeof manifestSchema>;

/** Why an index on disk can't be used. */
export type IndexFault = 'missing' | 'stale' | 'damaged';

export type IndexState =
  | { readonly usable: true; readonly directory: string }
  | { readonly usable: false; readonly fault: IndexFault; readonly cause?: unknown };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** SHA-256 of each of the index's files in `directory`. Rejects when one can't be read. */
export const hashFiles = async (directory: string): Promise<IndexManifest['files']> => {
  const hashOf = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(directory, file)))
      .digest('hex');
  const [index, args, docstore] = await Promise.all(VECTOR_FILES.map(hashOf));
  return { 'hnswlib.index': index ?? '', 'args.json': args ?? '', 'docstore.json': docstore ?? '' };
};

/**
 * Whether the index in `indexDir` is whole and made by `embedder` (an id) from `corpus` (a hash). Never rejects: a file
 * that can't be read or parsed, or whose hash is another, means `damaged`.
 */
export const checkIndex = async (indexDir: string, embedder: string, corpus: string): Promise<IndexState> => {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(indexDir, MANIFEST_FILE), 'utf8')));
    if (manifest.embedder !== embedder || manifest.corpus !== corpus)
      return { usable: false, fault: 'stale' };
    const directory = join(indexDir, manifest.directory);
    const hashes = await hashFiles(directory);
    const whole = VECTOR_FILES.every((file) => hashes[file] === manifest.files[file]);
    return whole ? { usable: true, directory } : { usable: false, fault: 'damaged' };
  } catch (cause) {
    return { usable: false, fault: isMissing(cause) ? 'missing' : 'damaged', cause };
  }
};
