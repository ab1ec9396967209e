import { z } from 'zod';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { loadQuestionPhrases } from '../corpus/load-phrases.ts';
import { UNCALIBRATED } from '../search/calibration/calibration.ts';
import { loadCalibration } from '../search/calibration/load-calibration.ts';
import { LOCAL_USE, openEmbeddings } from '../search/embedders/open-embeddings.ts';
import { openRetriever } from '../search/retriever.ts';
import type { SearchablePassage } from '../search/searchable-passage.ts';
import { createQueryRepair } from '../text/query-repair.ts';
import { type CommandIo, createCommandLogger, type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';
import { JsonLinesError, readJsonLines } from './read-rows.ts';

const USAGE = `Cách dùng:
  npm run --silent retrieve -- --passages p.jsonl --queries q.jsonl --top 10
Mỗi dòng của hai tệp là {"id","text"}; in ra {"id","hits":[mã đoạn, …]}, một dòng một câu hỏi.
Thêm: --vectors (ghép với véc-tơ của bộ nhúng đang đặt, EMBEDDINGS; dựng lâu với tệp lớn) · --weight 0.5 (trọng số của chúng)`;

const DEFAULT_TOP = '10';
const MEGABYTE = 2 ** 20;

const idSchema = z.union([z.string().min(1), z.number()]);
const rowSchema = z.object({ id: idSchema, text: z.string() });
const topSchema = z.coerce.number().int().min(1).max(1000);
const weightSchema = z.coerce.number().min(0).max(100);
/** A measurement waits for every vector. */
const PATIENCE_MS = 60_000;

type Row = z.infer<typeof rowSchema>;

const readArguments = (argv: readonly string[]) => {
  const { values } = readOptions(argv, {
    passages: TEXT,
    queries: TEXT,
    top: { type: 'string', default: DEFAULT_TOP },
    vectors: FLAG,
    weight: TEXT,
    help: HELP,
  });
  const { passages, queries, vectors, help } = values;
  const top = topSchema.safeParse(values.top);
  const weight = weightSchema.optional().safeParse(values.weight);
  if (help) return undefined;
  if (passages === undefined || queries === undefined) throw new UsageError(USAGE);
  if (!top.success) throw new UsageError('--top phải là số nguyên từ 1 đến 1000.');
  if (!weight.success) throw new UsageError('--weight phải là số từ 0 đến 100.');
  return { passages, queries, vectors, weight: weight.data, top: top.data };
};

const readPassages = async (file: string): Promise<readonly Row[]> => {
  const passages = await readJsonLines(file, rowSchema);
  const ids = new Set<string>();
  for (const { id } of passages) {
    if (ids.has(String(id))) throw new JsonLinesError(file, undefined, `mã đoạn "${id}" bị lặp`, undefined);
    ids.add(String(id));
  }
  return passages;
};

const chooseEmbeddings = async (withVectors: boolean, weight: number | undefined, io: CommandIo) => {
  if (!withVectors) return { ...LOCAL_USE, withVectors };
  const settings = { ...readConfig(io).embeddings, timeLimitMs: PATIENCE_MS };
  const calibration = weight === undefined ? undefined : { ...UNCALIBRATED, weight };
  return { ...(await openEmbeddings(settings, 'wait')), calibration };
};

const buildRetriever = async (
  passages: readonly SearchablePassage[],
  withVectors: boolean,
  weight: number | undefined,
  io: CommandIo,
) => {
  const local = loadCalibration(CORPUS_DIR) ?? UNCALIBRATED;
  const retriever = await openRetriever({
    ...(await chooseEmbeddings(withVectors, weight, io)),
    calibrationOf: ({ kind }) => (kind === 'local' ? local : UNCALIBRATED),
    passages,
    repair: createQueryRepair([...passages.map(({ text }) => text), ...loadQuestionPhrases(CORPUS_DIR)], {
      manner: 'bold',
    }),
    indexDir: undefined,
    corpusHash: '',
    logger: createCommandLogger(io, 'warn'),
  });
  const { state, fault } = retriever.health();
  if (withVectors && state === 'failing') throw new UsageError(`Bộ nhúng không dùng được: ${fault}.`);
  return retriever;
};

/** The value that a share of `sorted` doesn't exceed; 0 for an empty list. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

const rounded = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

/** `npm run retrieve`: searches passages of a file, for measuring the search. */
export const runRetrieve: RunCommand = async (argv, io) => {
  const options = readArguments(argv);
  if (options === undefined) return io.print(USAGE);
  const passages = await readPassages(options.passages);
  const queries = await readJsonLines(options.queries, rowSchema);
  const ids = new Map(passages.map(({ id }) => [String(id), id]));
  const indexStart = performance.now();
  const retriever = await buildRetriever(
    passages.map(({ id, text }) => ({ id: String(id), text })),
    options.vectors,
    options.weight,
    io,
  );
  const indexMs = performance.now() - indexStart;
  const times: number[] = [];
  for (const { id, text } of queries) {
    const start = performance.now();
    const hits = await retriever.search(text, options.top);
    times.push(performance.now() - start);
    io.print(JSON.stringify({ id, hits: hits.map((hit) => ids.get(hit.id)) }));
    await io.caughtUp();
  }
  times.sort((left, right) => left - right);
  const figures = {
    index_ms: rounded(indexMs),
    p50_ms: rounded(percentile(times, 0.5)),
    p95_ms: rounded(percentile(times, 0.95)),
    rss_mb: Math.round(process.memoryUsage().rss / MEGABYTE),
  };
  io.warn(JSON.stringify(figures));
};

await startCommand(import.meta.url, runRetrieve);
