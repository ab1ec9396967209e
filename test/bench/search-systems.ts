import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { KeywordIndex } from '../../src/search/keyword-index.ts';
import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import { fold } from '../../src/text/fold.ts';
import { createQueryRepair } from '../../src/text/query-repair.ts';

/** A search engine with passages in it. */
export interface SearchSystem {
  readonly name: string;
  /** Ids of the best `top` passages, best first. */
  search(query: string, top: number): readonly string[] | Promise<readonly string[]>;
}

export type OpenSystem = (
  passages: readonly SearchablePassage[],
  phrases: readonly string[],
) => SearchSystem | Promise<SearchSystem>;

/** The repaired query against our keyword index, as the `retrieve` command does it. */
export const openOurs: OpenSystem = (passages, phrases) => {
  const repair = createQueryRepair([...passages.map(({ text }) => text), ...phrases], { manner: 'bold' });
  const index = new KeywordIndex(passages);
  return {
    name: 'this one',
    search: (query, top) => {
      const tokens = repair.repair(query).tokens.map((token) => token.text);
      return index.search(tokens, top).map((hit) => passages[hit.passage]?.id ?? '');
    },
  };
};

const foldedSyllables = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

const withPairs = (tokens: readonly string[]): string[] => [
  ...tokens,
  ...tokens.slice(1).map((right, index) => `${tokens[index]}_${right}`),
];

/** MiniSearch at its best for Vietnamese: syllables and pairs of them, without diacritics. */
export const openMiniSearch: OpenSystem = (passages) => {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => withPairs(foldedSyllables(text)),
  });
  index.addAll(passages);
  return {
    name: 'MiniSearch',
    search: (query, top) =>
      index
        .search(query)
        .slice(0, top)
        .map(({ id }) => String(id)),
  };
};

/** Orama with folded syllables: its own tokenizers cut words at Vietnamese letters. */
export const openOrama: OpenSystem = async (passages) => {
  const database = create({
    schema: { id: 'string', text: 'string' } as const,
    components: {
      tokenizer: {
        language: 'vietnamese',
        normalizationCache: new Map<string, string>(),
        tokenize: (text: string) => foldedSyllables(text),
      },
    },
  });
  await insertMultiple(
    database,
    passages.map(({ id, text }) => ({ id, text })),
  );
  return {
    name: 'Orama',
    search: async (query, top) => {
      const found = await search(database, { term: query, properties: ['text'], limit: top });
      return found.hits.map(({ id }) => id);
    },
  };
};
