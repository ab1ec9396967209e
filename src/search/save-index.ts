import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles, INDEX_VERSION, type IndexManifest, writeManifest } from './index-manifest.ts';
import type { VectorIndex } from './vector-index.ts';

const OURS = /^(?:vectors-|\.building-|\.manifest-)/;

/** What an index is made from, for its manifest. */
export type IndexOrigin = Pick<IndexManifest, 'embedder' | 'source' | 'corpus' | 'calibration'>;

/**
 * Writes an index beside the last one and only then points the manifest at it (temporary folder, rename), so that a
 * failure or a kill at any moment leaves the last good index in use. What is left of older ones is removed at the end.
 * Rejects with the file system's error; the last index is then still good.
 */
export const saveIndex = async (index: VectorIndex, indexDir: string, origin: IndexOrigin): Promise<void> => {
  await mkdir(indexDir, { recursive: true });
  const name = randomBytes(6).toString('hex');
  const building = join(indexDir, `.building-${name}`);
  const directory = `vectors-${name}`;
  try {
    await index.save(building);
    const files = await hashFiles(building, index.kind);
    await rename(building, join(indexDir, directory));
    const { dimensions } = index;
    await writeManifest(indexDir, { version: INDEX_VERSION, ...origin, dimensions, directory, files });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  const leftOver = (await readdir(indexDir)).filter((entry) => OURS.test(entry) && entry !== directory);
  await Promise.all(leftOver.map((entry) => rm(join(indexDir, entry), { recursive: true, force: true })));
};
