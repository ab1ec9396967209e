import { TYPINGS, type Typing } from './careless-typing.ts';
import type { Memory } from './measure-bot.ts';
import type { DeliveryFigures } from './measure-delivery.ts';
import type { LibraryFigures, ReadingFigures } from './measure-documents.ts';
import type { PlanFigures } from './measure-plan.ts';
import type { SearchFigures } from './measure-search.ts';
import type { VectorFigures } from './measure-vectors.ts';
import type { XquadFigures } from './measure-xquad.ts';

/** What was measured; undefined: not chosen. */
export interface BenchFigures {
  readonly xquad: XquadFigures | 'absent' | undefined;
  readonly xquadMiniSearch: XquadFigures | 'absent' | undefined;
  readonly answers: { readonly p50Ms: number; readonly p95Ms: number } | undefined;
  readonly askMs: number | undefined;
  readonly memory: Memory | undefined;
  readonly plan: PlanFigures | undefined;
  readonly delivery: DeliveryFigures | undefined;
  readonly reading: ReadingFigures | undefined;
  readonly library: LibraryFigures | undefined;
  /** Ours first, then the others, on the same passages and queries. */
  readonly againstMiniSearch: readonly SearchFigures[] | undefined;
  readonly againstOrama: readonly SearchFigures[] | undefined;
  readonly huge: readonly SearchFigures[] | undefined;
  readonly vectors: readonly VectorFigures[] | undefined;
  readonly small: readonly SearchFigures[] | undefined;
}

const TYPINGS_SAID = TYPINGS.join(' / ');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const count = (value: number): string => value.toLocaleString('en');
const percent = (share: number): string => (share * 100).toFixed(1);
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
const middleAndTail = ({ p50Ms, p95Ms }: { readonly p50Ms: number; readonly p95Ms: number }): string =>
  `p50 ${milliseconds(p50Ms)} ms, p95 ${milliseconds(p95Ms)} ms`;
const byTyping = (shares: Readonly<Record<Typing, number>>): string =>
  TYPINGS.map((typing) => percent(shares[typing])).join(' / ');

const describeDelivery = ({ messages, perSecond, slowDowns, repeats }: DeliveryFigures): string =>
  `${perSecond.toFixed(1)} messages/s over ${count(messages)}, ${slowDowns} refused with 429, ${repeats} sent twice`;

const describePlan = ({ officials, planMs, wholeMs }: PlanFigures): string => {
  const seconds = (all: readonly number[]): string => all.map((ms) => (ms / 1000).toFixed(2)).join(' / ');
  return `${seconds(planMs)} s for ${count(officials)} nudges / second nudges; with reading rows and filling the outbox ${seconds(wholeMs)} s`;
};

const describeMemory = ({ resident }: Memory): string =>
  resident === undefined
    ? 'not measured: no /proc'
    : `${megabytes(resident.now)} (peak ${megabytes(resident.peak)})`;

const onXquad = (figures: XquadFigures | 'absent'): string => {
  if (figures === 'absent') return 'not measured: the data is absent (`npm run bench -- --xquad FOLDER`)';
  const shares = TYPINGS.map((typing) => {
    const { mean, standardError } = figures.hitAt1[typing];
    return `${percent(mean)} ± ${percent(standardError)}`;
  });
  return `${shares.join(' / ')} (${figures.queries} questions, ± over ${figures.articles} articles)`;
};

const against = ([ours, other]: readonly SearchFigures[]): string =>
  ours === undefined || other === undefined
    ? 'not measured'
    : `${(other.p50Ms / ours.p50Ms).toFixed(0)} × faster · ${byTyping(ours.hitAt1)} against ${byTyping(other.hitAt1)}`;

const searchRow = (figures: SearchFigures): string =>
  row(
    figures.name,
    count(figures.passages),
    milliseconds(figures.indexMs),
    milliseconds(figures.p50Ms),
    milliseconds(figures.p95Ms),
    byTyping(figures.hitAt1),
    String(figures.queries),
  );

const searchTable = (figures: readonly SearchFigures[]): readonly string[] => [
  row('search', 'passages', 'index ms', 'p50 ms', 'p95 ms', `hit@1 %: ${TYPINGS_SAID}`, 'queries'),
  row('---', '---', '---', '---', '---', '---', '---'),
  ...figures.map(searchRow),
];

const vectorRow = ({ vectors, plain, graph, recall }: VectorFigures): string =>
  row(
    count(vectors),
    ...[plain.buildMs, graph.buildMs, plain.loadMs, graph.loadMs, plain.searchMs, graph.searchMs].map(
      milliseconds,
    ),
    percent(recall),
  );

const vectorTable = (figures: readonly VectorFigures[]): readonly string[] => [
  row(
    'vectors',
    ...['build', 'load', 'search p50'].flatMap((what) => [`compared: ${what} ms`, `graph: ${what} ms`]),
    'of the 10 nearest, the graph finds %',
  ),
  row(...Array.from({ length: 8 }, () => '---')),
  ...figures.map(vectorRow),
];

const searchGoals = ({ xquad, xquadMiniSearch, huge, againstMiniSearch, againstOrama }: BenchFigures) => {
  const [largest] = huge ?? [];
  const passages = (figures: readonly SearchFigures[]): string => count(figures[0]?.passages ?? 0);
  return [
    xquad && row(`retrieval on XQuAD-vi, hit@1 %: ${TYPINGS_SAID}`, '≥ 94 / 93 / 90', onXquad(xquad)),
    xquadMiniSearch && row('the same with MiniSearch (folded + bigrams)', '', onXquad(xquadMiniSearch)),
    largest &&
      row(
        `query repair and keyword search at ${count(largest.passages)} passages`,
        '< 20 ms',
        middleAndTail(largest),
      ),
    againstMiniSearch &&
      row(
        `against MiniSearch (folded + bigrams) at ${passages(againstMiniSearch)} passages: median time · hit@1 %`,
        '≥ 50 × faster, better',
        against(againstMiniSearch),
      ),
    againstOrama &&
      row(`against Orama (folded) at ${passages(againstOrama)} passages`, '', against(againstOrama)),
  ];
};

const botGoals = ({ answers, askMs, memory, plan, delivery }: BenchFigures) => [
  answers && row('answer without LLM, in process', 'p95 < 5 ms', middleAndTail(answers)),
  askMs === undefined
    ? undefined
    : row('`npm run ask`, whole process, index ready', '< 1.5 s', `median ${(askMs / 1000).toFixed(2)} s`),
  memory &&
    row(`memory of the running bot after ${memory.questions} questions`, '< 250 MB', describeMemory(memory)),
  plan && row(`planning the week of ${count(plan.officials)} officials`, '< 2 s', describePlan(plan)),
  delivery &&
    row(
      `nudges of ${count(delivery.messages)} officials, pushed under a limit of 30 messages a second`,
      '≥ 28 messages/s',
      describeDelivery(delivery),
    ),
];

const documentGoals = ({ reading, library }: BenchFigures) => [
  reading && row(`reading ${reading.pages} pages`, '< 5 s', `${(reading.readMs / 1000).toFixed(2)} s`),
  library &&
    row(
      `answer without LLM beside ${library.documents} documents of ${library.pages} pages, in process`,
      'p95 < 20 ms',
      `${middleAndTail(library)} over ${library.questions} questions, half of which name a document; the first to a document, which makes its index, ${milliseconds(library.firstMs)} ms; ${library.fromNamed} of ${library.named} answers for a named one are from it`,
    ),
];

const goalTable = (figures: BenchFigures): readonly string[] => [
  row('what', 'figure', 'measured'),
  row('---', '---', '---'),
  ...[...searchGoals(figures), ...botGoals(figures), ...documentGoals(figures)].filter(
    (line) => line !== undefined,
  ),
];

/** Markdown tables: what is to be reached and what was measured, each search engine, each number of vectors. */
export const formatReport = (figures: BenchFigures): string => {
  const { small, againstMiniSearch, againstOrama, huge, vectors } = figures;
  // Ours is asked the same once more beside Orama.
  const beside = againstMiniSearch === undefined ? againstOrama : againstOrama?.slice(1);
  const searches = [small, againstMiniSearch, beside, huge].flatMap((each) => each ?? []);
  return [
    ...goalTable(figures),
    ...(searches.length === 0 ? [] : ['', ...searchTable(searches)]),
    ...(vectors === undefined ? [] : ['', ...vectorTable(vectors)]),
  ].join('\n');
};
