import { fold } from '../../text/fold.ts';
import { openContradictions } from '../judging/contradicts.ts';
import type { Candidate } from '../judging/read-candidates.ts';
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
