import type { Passage } from '../../domain/passage.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import { lacksPartOfYear } from '../matching/check-scope.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** A heading that says how far the document looks beyond what it plans for: "3- Tầm nhìn đến năm 2035". */
const OUTLOOK = /^[^\p{L}]{0,12}(?:[IVX]{1,5}[^\p{L}]{1,4})?(?:về\s)?tầm nhìn(?!\p{L})/iu;
const ASKED = /(?<!\p{L})(?:tầm nhìn|dài hạn|lâu dài)(?!\p{L})/iu;

/** A heading stands above many passages. */
const HEADINGS = 256;
const isOutlook = rememberRecent((heading: string): boolean => OUTLOOK.test(heading), HEADINGS);

/** Whether a passage says what is looked forward to beyond the document's goals, and that isn't asked for. */
export const looksFurther = (
  { headings }: Pick<Passage, 'headings'>,
  { text, years }: Pick<Understanding, 'text' | 'years'>,
): boolean => {
  const outlook = headings.find(isOutlook);
  if (outlook === undefined || ASKED.test(text)) return false;
  return !years.some(({ year }) => outlook.includes(String(year)));
};

/** A year in the question must stand in the passage or above it. */
export const isEligible = (passage: Passage, { years, asks, text }: Understanding): boolean => {
  // Figures of targets have their own, stricter way of being found; here they could pass unchecked.
  if (passage.kind === 'heading' || passage.kind === 'target') return false;
  // Names of the body and the document at its head.
  if (passage.kind === 'preamble' && !/\p{Ll}/u.test(passage.text)) return false;
  if (looksFurther(passage, { text, years })) return false;
  if (asks.has('shortcoming') && !asks.has('task') && passage.kind !== 'shortcomings') return false;
  const around = [passage.text, ...passage.headings].join(' ');
  return !lacksPartOfYear(text, around) && years.every(({ year }) => around.includes(String(year)));
};
