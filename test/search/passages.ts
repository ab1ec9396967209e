import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import { corpusSentences } from '../text/corpus-sentences.ts';

/** The resolution's sentences as passages. */
export const sentencePassages: readonly SearchablePassage[] = corpusSentences.map((text, index) => ({
  id: `c${index}`,
  text,
}));
