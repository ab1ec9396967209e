import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile } from '../../domain/measure-profile.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { guessCadence } from './guess-cadence.ts';
import { guessDirection } from './guess-direction.ts';
import { guessKind } from './guess-kind.ts';
import { guessNames } from './guess-names.ts';
import { readMeasureWords } from './read-measure-words.ts';

/** Where a measure stands, as far as that says something of it. */
export interface MeasureSetting {
  /** The heading of its target's group; empty for none. */
  readonly heading: string;
  /** First and last day that its document plans for, `YYYY-MM-DD`. */
  readonly period: Pick<ResolutionDocument, 'validFrom' | 'validTo'>;
  /** What was guessed of the measure that it is a part of ("trong đó …"), where that counts the same. */
  readonly whole: GuessedProfile | undefined;
}

/**
 * Guesses what nobody has said of a measure, from its unit, its verb, its words, its heading and what it is a part of.
 * What these don't tell is undefined, never a default.
 */
export const guessProfile = (
  measure: Measure,
  target: Pick<Target, 'text' | 'measures'>,
  { heading, period, whole }: MeasureSetting,
): GuessedProfile => {
  const words = readMeasureWords(measure, target);
  const isOneYear = isWithinOneYear(period);
  const kind = guessKind(measure, target, words, isOneYear) ?? whole?.kind;
  const ofWhole = kind === whole?.kind ? whole?.cadence : undefined;
  return {
    isGuessed: true,
    measure: measure.ref,
    kind,
    better: guessDirection(measure, words, kind, heading),
    cadence: guessCadence(words, kind, isOneYear) ?? ofWhole,
    aliases: guessNames(words, measure, kind),
  };
};

/** Also a year that begins in July; days are compared as texts. */
const isWithinOneYear = ({ validFrom, validTo }: MeasureSetting['period']): boolean =>
  validTo < `${Number(validFrom.slice(0, 4)) + 1}${validFrom.slice(4)}`;
