import { looksBack } from '../../domain/passage.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';
import type { Matter } from './matter.ts';

/** Whether a year is the only one that a document plans for, which its title may say over what it looks back on too. */
export const isOnlyPlanned = ({ validFrom, validTo }: ResolutionDocument, year: number): boolean =>
  validFrom.slice(0, 4) === String(year) && validTo.slice(0, 4) === String(year);

/** The year that the resolution looks back on, by the heading of that part, or of a year of a term by its words. */
export const namesLookBackYear = ({ understanding, resolution }: Matter): boolean =>
  understanding.years.some(
    ({ year }) =>
      !isOnlyPlanned(resolution.document, year) &&
      (resolution.passages.some(
        ({ kind, headings }) =>
          kind === 'results' && headings.some((heading) => heading.includes(String(year))),
      ) ||
        tellsOfYear(resolution, year)),
  );

const PERIOD = /(?<!\d)((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)/gu;

/** Whether a document that looks back on several years tells in words of one of them: "năm 2024 đạt 168 tỷ đồng". */
export const tellsOfYear = ({ passages }: Pick<Resolution, 'passages'>, year: number): boolean =>
  passages.some(
    (passage) =>
      looksBack(passage) &&
      passage.text.includes(String(year)) &&
      passage.headings.some((heading) =>
        [...heading.matchAll(PERIOD)].some(
          ([, first, last]) => Number(first) <= year && year <= Number(last),
        ),
      ),
  );
