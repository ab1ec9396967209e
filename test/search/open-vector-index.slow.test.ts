import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Embedder } from '../../src/search/embeddings.ts';
import { checkIndex, MANIFEST_FILE } from '../../src/search/index-manifest.ts';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { openVectorIndex } from '../../src/search/open-vector-index.ts';
import { VECTOR_FILES } from '../../src/search/vector-index.ts';
import type { VectorService } from '../../src/search/vector-service.ts';
import { recordLog } from './log-lines.ts';
import { sentencePassages } from './passages.ts';

const QUERY = 'sản lượng hàng hóa thông qua cảng';
const passages = sentencePassages.slice(0, 60);
const embedder = createLocalEmbedder({ dimensions: 64 });

let indexDir: string;

beforeEach(async () => {
  indexDir = join(await mkdtemp(join(tmpdir(), 'index-')), 'index');
});

afterEach(() => rm(join(indexDir, '..'), { recursive: true, force: true }));

const open = async (options: { embedder?: Embedder; corpusHash?: string } = {}) => {
  const log = recordLog();
  const index = await openVectorIndex({
    passages,
    embedder,
    indexDir,
    corpusHash: 'corpus-1',
    logger: log.logger,
    ...options,
  });
  return { messages: log.lines().map(({ msg, fault }) => fault ?? msg), found: await search(index, 5) };
};

/** What the service finds; nothing where it can't search. */
const search = async (service: VectorService, top: number) => (await service.search(QUERY, top))?.hits ?? [];

const vectorsDir = async (): Promise<string> => {
  const name = (await readdir(indexDir)).find((entry) => entry.startsWith('vectors-'));
  return join(indexDir, name ?? '');
};

test('is built and saved once, then loaded', async () => {
  const first = await open();
  expect(first.messages).toEqual(['missing', 'vector index saved']);
  const second = await open();
  expect(second.messages).toEqual([]);
  expect(second.found.map(({ id }) => id)).toEqual(first.found.map(({ id }) => id));
  expect((await readdir(indexDir)).toSorted()).toEqual([
    MANIFEST_FILE,
    (await vectorsDir()).split('/').at(-1),
  ]);
});

test('finds what is near, by similarity and not by distance', async () => {
  const { found } = await open();
  const similarities = found.map(({ similarity }) => similarity);
  expect(similarities).toEqual(similarities.toSorted((left, right) => right - left));
  expect(passages.find(({ id }) => id === found[0]?.id)?.text).toContain('qua cảng');
});

test('searches as widely after a load as after the build', async () => {
  const many = sentencePassages.flatMap((passage) =>
    Array.from({ length: 8 }, (_, copy) => ({
      id: `${passage.id}-${copy}`,
      text: `${passage.text} ${copy * 7}`,
    })),
  );
  const wide = async () =>
    search(
      await openVectorIndex({
        passages: many,
        embedder,
        indexDir,
        corpusHash: 'many',
        logger: recordLog().logger,
      }),
      150,
    );
  const built = await wide();
  expect(built).toHaveLength(150);
  expect(await wide()).toEqual(built);
});

test.each([
  ['another corpus', { corpusHash: 'corpus-2' }],
  ['another embedder', { embedder: createLocalEmbedder({ dimensions: 32 }) }],
])('is rebuilt for %s', async (_, options) => {
  await open();
  const { messages, found } = await open(options);
  expect(messages).toEqual(['stale', 'vector index saved']);
  expect(found).toHaveLength(5);
  expect((await open(options)).messages).toEqual([]);
});

const damages: Record<string, (file: string) => Promise<void>> = {
  gone: (file) => rm(file),
  emptied: (file) => truncate(file, 0),
  'cut short': async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
  garbled: (file) => writeFile(file, randomBytes(500)),
  'a folder': async (file) => {
    await rm(file);
    await mkdir(file);
  },
};

test.each(
  VECTOR_FILES.flatMap((file) => Object.keys(damages).map((damage) => [file, damage] as const)),
)('is rebuilt when %s is %s', async (file, damage) => {
  const { found } = await open();
  await damages[damage]?.(join(await vectorsDir(), file));
  const again = await open();
  expect(again.messages[0]).toMatch(/missing|damaged/);
  expect(again.found.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  expect((await open()).messages).toEqual([]);
});

test.each(
  Object.keys(damages).filter((damage) => damage !== 'a folder'),
)('is rebuilt when the manifest is %s', async (damage) => {
  await open();
  await damages[damage]?.(join(indexDir, MANIFEST_FILE));
  expect((await open()).messages.at(-1)).toBe('vector index saved');
  expect((await open()).messages).toEqual([]);
});

test('one changed byte anywhere in a file of vectors is noticed', async () => {
  await open();
  const directory = await vectorsDir();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...VECTOR_FILES),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (file, at, by) => {
        const path = join(directory, file);
        const good = await readFile(path);
        const bad = Buffer.from(good);
        const place = at % bad.length;
        bad[place] = (bad[place] ?? 0) ^ by;
        await writeFile(path, bad);
        expect(await checkIndex(indexDir, embedder.id, 'corpus-1')).toMatchObject({
          usable: false,
          fault: 'damaged',
        });
        await writeFile(path, good);
        expect(await checkIndex(indexDir, embedder.id, 'corpus-1')).toMatchObject({ usable: true });
      },
    ),
    { numRuns: 40 },
  );
});

test('a build that fails leaves the last good index in place', async () => {
  await open();
  const failing: Embedder = { ...embedder, embedDocuments: () => Promise.reject(new Error('no embedder')) };
  await expect(open({ embedder: failing, corpusHash: 'corpus-2' })).rejects.toThrow('no embedder');
  expect((await open()).messages).toEqual([]);
});

test('what a killed build left behind neither disturbs nor stays', async () => {
  await open();
  await mkdir(join(indexDir, '.building-dead'));
  await writeFile(join(indexDir, '.building-dead', 'hnswlib.index'), 'half');
  await mkdir(join(indexDir, 'vectors-dead'));
  await writeFile(join(indexDir, '.manifest-dead'), '{');
  expect((await open()).messages).toEqual([]);
  await open({ corpusHash: 'corpus-2' });
  expect((await readdir(indexDir)).filter((entry) => entry.includes('dead'))).toEqual([]);
});

test('an index that cannot be saved still serves, and the log says so', async () => {
  await writeFile(indexDir, 'a file where the folder should be');
  const { messages, found } = await open();
  expect(found).toHaveLength(5);
  expect(messages.at(-1)).toBe('vector index could not be saved; it is used from memory');
});
