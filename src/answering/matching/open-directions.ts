import { guessProfiles } from '../../documents/profiles/guess-profiles.ts';
import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile, MeasureProfile } from '../../domain/measure-profile.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';

type Direction = 'up' | 'down' | undefined;

/** Which way of a measure is better; undefined where neither a person nor its own words say so. */
export type DirectionOf = (document: DocumentId, measure: Measure['ref']) => Direction;

const DIRECTIONS: Readonly<Record<MeasureProfile['better'], 'up' | 'down'>> = { tăng: 'up', giảm: 'down' };

/**
 * Gives the direction of each measure: a person's row, else what its bound ("dưới 1%" is to be kept below, "ít nhất 12
 * xã" to be reached) and its words say ("thất nghiệp", "được xử lý"). References are of one document: two have a
 * II.2.1(4) each.
 */
export const openDirections = (
  resolutions: readonly Resolution[],
  profiles: ReadonlyMap<DocumentId, readonly MeasureProfile[]>,
): DirectionOf => {
  const byDocument = new Map(
    resolutions.map((resolution) => {
      const { id } = resolution.document;
      const guesses = guessProfiles(resolution);
      const measures = resolution.targets.flatMap((target) => target.measures);
      const directions = new Map<Measure['ref'], Direction>([
        ...measures.map((measure) => [measure.ref, ofWords(measure, guesses.get(measure.ref))] as const),
        ...(profiles.get(id) ?? []).map(({ measure, better }) => [measure, DIRECTIONS[better]] as const),
      ]);
      return [id, directions];
    }),
  );
  return (document, measure) => byDocument.get(document)?.get(measure);
};

/** What "giảm 1,2 điểm %" would be held against may be what is taken off or what remains: only its bound tells. */
const ofWords = ({ bound }: Measure, guess: GuessedProfile | undefined): Direction => {
  if (guess === undefined || guess.kind === 'mức giảm') return ofBound(bound);
  return guess.better && DIRECTIONS[guess.better];
};

const ofBound = (bound: Measure['bound']): Direction => {
  if (bound === '<' || bound === '≤') return 'down';
  return bound === '>' || bound === '≥' ? 'up' : undefined;
};
