import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile } from '../../domain/measure-profile.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { guessCadence } from './guess-cadence.ts';
import { guessDirection } from './guess-direction.ts';
import { guessKind } from './guess-kind.ts';
import { guessNames } from './guess-names.ts';
import { readMeasureWords } from './read-measure-words.ts';

/** Where a measure stands, as far as that says something of it. */
interface MeasureSetting {
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

/**
 * Guesses of all measures of a document, by their references. A name that two of its targets would have is neither's; of
 * one target's measures the first has it.
 */
export const guessProfiles = (resolution: Resolution): ReadonlyMap<Reference, GuessedProfile> => {
  const known = guesses.get(resolution);
  if (known !== undefined) return known;
  const guessed = guessAll(resolution);
  guesses.set(resolution, guessed);
  return guessed;
};

/** Directions and names ask for the same guesses. */
const guesses = new WeakMap<Resolution, ReadonlyMap<Reference, GuessedProfile>>();

const guessAll = ({ document: period, targetGroups }: Resolution): ReadonlyMap<Reference, GuessedProfile> => {
  const byTarget = targetGroups.flatMap(({ title: heading, targets }) =>
    targets.map((target) => withFirstNames(guessTarget(target, { heading, period }))),
  );
  const shared = repeated(byTarget.flat().flatMap(({ aliases }) => aliases));
  return new Map(byTarget.flat().map((guess) => [guess.measure, withoutNames(guess, shared)]));
};

/** A whole stands before its parts. */
const guessTarget = (target: Target, setting: Omit<MeasureSetting, 'whole'>): readonly GuessedProfile[] => {
  const ofTarget = new Map<Reference, GuessedProfile>();
  for (const measure of target.measures) {
    const of = target.measures.find(({ ref }) => ref === measure.partOf);
    const whole = of && countedIn(of) === countedIn(measure) ? ofTarget.get(of.ref) : undefined;
    ofTarget.set(measure.ref, guessProfile(measure, target, { ...setting, whole }));
  }
  return [...ofTarget.values()];
};

const countedIn = ({ unit }: Measure): string => splitMagnitude(unit).counted;

const withFirstNames = (guesses: readonly GuessedProfile[]): readonly GuessedProfile[] =>
  guesses.map((guess, index) =>
    withoutNames(guess, new Set(guesses.slice(0, index).flatMap(({ aliases }) => aliases))),
  );

const withoutNames = (guess: GuessedProfile, names: ReadonlySet<string>): GuessedProfile => ({
  ...guess,
  aliases: guess.aliases.filter((name) => !names.has(name)),
});

const repeated = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) (seen.has(name) ? again : seen).add(name);
  return again;
};
