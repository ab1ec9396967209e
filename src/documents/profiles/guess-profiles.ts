import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile } from '../../domain/measure-profile.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { guessProfile, type MeasureSetting } from './guess-profile.ts';

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
