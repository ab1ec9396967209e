import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Calibration, calibrationSchema } from './calibration/calibration.ts';
import { embedderSourceSchema } from './embedders/embedder-source.ts';
import { STORE_FILES, type StoreKind } from './vectors/vector-store.ts';

/** Writes a file and waits until it is on the disk. Rejects with the file system's error. */
const writeDurably = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Raised when the way that passages are read or embedded changes, so that older indexes are rebuilt. */
export const INDEX_VERSION = 2;

export const MANIFEST_FILE = 'manifest.json';

const versionSchema = z.object({ version: z.number() });

const filesSchema = z.union([
  z.record(z.enum(STORE_FILES.plain), z.string()),
  z.record(z.enum(STORE_FILES.graph), z.string()),
]);

const manifestSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  /** The embedder's id, and what it can be made from again. */
  embedder: z.string(),
  source: embedderSourceSchema,
  dimensions: z.number().int().min(0),
  corpus: z.string(),
  /** The folder of the vectors, beside the manifest. */
  directory: z.string().regex(/^vectors-[0-9a-z]+$/),
  /** SHA-256 of each file in it. */
  files: filesSchema,
  /** What `npm run calibrate` chose for this embedder; undefined where it wasn't run. */
  calibration: calibrationSchema.optional(),
});

/** What an index on disk was made from and of; the library's own files say neither. */
export type IndexManifest = z.infer<typeof manifestSchema>;

/** Why an index on disk can't be used. */
export type IndexFault = 'missing' | 'stale' | 'damaged';

export type IndexState =
  | { readonly usable: true; readonly directory: string; readonly manifest: IndexManifest }
  | {
      readonly usable: false;
      readonly fault: IndexFault;
      readonly cause?: unknown;
      /** Of an index that is whole but made by another embedder or from another corpus. */
      readonly manifest?: IndexManifest;
    };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** How the vectors of an index on disk are kept. */
export const storeKindOf = ({ files }: IndexManifest): StoreKind =>
  STORE_FILES.plain.every((file) => file in files) ? 'plain' : 'graph';

/** SHA-256 of each file in `directory` of a store of that kind. Rejects when one can't be read. */
export const hashFiles = async (directory: string, kind: StoreKind): Promise<IndexManifest['files']> => {
  const hashOf = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(directory, file)))
      .digest('hex');
  const hashes = STORE_FILES[kind].map(async (file) => [file, await hashOf(file)] as const);
  return filesSchema.parse(Object.fromEntries(await Promise.all(hashes)));
};

/**
 * Whether the index in `indexDir` is whole and made by `embedder` (an id) from `corpus` (a hash). Never rejects: a file
 * that can't be read or parsed, or whose hash is another, means `damaged`.
 */
export const checkIndex = async (indexDir: string, embedder: string, corpus: string): Promise<IndexState> => {
  try {
    const read: unknown = JSON.parse(await readFile(join(indexDir, MANIFEST_FILE), 'utf8'));
    if (versionSchema.parse(read).version !== INDEX_VERSION) return { usable: false, fault: 'stale' };
    const manifest = manifestSchema.parse(read);
    const directory = join(indexDir, manifest.directory);
    const hashes = await hashFiles(directory, storeKindOf(manifest));
    const isWhole = isDeepStrictEqual(hashes, manifest.files);
    if (!isWhole) return { usable: false, fault: 'damaged' };
    const isCurrent = manifest.embedder === embedder && manifest.corpus === corpus;
    return isCurrent ? { usable: true, directory, manifest } : { usable: false, fault: 'stale', manifest };
  } catch (cause) {
    return { usable: false, fault: isMissing(cause) ? 'missing' : 'damaged', cause };
  }
};

/** Puts a manifest in place of the last one, whole or not at all. Rejects with the file system's error. */
export const writeManifest = async (indexDir: string, manifest: IndexManifest): Promise<void> => {
  const written = join(indexDir, `.manifest-${manifest.directory}`);
  await writeDurably(written, `${JSON.stringify(manifest, undefined, 2)}\n`);
  await rename(written, join(indexDir, MANIFEST_FILE));
};

/** Stores a calibration with the index that `manifest` is of. Rejects with the file system's error. */
export const storeCalibration = (
  indexDir: string,
  manifest: IndexManifest,
  calibration: Calibration,
): Promise<void> => writeManifest(indexDir, { ...manifest, calibration });
