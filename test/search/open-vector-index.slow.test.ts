import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNCALIBRATED } from '../../src/search/calibration/calibration.ts';
import type { Embedder } from '../../src/search/embedders/embedder-source.ts';
import { checkIndex, MANIFEST_FILE } from '../../src/search/index-manifest.ts';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { openVectorIndex } from '../../src/search/open-vector-index.ts';
import { saveIndex } from '../../src/search/save-index.ts';
import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import type { VectorService } from '../../src/search/vector-service.ts';
import { createGraphStore } from '../../src/search/vectors/graph-store.ts';
import { GRAPH_FROM, STORE_FILES } from '../../src/search/vectors/vector-store.ts';
import { recordLog } from './log-lines.ts';
import { sentencePassages } from './passages.ts';

const QUERY = 'sản lượng hàng hóa thông qua cảng';
const passages = sentencePassages.slice(0, 60);
const embedder = createLocalEmbedder(64);

let indexDir: string;

beforeEach(async () => {
  indexDir = join(await mkdtemp(join(tmpdir(), 'index-')), 'index');
});

afterEach(() => rm(join(indexDir, '..'), { recursive: true, force: true }));

/** So many that they are kept as a graph. */
const many = Array.from({ length: GRAPH_FROM }, (_, at) => {
  const passage = sentencePassages[at % sentencePassages.length];
  return { id: `${passage?.id}-${at}`, text: `${passage?.text} ${at * 7}` };
});
const KEPT = { plain: passages, graph: many } as const;

const open = async (
  options: { embedder?: Embedder; corpusHash?: string; passages?: readonly SearchablePassage[] } = {},
) => {
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
  ['another embedder', { embedder: createLocalEmbedder(32) }],
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
  (['plain', 'graph'] as const).flatMap((kind) =>
    STORE_FILES[kind].flatMap((file) => Object.keys(damages).map((damage) => ({ kind, file, damage }))),
  ),
)('is rebuilt when $file is $damage', async ({ kind, file, damage }) => {
  const options = { passages: KEPT[kind] };
  const { found } = await open(options);
  await damages[damage]?.(join(await vectorsDir(), file));
  const again = await open(options);
  expect(again.messages[0]).toMatch(/missing|damaged/);
  expect(again.found.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  expect((await open(options)).messages).toEqual([]);
});

test('a few vectors that were kept as a graph are kept plainly, with what they were found to be worth', async () => {
  const ids = passages.map(({ id }) => id);
  const vectors = await embedder.embedDocuments(passages.map(({ text }) => text));
  const graph = await createGraphStore(ids, vectors, embedder);
  const origin = { embedder: embedder.id, source: embedder.source, corpus: 'corpus-1' };
  const unsearched = { ...graph, search: () => Promise.resolve([]) };
  await saveIndex(unsearched, indexDir, { ...origin, calibration: UNCALIBRATED });
  expect((await open()).messages).toEqual(['stale', 'vector index saved']);
  expect((await readdir(await vectorsDir())).toSorted()).toEqual([...STORE_FILES.plain].toSorted());
  expect(await checkIndex(indexDir, embedder.id, 'corpus-1')).toMatchObject({
    usable: true,
    manifest: { calibration: UNCALIBRATED },
  });
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
      fc.constantFrom(...STORE_FILES.plain),
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
