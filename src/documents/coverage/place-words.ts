import type { Block } from '../blocks/block.ts';

/** How many of a text's words stand in a block. */
export interface WordCoverage {
  readonly found: number;
  readonly placed: number;
}

/** Counts the words of a source and those that its blocks hold, each as often as it stands there. */
export const placeWords = (source: string, blocks: readonly Block[]): WordCoverage => {
  const held = countWords(blocks.map(({ label, text }) => `${label} ${text}`).join('\n'));
  const found = countWords(source.normalize('NFC'));
  let placed = 0;
  for (const [word, times] of found) placed += Math.min(times, held.get(word) ?? 0);
  return { found: [...found.values()].reduce((sum, times) => sum + times, 0), placed };
};

const countWords = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
