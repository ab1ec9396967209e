import { join } from 'node:path';
import { openAnswering } from '../answering/open-answering.ts';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import {
  describeCounts,
  describeShrunk,
  findShrunkLists,
  type ListCountStore,
} from '../corpus/counts/compare-counts.ts';
import { countLists, type ListCounts } from '../corpus/counts/count-lists.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { readBlocks } from '../documents/blocks/read-blocks.ts';
import { placeDocumentFigures } from '../documents/coverage/place-document-figures.ts';
import { placeWords } from '../documents/coverage/place-words.ts';
import { splitRunning } from '../documents/passages/split-running.ts';
import { textAt } from '../domain/passage.ts';
import type { Resolution } from '../domain/resolution.ts';
import { describeSearch } from '../search/describe-search.ts';
import { nextStepFor } from '../search/embedders/embedder-error.ts';
import { openEmbeddings } from '../search/embedders/open-embeddings.ts';
import type { VectorHealth } from '../search/vector-service.ts';
import { createListCountFile } from '../storage/list-count-file.ts';
import { readText } from '../word-lists/read-text.ts';
import { type CommandIo, createCommandLogger, type RunCommand, startCommand } from './command.ts';
import { readOptions, TEXT } from './read-options.ts';

/** `npm run ingest`: reads the corpus, builds its index and says what was read. */
export const runIngest: RunCommand = async (argv, io) => {
  const { values } = readOptions(argv, { data: TEXT, corpus: TEXT });
  const config = readConfig(io);
  const corpusDir = values.corpus ?? CORPUS_DIR;
  // The corpus is read whole before the index is touched: a broken file leaves the last good index in place.
  const corpus = loadCorpus(corpusDir);
  const dataDir = values.data ?? config.dataDir;
  const counts = countLists(corpusDir, dataDir);
  const indexDir = join(dataDir, 'index');
  const embeddings = await openEmbeddings(config.embeddings, 'wait', {
    onProgress: (done, total) => io.warn(describeProgress(done, total)),
  });
  const logger = createCommandLogger(io, config.logLevel ?? 'info', [config.embeddings.apiKey]);
  const answering = await openAnswering({ corpusDir, indexDir, embeddings, logger });
  for (const resolution of corpus.resolutions) {
    reportResolution(resolution, io);
    reportCoverage(corpusDir, resolution, io);
  }
  reportUnclassed(corpus, io);
  io.print(`Chỉ mục: ${indexDir}`);
  for (const health of answering.searchHealth()) reportSearch(health, io);
  reportCounts(counts, createListCountFile(dataDir, 'ingest'), io);
};

/** Warned of, not printed: what is printed is the report. */
const describeProgress = (done: number, total: number): string => {
  const share = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `Đang nhúng: ${done}/${total} đoạn (${share} %)`;
};

const reportSearch = (health: VectorHealth, { print, markFailed }: CommandIo): void => {
  print(`Bộ nhúng: ${health.embedder}: ${describeSearch(health)}`);
  // The last index is left in place, and keywords answer; but it isn't what was asked for.
  if (health.state !== 'failing') return;
  markFailed();
  if (health.fault !== undefined && health.fault !== 'UNEXPECTED') print(nextStepFor(health.fault));
};

/** Last, so that a warning stands where it is seen; then the counts are kept, and it is said once. */
const reportCounts = (counts: ListCounts, kept: ListCountStore, { print }: CommandIo): void => {
  const before = kept.read();
  print('Số dòng các danh sách:');
  for (const line of describeCounts(before, counts)) print(`  ${line}`);
  for (const list of findShrunkLists(before, counts))
    print(
      `Cảnh báo: ${describeShrunk(list)}. Nếu không chủ ý bỏ, tệp có thể đã bị cắt giữa chừng: xin chép lại.`,
    );
  kept.keep(counts);
};

const reportResolution = (resolution: Resolution, { print }: CommandIo): void => {
  const { document, passages, targets, tasks, executions, responsibilities, notUnderstood } = resolution;
  const measures = targets.flatMap((target) => target.measures);
  const dated = tasks.filter(({ deadlines }) => deadlines.length > 0);
  const cited = new Set(
    tasks.flatMap(({ passageId, documents }) => {
      const text = passages.find(({ id }) => id === passageId)?.text ?? '';
      return documents.map((span) => textAt(text, span));
    }),
  );
  print(`${document.id}: ${document.name} (năm ${document.year})`);
  print(`  đoạn văn        ${passages.length}`);
  print(`  chỉ tiêu        ${targets.length}, trong ${resolution.targetGroups.length} nhóm`);
  print(`  con số          ${measures.length}`);
  print(
    `  nhiệm vụ        ${tasks.length}, có thời hạn ${dated.length}; thời hạn ở phần tổ chức thực hiện ${executions.length}`,
  );
  print(`  văn bản dẫn     ${cited.size}: ${[...cited].join(', ')}`);
  print(`  trách nhiệm     ${responsibilities.length}`);
  print(`  chưa đọc được   ${notUnderstood.length}`);
  for (const { ref, problem, excerpt } of notUnderstood) print(`    ${ref}: ${problem}: “${excerpt}…”`);
};

/** How much of a text something was read from; what was missed is listed. */
const reportCoverage = (corpusDir: string, resolution: Resolution, { print }: CommandIo): void => {
  const source = readText(join(corpusDir, resolution.document.file));
  const blocks = splitRunning(readBlocks(source));
  const figures = placeDocumentFigures(blocks, resolution);
  const words = placeWords(source, blocks);
  print(`  con số có chỗ   ${figures.placed} trên ${figures.found}`);
  print(`  từ có chỗ       ${words.placed} trên ${words.found}`);
  for (const { where, words: around } of figures.unplaced)
    print(`    ${where}: con số chưa rõ là gì: “…${around}…”`);
};

const reportUnclassed = ({ unclassed }: Corpus, { print }: CommandIo): void => {
  if (unclassed.length === 0) return;
  print(`Chưa xếp loại trong measures.csv: ${unclassed.map(({ ref }) => ref).join(', ')}`);
};

await startCommand(import.meta.url, runIngest);
