import { parseArgs } from 'node:util';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { type BenchFigures, formatReport } from './format-report.ts';
import { measureAnswers, measureAsk } from './measure-answers.ts';
import { measureBotMemory } from './measure-bot.ts';
import { measureDelivery } from './measure-delivery.ts';
import { measureLibrary, measureReading } from './measure-documents.ts';
import { measurePlan } from './measure-plan.ts';
import { measureSearch, type SearchFigures } from './measure-search.ts';
import { measureVectors, type VectorFigures } from './measure-vectors.ts';
import { measureXquad } from './measure-xquad.ts';
import { recombinePassages } from './recombine-passages.ts';
import { type OpenSystem, openMiniSearch, openOrama, openOurs } from './search-systems.ts';
import { FULL, SMOKE } from './sizes.ts';

const SEED = 2024;

const PARTS = [
  'small',
  'minisearch',
  'orama',
  'huge',
  'vectors',
  'xquad',
  'answers',
  'ask',
  'bot',
  'plan',
  'delivery',
  'reading',
  'library',
] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench -- [--only PART,PART …] [--smoke] [--xquad FOLDER]
parts: ${PARTS.join(', ')}; --smoke runs each once and small, to see that it runs`;

const { values: options } = parseArgs({
  options: { xquad: { type: 'string' }, only: { type: 'string' }, smoke: { type: 'boolean' } },
});
const sizes = options.smoke === true ? SMOKE : FULL;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const chooseParts = (only: string | undefined): ReadonlySet<Part> => {
  if (only === undefined) return new Set(PARTS);
  const named = only.split(',');
  const known = PARTS.filter((part) => named.includes(part));
  return known.length === named.length ? new Set(known) : fail(USAGE);
};

const chosen = chooseParts(options.only);
const { resolutions, questionPhrases } = loadCorpus(CORPUS_DIR);
const resolution = resolutions[0] ?? fail(`no resolution in ${CORPUS_DIR}`);

const started = performance.now();
const tell = (message: string): void => {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(`[${String(seconds).padStart(3)} s] ${message}\n`);
};

/** Measures a part if it is chosen. What fails ends the bench, named. */
const measure = async <Result>(part: Part, act: () => Promise<Result>): Promise<Result | undefined> => {
  if (!chosen.has(part)) return undefined;
  tell(part);
  try {
    return await act();
  } catch (error) {
    return fail(`the part "${part}" failed: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const search = (
  passages: number,
  queries: number,
  ...systems: readonly OpenSystem[]
): Promise<readonly SearchFigures[]> => {
  const collection = recombinePassages(resolution, passages, queries, SEED);
  return measureSearch(collection, systems, { phrases: questionPhrases, warmUpMs: sizes.warmUpMs, tell });
};

const { queries, oramaQueries, largePassages, hugePassages } = sizes;
const [small, minisearch, orama, huge] = [
  () => search(resolution.passages.length, queries, openOurs, openMiniSearch, openOrama),
  () => search(largePassages, queries, openOurs, openMiniSearch),
  () => search(largePassages, oramaQueries, openOurs, openOrama),
  () => search(hugePassages, queries, openOurs),
];

const measureCounts = async (): Promise<readonly VectorFigures[]> => {
  const figures: VectorFigures[] = [];
  for (const vectors of sizes.vectors) {
    figures.push(await measureVectors(recombinePassages(resolution, vectors, queries, SEED)));
  }
  return figures;
};

// What measures time runs one after another, never side by side.
const figures: BenchFigures = {
  small: await measure('small', small),
  againstMiniSearch: await measure('minisearch', minisearch),
  againstOrama: await measure('orama', orama),
  huge: await measure('huge', huge),
  vectors: await measure('vectors', measureCounts),
  xquad: await measure('xquad', () => measureXquad(options.xquad, questionPhrases, openOurs)),
  xquadMiniSearch: await measure('xquad', () => measureXquad(options.xquad, questionPhrases, openMiniSearch)),
  answers: await measure('answers', () => measureAnswers(sizes)),
  askMs: await measure('ask', () => measureAsk(sizes.askRuns)),
  memory: await measure('bot', () => measureBotMemory(sizes.botQuestions)),
  plan: await measure('plan', () => measurePlan(sizes.plannedOfficials)),
  delivery: await measure('delivery', () => measureDelivery(sizes.pushedMessages, sizes.reportedWeeks)),
  reading: await measure('reading', () => measureReading(sizes)),
  library: await measure('library', () => measureLibrary(sizes)),
};
console.log(formatReport(figures));
tell('done');
