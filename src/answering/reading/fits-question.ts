import { findFigures } from '../../quantities/find-figures.ts';
import { fold } from '../../text/fold.ts';
import { openContradictions } from '../judging/contradicts.ts';
import type { Candidate } from '../judging/read-candidates.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import type { Matter } from '../steps/matter.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import type { ClauseReading } from './clause-reader.ts';

/** Places that a reader named beside those that code reads. */
type Places = Pick<ClauseReading, 'places'>;

/**
 * Whether a chosen clause contradicts nothing of the question: it speaks of its years, items and places, and has what is
 * asked for.
 * @param matter with the question as it was read
 */
export const fitsQuestion = (matter: Matter, candidate: Candidate, reading: Places): boolean => {
  const { understanding } = matter;
  const asks = new Set([...understanding.asks].filter((ask) => !isSaidElsewhere(ask, candidate)));
  const meanings = matter.parts.meaningsIn(understanding.text);
  return (
    !openContradictions({ ...understanding, asks }, meanings)(candidate) &&
    isOfPlaces(matter, candidate, reading)
  );
};

/** Who carries a target stands in the charges, and by when it is due in its heading. */
const isSaidElsewhere = (ask: Ask, { clause }: Candidate): boolean =>
  clause.type === 'measure' && (ask === 'who' || (ask === 'when' && clause.target.due !== undefined));

/** Asked whether it is so, a place is put right by the clause that names another. */
const isOfPlaces = (matter: Matter, candidate: Candidate, reading: Places): boolean => {
  const { understanding, resolution, parts } = matter;
  const passage = resolution.passages.find(({ id }) => id === candidate.passageId);
  const around = [candidate.text, passage?.text ?? '', ...(passage?.headings ?? [])].join(' ');
  if (understanding.isYesNo && parts.placesIn(around).length > 0) return true;
  const read = reading.places.flatMap((place) => parts.placesIn(place));
  return [...understanding.places.map(({ item }) => item.name), ...read]
    .filter((name) => !isOwnPlace(name, resolution.document))
    .every((name) => fold(around).includes(fold(name)));
};

/** What has been said: the question and the talk before it. */
export interface Talk {
  /** As typed, as it was understood, and what stood before. */
  readonly texts: readonly string[];
  /** Years that are meant by what was said ("năm sau"). */
  readonly years: readonly number[];
}

/** Whether all that a reading says was asked or named was: nothing may come from the clauses, or from nowhere. */
export const standsInTalk = (reading: ClauseReading, talk: Talk): boolean => {
  const { quantities, years, places, names, items } = reading;
  const plain = talk.texts.map(inPlainWords);
  const isSaid = (slot: string): boolean => {
    const words = inPlainWords(slot);
    return words === '' || plain.some((text) => ` ${text} `.includes(` ${words} `));
  };
  return (
    [...places, ...names, ...items].every(isSaid) &&
    years.every((year) => isSaid(year) || isMeantYear(year, talk)) &&
    quantities.every((quantity) => isSaid(quantity) || isMeantQuantity(quantity, talk))
  );
};

/** Folded syllables; "bến số 7" is "bến 7". */
const inPlainWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z\d.,/]+|[.,/](?!\d)/g, ' ')
    .replace(/\b(?:so|thu) (?=\d)/g, '')
    .trim();

const isMeantYear = (year: string, { years }: Talk): boolean => {
  const [, digits] = /^\D*((?:19|20)\d\d)$/.exec(year.trim()) ?? [];
  return digits !== undefined && years.includes(Number(digits));
};

/** However it is written: "190tr tấn" is 190 triệu tấn. */
const isMeantQuantity = (quantity: string, { texts }: Talk): boolean => {
  const read = findFigures(quantity, { spoken: true });
  const said = texts.flatMap((text) => findFigures(text, { spoken: true }));
  return (
    read.length > 0 &&
    read.every(({ low, high, unit }) =>
      said.some(
        (figure) =>
          figure.low.decimal === low.decimal &&
          figure.high.decimal === high.decimal &&
          (unit === '' || unitsAgree(unit, figure.unit)),
      ),
    )
  );
};
