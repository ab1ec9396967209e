import { guessProfiles } from '../../documents/profiles/guess-profiles.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Resolution } from '../../domain/resolution.ts';

/** What people call a measure beside what its clause calls it, lower-case. */
export type MeasureNames = Pick<MeasureProfile, 'measure' | 'aliases'>;

/**
 * The names of a document's measures: those of a person's rows, and of what nobody classed those that were guessed,
 * unless a row gives them to another.
 */
export const collectNames = (
  resolution: Resolution,
  rows: readonly MeasureNames[],
): readonly MeasureNames[] => {
  const classed = new Set(rows.map(({ measure }) => measure));
  const taken = new Set(rows.flatMap(({ aliases }) => aliases));
  const guessed = [...guessProfiles(resolution).values()]
    .filter(({ measure }) => !classed.has(measure))
    .map(({ measure, aliases }) => ({ measure, aliases: aliases.filter((name) => !taken.has(name)) }));
  return [...rows, ...guessed];
};
