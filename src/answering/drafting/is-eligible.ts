import type { Passage } from '../../domain/passage.ts';
import { lacksPartOfYear } from '../matching/check-scope.ts';
import { looksFurther } from '../matching/looks-further.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** A year in the question must stand in the passage or above it. */
export const isEligible = (passage: Passage, { years, asks, text }: Understanding): boolean => {
  // Figures of targets have their own, stricter way of being found; here they could pass unchecked.
  if (passage.kind === 'heading' || passage.kind === 'target') return false;
  if (looksFurther(passage, { text, years })) return false;
  if (asks.has('shortcoming') && !asks.has('task') && passage.kind !== 'shortcomings') return false;
  const around = [passage.text, ...passage.headings].join(' ');
  return !lacksPartOfYear(text, around) && years.every(({ year }) => around.includes(String(year)));
};
