import { TYPINGS, type Typing } from './careless-typing.ts';
import type { Memory } from './measure-answers.ts';
import type { DeliveryFigures } from './measure-delivery.ts';
import type { PlanFigures } from './measure-plan.ts';
import type { SearchFigures } from './measure-search.ts';
import type { XquadFigures } from './measure-xquad.ts';

export interface BenchFigures {
  readonly xquad: XquadFigures | undefined;
  readonly xquadMiniSearch: XquadFigures | undefined;
  readonly answers: { readonly p50Ms: number; readonly p95Ms: number };
  readonly askMs: number;
  readonly memory: Memory | undefined;
  readonly plan: PlanFigures;
  readonly delivery: DeliveryFigures;
  /** Ours first, then the others, on the same passages and queries. */
  readonly againstMiniSearch: readonly SearchFigures[];
  readonly againstOrama: readonly SearchFigures[];
  readonly huge: readonly SearchFigures[];
  readonly small: readonly SearchFigures[];
}

const TYPINGS_SAID = TYPINGS.join(' / ');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const percent = (share: number): string => (share * 100).toFixed(1);
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
const middleAndTail = ({ p50Ms, p95Ms }: { readonly p50Ms: number; readonly p95Ms: number }): string =>
  `p50 ${milliseconds(p50Ms)} ms, p95 ${milliseconds(p95Ms)} ms`;
const byTyping = (shares: Readonly<Record<Typing, number>>): string =>
  TYPINGS.map((typing) => percent(shares[typing])).join(' / ');

/** As a figure for the table. */
export const describeDelivery = ({ messages, perSecond, slowDowns, repeats }: DeliveryFigures): string =>
  `${perSecond.toFixed(1)} messages/s over ${messages.toLocaleString('en')}, ${slowDowns} refused with 429, ${repeats} sent twice`;

/** As a figure for the table. */
export const describePlan = ({ officials, planMs, wholeMs }: PlanFigures): string => {
  const seconds = (all: readonly number[]): string => all.map((ms) => (ms / 1000).toFixed(2)).join(' / ');
  return `${seconds(planMs)} s for ${officials.toLocaleString('en')} nudges / second nudges; with reading rows and filling the outbox ${seconds(wholeMs)} s`;
};

const onXquad = (figures: XquadFigures | undefined): string => {
  if (figures === undefined) return 'not measured: the data is absent (`npm run bench -- --xquad FOLDER`)';
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
    figures.passages.toLocaleString('en'),
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

const goalTable = (figures: BenchFigures): readonly string[] => {
  const { xquad, xquadMiniSearch, answers, askMs, memory, huge } = figures;
  const memorySaid =
    memory === undefined
      ? 'not measured: no /proc'
      : `${megabytes(memory.now)} (peak ${megabytes(memory.peak)})`;
  const [largest] = huge;
  return [
    row('what', 'figure', 'measured'),
    row('---', '---', '---'),
    row(`retrieval on XQuAD-vi, hit@1 %: ${TYPINGS_SAID}`, '≥ 94 / 93 / 90', onXquad(xquad)),
    row('the same with MiniSearch (folded + bigrams)', '', onXquad(xquadMiniSearch)),
    row('answer without LLM, in process', 'p95 < 5 ms', middleAndTail(answers)),
    row(
      'query repair and keyword search at 100,000 passages',
      '< 20 ms',
      largest === undefined ? 'not measured' : middleAndTail(largest),
    ),
    row(
      'against MiniSearch (folded + bigrams) at 10,000 passages: median time · hit@1 %',
      '≥ 50 × faster, better',
      against(figures.againstMiniSearch),
    ),
    row('against Orama (folded) at 10,000 passages', '', against(figures.againstOrama)),
    row('`npm run ask`, whole process, index ready', '< 1.5 s', `median ${(askMs / 1000).toFixed(2)} s`),
    row('memory of the running bot after 200 questions', '< 250 MB', memorySaid),
    row('planning the week of 10,000 officials', '< 2 s', describePlan(figures.plan)),
    row(
      'nudges of 3,000 officials, pushed under a limit of 30 messages a second',
      '≥ 28 messages/s',
      describeDelivery(figures.delivery),
    ),
  ];
};

/** Two Markdown tables: what is to be reached and what was measured, then every search engine in detail. */
export const formatReport = (figures: BenchFigures): string =>
  [
    ...goalTable(figures),
    '',
    ...searchTable([
      ...figures.small,
      ...figures.againstMiniSearch,
      ...figures.againstOrama.slice(1),
      ...figures.huge,
    ]),
  ].join('\n');
