import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CLAUSE_WEIGHTS_FILE } from '../answering/judging/clause-weights.ts';
import { indexDirOf, openRetrievers } from '../answering/open-retrievers.ts';
import { trainingTexts } from '../answering/understanding/training-texts.ts';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { isAtOrBelow } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { UNCALIBRATED } from '../search/calibration/calibration.ts';
import {
  type CalibrationOutcome,
  chooseCalibration,
  type JudgedQuestion,
} from '../search/calibration/choose-calibration.ts';
import { CALIBRATION_FILE } from '../search/calibration/load-calibration.ts';
import { type EmbeddingsUse, openEmbeddings } from '../search/embedders/open-embeddings.ts';
import { checkIndex, storeCalibration } from '../search/index-manifest.ts';
import type { PassageRetriever } from '../search/retriever.ts';
import { createQueryRepair } from '../text/query-repair.ts';
import { calibrateClauses } from './calibrate-clauses.ts';
import { type CommandIo, createCommandLogger, type RunCommand, startCommand, UsageError } from './command.ts';
import { describeCalibration } from './describe-calibration.ts';
import { FLAG, HELP, readOptionsAndWords, TEXT } from './read-options.ts';
import { readJsonLines } from './read-rows.ts';

const USAGE = `Cách dùng:
  npm run calibrate                                  đo bộ nhúng đang đặt (EMBEDDINGS) trên câu hỏi có sẵn
  npm run calibrate -- --questions a.jsonl b.jsonl   trên tệp câu hỏi của mình
Mỗi dòng là {"question","expect":{"cite":["II.2.1(6)"]}}, hoặc {"question","expect":{"abstain":true}} nếu văn bản không nêu.
  npm run calibrate -- --clauses                     học cách chọn điều khoản; --write ghi vào corpus/${CLAUSE_WEIGHTS_FILE}
Thêm: --data THƯ-MỤC (thay DATA_DIR) · --write (với bộ nhúng local: ghi số đo vào corpus/${CALIBRATION_FILE})`;

/** The questions that ship with the source; the image doesn't hold them. */
const SHIPPED_QUESTIONS = fileURLToPath(new URL('../../test/eval/questions.tuning.jsonl', import.meta.url));
const FEWEST = 20;
const CANDIDATES = 50;
/** A calibration waits for every vector. */
const PATIENCE_MS = 60_000;

const rowSchema = z.object({
  chat: z.union([z.string(), z.number()]).optional(),
  question: z.string().min(1),
  expect: z.object({
    cite: z.array(z.string()).optional(),
    abstain: z.boolean().optional(),
    kind: z.union([z.string(), z.array(z.string())]).optional(),
  }),
});

/** Whether nothing answers the question. */
const isWithout = ({ expect: { abstain, kind } }: QuestionRow): boolean =>
  abstain === true || kind === 'none';

type QuestionRow = z.infer<typeof rowSchema>;

const readArguments = (argv: readonly string[]) => {
  const { values, positionals } = readOptionsAndWords(argv, {
    questions: { type: 'string', multiple: true, default: [] },
    data: TEXT,
    clauses: FLAG,
    write: FLAG,
    help: HELP,
  });
  if (positionals.length > 0 && values.questions.length === 0) throw new UsageError(USAGE);
  const files = [...values.questions, ...positionals];
  const hasOwn = files.length > 0;
  return { ...values, questions: hasOwn ? files : [SHIPPED_QUESTIONS], hasOwn };
};

/** What can be asked alone and is judged: the first turn of each conversation. */
const readRows = async (files: readonly string[]): Promise<readonly QuestionRow[]> => {
  const rows = (await Promise.all(files.map((file) => readJsonLines(file, rowSchema)))).flat();
  const begun = new Set<string>();
  const alone = rows.filter(({ chat }) => {
    if (chat === undefined) return true;
    const isFirst = !begun.has(String(chat));
    begun.add(String(chat));
    return isFirst;
  });
  const judged = alone.filter((row) => row.expect.cite !== undefined || isWithout(row));
  const answerable = judged.filter(({ expect }) => expect.cite !== undefined);
  if (answerable.length < FEWEST) {
    throw new UsageError(
      `Chỉ có ${answerable.length} câu hỏi có dẫn điều khoản (expect.cite); cần ít nhất ${FEWEST} để đo.`,
    );
  }
  return judged;
};

/** A passage answers if it stands at, or below, what is to be cited; what is cited may be a part of it (`II.2.1(4).b`). */
const rightPassages = ({ passages }: Resolution, cited: readonly string[]): ReadonlySet<string> =>
  new Set(
    passages
      .filter(({ kind, ref }) => {
        const isPart = (cite: string): boolean => kind !== 'heading' && isAtOrBelow(cite, ref);
        return cited.some((cite) => isAtOrBelow(ref, cite) || isPart(cite));
      })
      .map(({ id }) => id),
  );

const judgeQuestions = async (
  retriever: PassageRetriever,
  resolution: Resolution,
  rows: readonly QuestionRow[],
): Promise<readonly JudgedQuestion[]> => {
  const judged: JudgedQuestion[] = [];
  for (const { question, expect } of rows) {
    const { keywords, near } = await retriever.candidates(question, CANDIDATES);
    if (near === undefined) {
      const { fault } = retriever.health();
      throw new UsageError(`Bộ nhúng không trả lời (${fault ?? 'chưa có chỉ mục'}): chưa đo được gì.`);
    }
    judged.push({ keywords, near: near.hits, right: rightPassages(resolution, expect.cite ?? []) });
  }
  return judged;
};

const openForMeasuring = async (
  corpus: Corpus,
  indexDir: string,
  embeddings: EmbeddingsUse,
  io: CommandIo,
): Promise<PassageRetriever> => {
  const aliases = [...corpus.profiles.values()].flat().flatMap(({ aliases }) => aliases);
  const retrievers = await openRetrievers({
    corpusDir: CORPUS_DIR,
    corpus,
    repair: createQueryRepair(trainingTexts(corpus, aliases)),
    indexDir,
    embeddings,
    logger: createCommandLogger(io, 'warn'),
  });
  const [latest] = corpus.resolutions;
  const retriever = latest && (await retrievers.open(latest.document.id));
  if (retriever === undefined) throw new UsageError('Chưa có văn bản nào trong corpus.');
  return retriever;
};

/** With every resolution's index, since what was measured is of the embedder more than of the text. */
const storeWithIndexes = async (
  corpus: Corpus,
  indexDir: string,
  embedder: string,
  { calibration }: CalibrationOutcome,
): Promise<void> => {
  for (const { document } of corpus.resolutions) {
    const folder = indexDirOf(indexDir, document.id);
    const state = await checkIndex(folder, embedder, corpus.hash);
    if (!state.usable)
      throw new UsageError(`Chỉ mục ở ${folder} không dùng được: chạy npm run ingest trước.`);
    await storeCalibration(folder, state.manifest, calibration);
  }
};

const writeFigure = async (
  embedder: string,
  { calibration }: CalibrationOutcome,
  io: CommandIo,
): Promise<void> => {
  const file = join(CORPUS_DIR, CALIBRATION_FILE);
  await writeFile(file, `${JSON.stringify({ embedder, calibration }, undefined, 2)}\n`);
  io.print(`Đã ghi ${file}`);
};

/** `npm run calibrate`: measures the embedder, or learns how clauses are chosen. */
export const runCalibrate: RunCommand = async (argv, io) => {
  const { questions, data, write, help, clauses, hasOwn } = readArguments(argv);
  if (help) return io.print(USAGE);
  if (clauses) return calibrateClauses(hasOwn ? questions : [], write, io);
  const config = readConfig(io);
  const { source } = config.embeddings;
  if (write && source.kind !== 'local') throw new UsageError('--write chỉ dùng với EMBEDDINGS=local.');
  const rows = await readRows(questions);
  const corpus = loadCorpus(CORPUS_DIR);
  const [resolution] = corpus.resolutions;
  if (resolution === undefined) throw new UsageError('Chưa có văn bản nào trong corpus.');
  const indexDir = join(data ?? config.dataDir, 'index');
  const settings = { ...config.embeddings, timeLimitMs: PATIENCE_MS };
  // Whatever weight is stored, vectors are searched.
  const embeddings = { ...(await openEmbeddings(settings, 'wait')), calibration: UNCALIBRATED };
  const retriever = await openForMeasuring(corpus, indexDir, embeddings, io);
  const outcome = chooseCalibration(await judgeQuestions(retriever, resolution, rows));
  const asked = rows.length;
  const without = rows.filter(isWithout).length;
  io.print(describeCalibration(outcome, { embedder: embeddings.embedder.id, asked, without }));
  await storeWithIndexes(corpus, indexDir, embeddings.embedder.id, outcome);
  io.print(`Đã lưu cùng chỉ mục ở ${indexDir}; bot dùng từ lần khởi động sau.`);
  if (write) await writeFigure(embeddings.embedder.id, outcome, io);
};

await startCommand(import.meta.url, runCalibrate);
