import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from '../../src/cli/read-rows.ts';
import { createRandom, TYPINGS, type Typing, typeCarelessly } from './careless-typing.ts';
import type { OpenSystem } from './search-systems.ts';

const PASSAGES = 'xquad-vi.passages.jsonl';
const QUERIES = 'xquad-vi.queries.jsonl';
const ROUNDS = 3;

const passageSchema = z.object({ id: z.string(), text: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string(), gold: z.array(z.string()) });

export interface XquadFigures {
  readonly queries: number;
  readonly articles: number;
  /** Share of queries whose first hit is right, and its standard error over articles. */
  readonly hitAt1: Readonly<Record<Typing, { readonly mean: number; readonly standardError: number }>>;
}

/** The article of a passage: `x12-3` belongs to `x12`. */
const articleOf = (gold: readonly string[]): string => gold[0]?.split('-')[0] ?? '';

/** Mean over queries and its standard error, the articles (not the queries) taken as independent. */
const summarise = (
  right: ReadonlyMap<string, readonly number[]>,
): { mean: number; standardError: number } => {
  const articles = [...right.values()];
  const count = articles.flat().length;
  const mean = articles.flat().reduce((sum, value) => sum + value, 0) / count;
  const residuals = articles.map((values) => values.reduce((sum, value) => sum + value - mean, 0) / count);
  return { mean, standardError: Math.sqrt(residuals.reduce((sum, value) => sum + value * value, 0)) };
};

/**
 * hit@1 on XQuAD-vi from a folder with its two files; `absent` when they aren't there (they are measured with, never
 * shipped). Nothing is fitted to them here; mistyped queries are typed three times over.
 */
export const measureXquad = async (
  folder: string | undefined,
  phrases: readonly string[],
  open: OpenSystem,
): Promise<XquadFigures | 'absent'> => {
  if (folder === undefined || ![PASSAGES, QUERIES].every((file) => existsSync(join(folder, file))))
    return 'absent';
  const passages = await readJsonLines(join(folder, PASSAGES), passageSchema);
  const queries = await readJsonLines(join(folder, QUERIES), querySchema);
  const system = await open(passages, phrases);
  const measure = async (typing: Typing) => {
    const random = createRandom(queries.length);
    const right = new Map<string, number[]>();
    for (let round = 0; round < (typing === 'mistyped' ? ROUNDS : 1); round += 1) {
      for (const { text, gold } of queries) {
        const [first] = await system.search(typeCarelessly(text, typing, random), 1);
        const article = articleOf(gold);
        right.set(article, [
          ...(right.get(article) ?? []),
          first !== undefined && gold.includes(first) ? 1 : 0,
        ]);
      }
    }
    return summarise(right);
  };
  const [written, bare, mistyped] = await Promise.all(TYPINGS.map(measure));
  if (written === undefined || bare === undefined || mistyped === undefined)
    throw new Error('a typing was not measured');
  return {
    queries: queries.length,
    articles: new Set(queries.map(({ gold }) => articleOf(gold))).size,
    hitAt1: { 'as written': written, 'no diacritics': bare, mistyped },
  };
};
