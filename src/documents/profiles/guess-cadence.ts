import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { wordsOf } from '../statements/words.ts';
import { KNOWN_CADENCES, SAID_CADENCES } from './cadence-words.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';

/**
 * How often a new figure of a measure exists: as its clause says, else as is known of what it measures; undefined where
 * neither tells. What one month brings says nothing of a sum or a rate that is set for some year to come.
 */
export const guessCadence = (
  words: MeasureWords,
  kind: MeasureProfile['kind'] | undefined,
  isOneYear: boolean,
): MeasureProfile['cadence'] | undefined => {
  const said = SAID_CADENCES.find(([, set]) => holds(words.clause, set));
  if (said !== undefined) return said[0];
  if (!isOneYear && kind !== 'mức') return undefined;
  const about = [...words.name, ...wordsOf(words.counted)];
  return KNOWN_CADENCES.find(({ anywhere, first }) => holds(about, anywhere) || startsWith(words, first))
    ?.cadence;
};
