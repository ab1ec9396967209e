import { createRandom, TYPINGS, type Typing, typeCarelessly } from './careless-typing.ts';
import type { BenchCollection, BenchQuery } from './recombine-passages.ts';
import type { OpenSystem, SearchSystem } from './search-systems.ts';

export interface SearchFigures {
  readonly name: string;
  readonly passages: number;
  readonly queries: number;
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Share of queries whose first hit is right, by typing. */
  readonly hitAt1: Readonly<Record<Typing, number>>;
}

const TOP = 10;

/** The value that a share of the list doesn't exceed; 0 for an empty list. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

interface Contestant {
  readonly system: SearchSystem;
  readonly indexMs: number;
  readonly times: number[];
  readonly right: Record<Typing, number>;
}

const warmUp = async (
  system: SearchSystem,
  queries: readonly BenchQuery[],
  milliseconds: number,
): Promise<void> => {
  const start = performance.now();
  for (let asked = 0; performance.now() - start < milliseconds; asked += 1) {
    await system.search(queries[asked % queries.length]?.text ?? '', TOP);
  }
};

/** Asks one system every query, typed in one way. */
const askAll = async (
  { system, times, right }: Contestant,
  queries: readonly BenchQuery[],
  typing: Typing,
): Promise<void> => {
  const random = createRandom(queries.length);
  for (const { text, gold } of queries) {
    const typed = typeCarelessly(text, typing, random);
    const start = performance.now();
    const [first] = await system.search(typed, TOP);
    times.push(performance.now() - start);
    if (first !== undefined && gold.has(first)) right[typing] += 1 / queries.length;
  }
};

export interface SearchSurroundings {
  readonly phrases: readonly string[];
  readonly warmUpMs: number;
  readonly tell: (message: string) => void;
}

/**
 * Indexes a collection with each system, then asks one after another all queries as written, then all without
 * diacritics, then all mistyped, so that whatever else the machine does falls on all alike. Warming up isn't timed.
 */
export const measureSearch = async (
  { passages, queries }: BenchCollection,
  openers: readonly OpenSystem[],
  { phrases, warmUpMs, tell }: SearchSurroundings,
): Promise<readonly SearchFigures[]> => {
  const contestants: Contestant[] = [];
  for (const open of openers) {
    const start = performance.now();
    const system = await open(passages, phrases);
    const indexMs = performance.now() - start;
    tell(`${system.name}: ${passages.length} passages indexed in ${Math.round(indexMs)} ms`);
    await warmUp(system, queries, warmUpMs);
    const right = { 'as written': 0, 'no diacritics': 0, mistyped: 0 };
    contestants.push({ system, indexMs, times: [], right });
  }
  for (const typing of TYPINGS) {
    for (const contestant of contestants) await askAll(contestant, queries, typing);
  }
  return contestants.map(({ system, indexMs, times, right }) => ({
    name: system.name,
    passages: passages.length,
    queries: queries.length,
    indexMs,
    p50Ms: median(times),
    p95Ms: percentile(times, 0.95),
    hitAt1: right,
  }));
};
