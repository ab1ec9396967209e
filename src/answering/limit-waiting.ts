import type { AnsweringParts } from './steps/matter.ts';

/**
 * The same parts for one question, whose searches together wait no longer than `limitMs` for vectors: a long message is
 * searched for in many readings, and a slow embedder must not be waited for in each.
 */
export const limitWaiting = (
  parts: AnsweringParts,
  limitMs: number,
  now: () => number = () => performance.now(),
): AnsweringParts => {
  let left = limitMs;
  return {
    ...parts,
    findPassages: async (document, query) => {
      const start = now();
      const found = await parts.findPassages(document, query, left);
      left = Math.max(0, left - (now() - start));
      return found;
    },
  };
};
