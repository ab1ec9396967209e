import { parseArgs } from 'node:util';
import { CORPUS_DIR } from '../../src/corpus-dir.ts';
import { loadCorpus } from '../../src/resolution/load-corpus.ts';
import { describeDelivery, describePlan, formatReport } from './format-report.ts';
import { measureAnswers, measureAsk, measureBotMemory } from './measure-answers.ts';
import { measureDelivery } from './measure-delivery.ts';
import { measurePlan } from './measure-plan.ts';
import { measureSearch, type SearchFigures } from './measure-search.ts';
import { measureXquad } from './measure-xquad.ts';
import { recombinePassages } from './recombine-passages.ts';
import { type OpenSystem, openMiniSearch, openOrama, openOurs } from './search-systems.ts';

const SEED = 2024;
const QUERIES = 100;
/** Orama takes half a second a query at 10,000 passages. */
const ORAMA_QUERIES = 24;
const LARGE = 10_000;
const HUGE = 100_000;

const { values: options } = parseArgs({ options: { xquad: { type: 'string' }, only: { type: 'string' } } });

const { resolutions, questionPhrases } = loadCorpus(CORPUS_DIR);
const [resolution] = resolutions;
if (resolution === undefined) throw new Error(`no resolution in ${CORPUS_DIR}`);

const started = performance.now();
const tell = (message: string): void => {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(`[${String(seconds).padStart(3)} s] ${message}\n`);
};

const search = (
  passages: number,
  queries: number,
  ...systems: readonly OpenSystem[]
): Promise<readonly SearchFigures[]> =>
  measureSearch(recombinePassages(resolution, passages, queries, SEED), systems, questionPhrases, tell);

const measured = async <Result>(what: string, measure: () => Promise<Result>): Promise<Result> => {
  tell(what);
  return measure();
};

if (options.only === 'plan') {
  console.log(describePlan(await measured('the plan of a week', measurePlan)));
  process.exit();
}

if (options.only === 'delivery') {
  console.log(describeDelivery(await measured('delivery', measureDelivery)));
  process.exit();
}

// What measures time runs one after another, never side by side.
const figures = {
  small: await search(resolution.passages.length, QUERIES, openOurs, openMiniSearch, openOrama),
  againstMiniSearch: await search(LARGE, QUERIES, openOurs, openMiniSearch),
  againstOrama: await search(LARGE, ORAMA_QUERIES, openOurs, openOrama),
  huge: await search(HUGE, QUERIES, openOurs),
  xquad: await measured('XQuAD-vi', () => measureXquad(options.xquad, questionPhrases, openOurs)),
  xquadMiniSearch: await measured('XQuAD-vi with MiniSearch', () =>
    measureXquad(options.xquad, questionPhrases, openMiniSearch),
  ),
  answers: await measured('answers', measureAnswers),
  askMs: await measured('the ask command', measureAsk),
  memory: await measured('the bot', measureBotMemory),
  plan: await measured('the plan of a week', measurePlan),
  delivery: await measured('delivery', measureDelivery),
};
console.log(formatReport(figures));
tell('done');
