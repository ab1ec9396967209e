import { type ReadableDocument, readLibrary } from '../../documents/library/read-library.ts';
import { guessProfiles } from '../../documents/profiles/guess-profiles.ts';
import type { GuessedProfile } from '../../domain/guessed-profile.ts';
import { startOfText } from '../../text/cut-text.ts';

/** Measures that are printed one by one. */
const MOST_GUESSES = 60;

/**
 * What the text lets one guess of a document's measures, a line each, marked as guessed; empty where it has none or
 * can't be read any more.
 */
export const describeGuesses = (document: ReadableDocument): readonly string[] => {
  const [resolution] = readLibrary([document], () => undefined);
  if (resolution === undefined) return [];
  const classed = new Set(resolution.confirmed?.map(({ measure }) => measure));
  const guesses = [...guessProfiles(resolution).values()].filter(({ measure }) => !classed.has(measure));
  if (guesses.length === 0) return [];
  const measures = resolution.targets.flatMap((target) => target.measures);
  const nameOf = new Map(measures.map(({ ref, name }) => [ref, shorten(name)]));
  const more = guesses.length - MOST_GUESSES;
  return [
    '  Con số chưa ai xếp loại, đoán theo câu chữ (không dùng để xét tiến độ):',
    ...guesses
      .slice(0, MOST_GUESSES)
      .map(
        (guess) =>
          `    • ${[guess.measure, nameOf.get(guess.measure)].filter(Boolean).join(' ')} (đoán): ${describeGuess(guess)}`,
      ),
    ...(more > 0 ? [`    … và ${more} con số nữa.`] : []),
  ];
};

const LONGEST_NAME = 60;

const shorten = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${startOfText(name, LONGEST_NAME).replace(/ [^ ]*$/u, '')} …`;

const BETTER: Readonly<Record<NonNullable<GuessedProfile['better']>, string>> = {
  tăng: 'càng lớn càng tốt',
  giảm: 'càng nhỏ càng tốt',
};

const describeGuess = ({ kind, better, cadence, aliases }: GuessedProfile): string => {
  const said = [
    ...(kind === undefined ? [] : [kind]),
    ...(better === undefined ? [] : [BETTER[better]]),
    ...(cadence === undefined ? [] : [`mỗi ${cadence} có số mới`]),
    ...(aliases.length === 0 ? [] : [`còn gọi là ${aliases.map((name) => `“${name}”`).join(', ')}`]),
  ];
  return said.length === 0 ? 'chưa rõ' : said.join('; ');
};
