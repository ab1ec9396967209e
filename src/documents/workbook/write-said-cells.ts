import type { Measure } from '../../domain/measure.ts';
import type { GuessedProfile, MeasureProfile } from '../../domain/measure-profile.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import { rulesFor } from '../profiles/contradiction-of.ts';
import type { SaidCells } from './measure-columns.ts';
import { asGuess, BETTER_WORDS, CADENCE_WORDS, KIND_WORDS, NO, RULE_WORDS, YES } from './profile-words.ts';

/** How a measure stands: as a person said, else as it is guessed, each guess marked as one. */
export const writeSaidCells = (
  measure: Measure,
  confirmed: ConfirmedMeasure | undefined,
  guess: GuessedProfile | undefined,
): SaidCells => {
  if (confirmed?.isMeasure === true) return { isMeasure: YES, ...profileCells(confirmed) };
  const guessed = guessedCells(measure, guess);
  return { ...guessed, isMeasure: confirmed === undefined ? asGuess(YES) : NO };
};

const profileCells = ({ kind, better, cadence, rule, aliases }: MeasureProfile) => ({
  kind: KIND_WORDS.wordOf(kind),
  better: BETTER_WORDS.wordOf(better),
  cadence: CADENCE_WORDS.wordOf(cadence),
  rule: RULE_WORDS.wordOf(rule),
  aliases: aliases.join('; '),
});

const guessedCells = (measure: Measure, guess: GuessedProfile | undefined): Omit<SaidCells, 'isMeasure'> => {
  const { kind, better, cadence, aliases = [] } = guess ?? {};
  const rules = kind && better ? rulesFor({ kind, better }, measure) : [];
  const [rule, ...others] = rules;
  return {
    kind: kind === undefined ? '' : asGuess(KIND_WORDS.wordOf(kind)),
    better: better === undefined ? '' : asGuess(BETTER_WORDS.wordOf(better)),
    cadence: cadence === undefined ? '' : asGuess(CADENCE_WORDS.wordOf(cadence)),
    rule: rule === undefined || others.length > 0 ? '' : asGuess(RULE_WORDS.wordOf(rule)),
    aliases: asGuess(aliases.join('; ')),
  };
};
