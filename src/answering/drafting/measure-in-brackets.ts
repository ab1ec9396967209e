import type { Measure } from '../../domain/measure.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import type { Understanding } from '../understanding/understanding.ts';

/**
 * "Trung ương giao 13.650 tỷ?" of "thu 13.650 tỷ (Trung ương giao 12.900 tỷ)": the measure in brackets behind another's
 * figure, whose own words the question says; undefined where it says none that only the brackets have. What brackets say
 * of a year is of that year and isn't held against this one.
 */
export const measureInBrackets = (
  { content }: Pick<Understanding, 'content'>,
  measure: Measure,
  chosen: readonly ChosenTarget[],
): Measure | undefined => {
  const target = chosen.map((one) => one.target).find(({ measures }) => measures.includes(measure));
  const span = target === undefined ? undefined : bracketsBehind(target, measure);
  if (target === undefined || span === undefined) return undefined;
  const inside = textAt(target.text, span);
  const [only, ...others] = target.measures.filter(
    ({ figureSpan }) => span.start <= figureSpan.start && figureSpan.end <= span.end,
  );
  if (only === undefined || others.length > 0 || !unitsAgree(only.unit, measure.unit) || YEAR.test(inside))
    return undefined;
  const outside = target.text.slice(0, span.start) + target.text.slice(span.end);
  const own = content.filter(
    ({ text }) => !/\d/.test(text) && holdsFoldedWords(inside, text) && !holdsFoldedWords(outside, text),
  );
  return own.length >= LEAST_OWN_WORDS ? only : undefined;
};

/** One word of the brackets may stand in a question by chance. */
const LEAST_OWN_WORDS = 2;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The brackets right behind a measure's figure. */
const bracketsBehind = ({ text }: Target, { figureSpan }: Measure): Span | undefined => {
  const found = /^\s{0,2}\([^()]{0,200}\)/u.exec(text.slice(figureSpan.end))?.[0];
  return found === undefined ? undefined : { start: figureSpan.end, end: figureSpan.end + found.length };
};
