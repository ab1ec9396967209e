import type { Measure } from './measure.ts';
import { textAt } from './passage.ts';
import type { Target } from './target.ts';

/** What a name is made from. */
export interface NamedTarget extends Pick<Target, 'number' | 'text'> {
  readonly measures: readonly Pick<Measure, 'name' | 'leadSpans'>[];
}

/** What a measure is called with the words that it needs before it: `nông thôn: thu gom, xử lý`. */
export const nameMeasure = (
  { text }: Pick<Target, 'text'>,
  { leadSpans, name }: Pick<Measure, 'name' | 'leadSpans'>,
): string => [...leadSpans.map((span) => textAt(text, span)), name].join(' ').trim();

/** A target's number and what it measures, without its figure, which a cut could falsify. */
export const nameTarget = (target: NamedTarget): string => {
  const [first] = target.measures;
  return `(${target.number}) ${first === undefined ? '' : nameMeasure(target, first)}`.trim();
};
