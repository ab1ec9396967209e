import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';

/** Which way of a measure is better; undefined where neither a person nor its bound says so. */
export type DirectionOf = (document: DocumentId, measure: Measure['ref']) => 'up' | 'down' | undefined;

const DIRECTIONS: Readonly<Record<MeasureProfile['better'], 'up' | 'down'>> = { tăng: 'up', giảm: 'down' };

/**
 * Gives the direction of each measure: a person's row, else what its bound says ("dưới 1%" is to be kept below, "ít
 * nhất 12 xã" to be reached). References are of one document: two have a II.2.1(4) each.
 */
export const openDirections = (
  resolutions: readonly Resolution[],
  profiles: ReadonlyMap<DocumentId, readonly MeasureProfile[]>,
): DirectionOf => {
  const byDocument = new Map(
    resolutions.map(({ document: { id }, targets }) => [
      id,
      new Map([
        ...targets.flatMap(({ measures }) =>
          measures.map(({ ref, bound }) => [ref, ofBound(bound)] as const),
        ),
        ...(profiles.get(id) ?? []).map(({ measure, better }) => [measure, DIRECTIONS[better]] as const),
      ]),
    ]),
  );
  return (document, measure) => byDocument.get(document)?.get(measure);
};

const ofBound = (bound: Measure['bound']): 'up' | 'down' | undefined => {
  if (bound === '<' || bound === '≤') return 'down';
  return bound === '>' || bound === '≥' ? 'up' : undefined;
};
