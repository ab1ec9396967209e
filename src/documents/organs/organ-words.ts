import { join } from 'node:path';
import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { VIETNAMESE_FOLDER } from '../../word-lists/read-text.ts';
import { loadOrganWords, type OrganClass, type OrganWord } from './load-organ-words.ts';

/** Words of the language, the same for every document and every office: read once, with the program. */
const WORDS = loadOrganWords(join(CORPUS_DIR, VIETNAMESE_FOLDER, 'organ-words.csv'));

const rowsOf = (name: OrganClass): readonly OrganWord[] => WORDS.get(name) ?? [];

/** The words of a class. */
export const organWords = (name: OrganClass): readonly string[] => rowsOf(name).map(({ word }) => word);

/** The words of a class in small letters, each with its full name or level; a word that is its own name with itself. */
export const organNames = (name: OrganClass): ReadonlyMap<string, string> =>
  new Map(rowsOf(name).map(({ word, means }) => [word.toLowerCase(), means === '' ? word : means]));

/** Short forms in which names of organs are printed, each with what it is written out; the longest first. */
export const organShortForms = (): readonly OrganWord[] =>
  (['tên đủ nghĩa', 'tên cần thêm'] as const)
    .flatMap((name) => rowsOf(name).filter(({ means }) => means !== ''))
    .toSorted((one, other) => other.word.length - one.word.length);

/** The organs of the whole country by their own names: the committee of one, or who heads it, holds its name. */
export const nationalOrgans = (): readonly string[] => {
  const names = organWords('cơ quan cả nước');
  const acting = organWords('cơ quan thay mặt');
  const lower = (word: string): string => word.toLowerCase();
  return names.filter(
    (name) =>
      !names.some((other) => other !== name && lower(name).includes(lower(other))) &&
      !acting.some((word) => lower(name).startsWith(lower(word))),
  );
};
