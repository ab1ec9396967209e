import { join } from 'node:path';
import { z } from 'zod';
import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { CorpusFileError } from '../../word-lists/corpus-file-error.ts';
import { readCsv } from '../../word-lists/read-csv.ts';
import { VIETNAMESE_FOLDER } from '../../word-lists/read-text.ts';

/** What a word is in the name of an organ; `organ-words.csv` says in its head what each class holds. */
export const ORGAN_CLASSES = [
  'cơ quan cả nước',
  'tên cả nước',
  'cơ quan của địa bàn',
  'cơ quan thay mặt',
  'cấp ủy của địa bàn',
  'mở đầu tên cơ quan ban hành',
  'tên đủ nghĩa',
  'tên cần thêm',
  'tên chung',
  'lĩnh vực',
  'địa bàn',
  'phần thu hẹp',
  'phần thu hẹp của cả loại',
  'cần viết hoa',
  'không phải cơ quan',
] as const;
type OrganClass = (typeof ORGAN_CLASSES)[number];

interface OrganWord {
  readonly word: string;
  /** Its full name, or of a committee the level that its name holds; empty where the word is it. */
  readonly means: string;
}

const rowSchema = z.object({
  lớp: z.enum(ORGAN_CLASSES, { error: `chọn một trong: ${ORGAN_CLASSES.join('; ')}` }),
  từ: z.string().min(1, 'không được để trống'),
  là: z.string(),
});

/**
 * The words that names of organs are made of, by class, each in the order of the file.
 * @throws CorpusFileError naming the line with an unknown class, no word, or a word that its class has already, and the
 * class that has none
 */
export const loadOrganWords = (file: string): ReadonlyMap<OrganClass, readonly OrganWord[]> => {
  const classes = new Map<OrganClass, Map<string, OrganWord>>(ORGAN_CLASSES.map((each) => [each, new Map()]));
  for (const { row, line } of readCsv(file, Object.keys(rowSchema.shape), rowSchema)) {
    const words = classes.get(row.lớp);
    if (words?.has(row.từ) === true) {
      const problem = `"${row.từ}" có hai dòng trong lớp "${row.lớp}"`;
      throw new CorpusFileError({ file, line, problem, nextStep: 'Giữ một dòng, bỏ dòng kia' });
    }
    words?.set(row.từ, { word: row.từ, means: row.là });
  }
  const [lacking] = [...classes].filter(([, words]) => words.size === 0);
  if (lacking !== undefined) {
    const problem = `không có dòng nào của lớp "${lacking[0]}"`;
    throw new CorpusFileError({ file, problem, nextStep: 'Chép lại tệp từ bản phát hành hoặc bản sao lưu' });
  }
  return new Map([...classes].map(([name, words]) => [name, [...words.values()]]));
};

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
