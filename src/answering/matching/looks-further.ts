import type { Passage } from '../../domain/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** A heading that says how far the document looks beyond what it plans for: "3- Tầm nhìn đến năm 2035". */
const OUTLOOK = /^[^\p{L}]{0,12}(?:[IVX]{1,5}[^\p{L}]{1,4})?(?:về\s)?tầm nhìn(?!\p{L})/iu;
const ASKED = /(?<!\p{L})(?:tầm nhìn|dài hạn|lâu dài)(?!\p{L})/iu;

/** Whether a passage says what is looked forward to beyond the document's goals, and that isn't asked for. */
export const looksFurther = (
  { headings }: Pick<Passage, 'headings'>,
  { text, years }: Pick<Understanding, 'text' | 'years'>,
): boolean => {
  const outlook = headings.find((heading) => OUTLOOK.test(heading));
  if (outlook === undefined || ASKED.test(text)) return false;
  return !years.some(({ year }) => outlook.includes(String(year)));
};
