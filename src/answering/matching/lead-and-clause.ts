import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';

/** A measure's own clause with the words that lead to it. */
export const leadAndClause = (target: Target, measure: Measure): string =>
  measure.cells === undefined
    ? [...measure.leadSpans, measure.clauseSpan].map((span) => textAt(target.text, span)).join(' ')
    : // Of a row the heads of its columns say what it states.
      `${measure.name} ${measure.unit}`;
