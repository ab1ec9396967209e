import type { SearchablePassage } from '../../src/retrieval/searchable-passage.ts';
import { corpusSentences } from '../vietnamese/corpus-sentences.ts';

/** The resolution's sentences as passages. */
export const sentencePassages: readonly SearchablePassage[] = corpusSentences.map((text, index) => ({
  id: `c${index}`,
  text,
}));
