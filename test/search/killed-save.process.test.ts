import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkIndex, MANIFEST_FILE } from '../../src/search/index-manifest.ts';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';

const SCRIPT = new URL('save-forever.ts', import.meta.url).pathname;
const KILLS = 4;

const manifestSchema = z.object({ corpus: z.string() });

/** Lets the process save a few times, then kills it wherever it is. */
const saveUntilKilled = async (indexDir: string, round: number): Promise<void> => {
  const child = spawn(process.execPath, [SCRIPT, indexDir, String(round)]);
  let saves = 0;
  child.stdout.on('data', () => {
    saves += 1;
    if (saves > round) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
};

test('after kill -9 in the middle of saving, the index on disk is a whole one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'killed-save-'));
  const indexDir = join(folder, 'index');
  const embedder = createLocalEmbedder(64);
  try {
    for (let round = 0; round < KILLS; round += 1) {
      await saveUntilKilled(indexDir, round);
      const { corpus } = manifestSchema.parse(
        JSON.parse(await readFile(join(indexDir, MANIFEST_FILE), 'utf8')),
      );
      expect(corpus).toMatch(new RegExp(`^corpus-${round}-`));
      expect(await checkIndex(indexDir, embedder.id, corpus)).toMatchObject({ usable: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
