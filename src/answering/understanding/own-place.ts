import { NATIONAL_ORGANS } from '../../documents/head/head-words.ts';
import type { Span } from '../../domain/passage.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import type { Place } from '../../text/glossary.ts';
import { levelOf, placeForms } from '../../text/place-forms.ts';

/** Whether a name is that of the place that a document is of, which restricts nothing in it. */
export const isOwnPlace = (name: string, { place }: Pick<ResolutionDocument, 'place'>): boolean =>
  placeForms(place).some((form) => fold(form) === fold(name.toLowerCase().replace('tp.', 'tp').trim()));

/** The same of a place that the word lists know: what an organ decides of which the country has one is of all of it. */
export const isOwnPlaceOf = (
  { name, isCountry }: Pick<Place, 'name' | 'isCountry'>,
  document: Pick<ResolutionDocument, 'place' | 'organ'>,
): boolean => (isCountry === true && isNational(document)) || isOwnPlace(name, document);

const isNational = ({ place, organ }: Pick<ResolutionDocument, 'place' | 'organ'>): boolean =>
  place === undefined && organ !== undefined && [...NATIONAL_ORGANS.values()].includes(organ);

/** The end of a number; "năm 2027 tỉnh đặt …" counts none. */
const COUNT = '(?<!(?<!\\d)(?:19|20)\\d)\\d';

/**
 * Where a question only says what kind of place a document is of: "cả xã", "phường mình". Not where such places are
 * counted or asked for ("mấy xã", "xã nào"), nor before a name, which is another's.
 * @param text as it was understood
 */
export const findOwnLevel = (text: string, { place }: Pick<ResolutionDocument, 'place'>): readonly Span[] => {
  const level = levelOf(place);
  if (level === '') return [];
  const said = new RegExp(
    `(?<!\\p{L})(?<!(?:bao nhiêu|mấy|các|những|số|từng|${COUNT})\\s+)${level}(?!\\p{L})(?!\\s+(?:nào|gì|hội|viên|\\d))`,
    'giu',
  );
  return [...text.matchAll(said)]
    .filter(({ index, 0: { length } }) => !/^\s+\p{Lu}/u.test(text.slice(index + length)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
};
