import { guessProfile } from '../../../src/documents/profiles/guess-profiles.ts';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import type { GuessedProfile } from '../../../src/domain/measure-profile.ts';
import { asReference } from '../../../src/domain/reference.ts';

const ONE_YEAR = { validFrom: '2026-01-01', validTo: '2026-12-31' };

/** Guesses of a clause's measures, each by itself, under a heading of a document of one year unless said otherwise. */
export const guessClause = (
  text: string,
  { heading = '', period = ONE_YEAR } = {},
): readonly GuessedProfile[] => {
  const measures = readMeasures(asReference('I.1'), text);
  return measures.map((measure) =>
    guessProfile(measure, { text, measures }, { heading, period, whole: undefined }),
  );
};
