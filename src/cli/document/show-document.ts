import type { StoredDocument } from '../../documents/library/document-store.ts';
import { type ReadableDocument, readLibrary } from '../../documents/library/read-library.ts';
import { guessProfiles } from '../../documents/profiles/guess-profiles.ts';
import { describeSaid } from '../../documents/workbook/profile-words.ts';
import { formatLocalTime } from '../../domain/local-time.ts';
import type { GuessedProfile } from '../../domain/measure-profile.ts';
import { startOfText } from '../../text/cut-text.ts';
import { describeDocument, printDocument } from './describe-document.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';
import { findDocument, withRequiredDocuments } from './with-documents.ts';

/** What a person said of a document's measures, a line each; also what came to nothing, since the text lacks it. */
const describeConfirmed = (document: StoredDocument): readonly string[] => {
  if (document.measures.length === 0) return [];
  const stale = new Set<string>();
  readLibrary(
    [document],
    () => undefined,
    (_, measures) => {
      for (const measure of measures) stale.add(measure);
    },
  );
  return [
    '  Con số đã có người xác nhận:',
    ...document.measures.map((said) =>
      stale.has(said.measure)
        ? `    • ${said.measure}: văn bản không còn con số này, tạm bỏ qua`
        : `    • ${said.measure}: ${describeSaid(said)}`,
    ),
  ];
};

/** Measures that are printed one by one. */
const MOST_GUESSES = 60;

/**
 * What the text lets one guess of a document's measures, a line each, marked as guessed; empty where it has none or
 * can't be read any more.
 */
const describeGuesses = (document: ReadableDocument): readonly string[] => {
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

/**
 * `document show ID`: what was read of a document, and in words what is guessed of its measures.
 * @throws {UsageError} if there is none of this id
 */
export const showDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const document = await withRequiredDocuments(options, io, (documents) => findDocument(documents, id));
  const { added, carriesOut, fileName } = document;
  printDocument(document, options, io, () => [
    describeDocument(document),
    ...describeConfirmed(document),
    ...describeGuesses(document),
    ...(carriesOut === undefined ? [] : [`  Thực hiện văn bản: ${carriesOut}`]),
    `  Tệp: ${fileName}, ${added.byName} thêm lúc ${formatLocalTime(added.at, io.config.timeZone)}`,
  ]);
};
