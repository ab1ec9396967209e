import { join } from 'node:path';
import { z } from 'zod';
import type { Abbreviation, Body, BodyKind, Glossary, Place, Term } from '../text/glossary.ts';
import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { type CsvRow, readCsv } from '../word-lists/read-csv.ts';
import { readList, readPhrases, VIETNAMESE_FOLDER } from '../word-lists/read-text.ts';
import { loadClosedClasses } from './load-closed-classes.ts';

const partsOf = (side: string): readonly string[] =>
  side
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * The phrases of one meaning, a group a line: `thất nghiệp = mất việc; không có việc làm`. Empty lines and `#` comments
 * are passed over.
 * @throws CorpusFileError naming the line that isn't two lists with `=` between them
 */
export const loadSynonyms = (file: string): readonly (readonly string[])[] =>
  readList(file)
    .split('\n')
    .flatMap((text, index) => {
      const line = text.trim();
      if (line === '' || line.startsWith('#')) return [];
      const sides = line.split('=').map(partsOf);
      if (sides.length !== 2 || sides.some((side) => side.length === 0)) {
        throw new CorpusFileError({
          file,
          line: index + 1,
          problem: 'dòng không có dạng “từ hành chính = cách nói; cách nói”',
          nextStep: 'Sửa dòng này, hoặc chép lại tệp từ bản phát hành',
        });
      }
      return [sides.flat()];
    });

/**
 * Reads the word lists that operators edit: abbreviations.csv, terms-en.csv, terms-vi.csv, places.csv,
 * compounds.csv, bodies.csv, population-groups.txt, synonyms.txt and closed-classes.csv of the language, and the terms
 * of single documents.
 * @param documentTerms files of the corpus folder with the documents' own terms, which join those of terms-vi.csv
 * @throws CorpusFileError naming the file, the line and what to do, if one is missing or breaks its format
 */
export const loadGlossary = (corpusDir: string, documentTerms: readonly string[] = []): Glossary => {
  const dir = join(corpusDir, VIETNAMESE_FOLDER);
  const ofDocuments = documentTerms.map((file) => join(corpusDir, file));
  return {
    abbreviations: loadAbbreviations(join(dir, 'abbreviations.csv')),
    englishTerms: loadTerms([join(dir, 'terms-en.csv')], 'english', 'tiếng việt'),
    vietnameseTerms: loadTerms(
      [join(dir, 'terms-vi.csv'), ...ofDocuments],
      'cách gọi',
      'trong nghị quyết',
      ofDocuments,
    ),
    places: loadPlaces(join(dir, 'places.csv')),
    compounds: loadCompounds(join(dir, 'compounds.csv')),
    bodies: loadBodies(join(dir, 'bodies.csv')),
    populationGroups: readPhrases(join(dir, 'population-groups.txt')),
    synonyms: loadSynonyms(join(dir, 'synonyms.txt')),
    closedWords: loadClosedClasses(join(dir, 'closed-classes.csv')),
  };
};

const filled = z.string().min(1, 'không được để trống');
const lowerCase = filled.refine((text) => text === text.toLowerCase(), 'viết chữ thường');

const loadAbbreviations = (file: string): readonly Abbreviation[] => {
  const schema = z.object({
    'viết tắt': filled,
    'đầy đủ': filled,
    khi: z.enum(['', 'hoa'], 'để trống, hoặc "hoa" nếu chỉ tính khi viết hoa'),
  });
  const byShort = new Map<string, { short: string; expansions: string[]; capitalsOnly: boolean }>();
  for (const { row, line } of readCsv(file, Object.keys(schema.shape), schema)) {
    const key = row['viết tắt'].toLowerCase();
    const capitalsOnly = row.khi === 'hoa';
    const known = byShort.get(key);
    if (known === undefined) {
      byShort.set(key, { short: row['viết tắt'], expansions: [row['đầy đủ']], capitalsOnly });
    } else if (known.capitalsOnly === capitalsOnly) {
      if (!known.expansions.includes(row['đầy đủ'])) known.expansions.push(row['đầy đủ']);
    } else {
      const problem = `"${row['viết tắt']}" có dòng ghi "hoa" và dòng không ghi`;
      throw new CorpusFileError({
        file,
        line,
        problem,
        nextStep: 'Ghi ô "khi" giống nhau ở mọi dòng của từ này',
      });
    }
  }
  return [...byShort.values()];
};

/** The terms of all files, longest first. What two files say alike counts once. */
const loadTerms = (
  files: readonly string[],
  fromColumn: string,
  toColumn: string,
  ofDocuments: readonly string[] = [],
): readonly Term[] => {
  const known = new Map<string, { term: Term; file: string }>();
  for (const file of files) {
    for (const { row, line } of readTerms(file, fromColumn, toColumn)) {
      const first = known.get(row.from);
      if (first === undefined)
        known.set(row.from, {
          term: ofDocuments.includes(file) ? { ...row, isOfDocument: true } : row,
          file,
        });
      else if (first.term.to !== row.to) {
        const problem = `"${row.from}" trong ${first.file} là "${first.term.to}"`;
        throw new CorpusFileError({ file, line, problem, nextStep: 'Giữ một dòng, bỏ dòng kia' });
      }
    }
  }
  return [...known.values()].map(({ term }) => term).toSorted((a, b) => b.from.length - a.from.length);
};

const readTerms = (file: string, fromColumn: string, toColumn: string): readonly CsvRow<Term>[] => {
  const schema = z
    .object({ [fromColumn]: lowerCase, [toColumn]: filled })
    .transform((row) => ({ from: row[fromColumn] ?? '', to: row[toColumn] ?? '' }));
  const rows = readCsv(file, [fromColumn, toColumn], schema);
  refuseRepeats(file, rows, (term) => term.from);
  return rows;
};

/** How the list calls the kind of a name of the whole country. */
const WHOLE_COUNTRY = 'cả nước';

const loadPlaces = (file: string): readonly Place[] => {
  const schema = z.object({ tên: filled, loại: filled, thuộc: z.string() });
  const rows = readCsv(file, Object.keys(schema.shape), schema);
  return rows.map(({ row }) => ({
    name: row.tên,
    kind: row.loại,
    within: row.thuộc,
    isCountry: row.loại === WHOLE_COUNTRY,
  }));
};

const loadCompounds = (file: string): ReadonlySet<string> => {
  const word = lowerCase.regex(/^\S+( \S+){1,4}$/, 'từ có 2 đến 5 âm tiết, cách nhau một dấu cách');
  const rows = readCsv(file, ['từ'], z.object({ từ: word }));
  return new Set(rows.map(({ row }) => row.từ));
};

const bodyKinds = new Map<string, BodyKind>([
  ['trong nghị quyết', 'named'],
  ['ngoài nghị quyết', 'unnamed'],
  ['người ký', 'signer'],
]);

const loadBodies = (file: string): readonly Body[] => {
  const kinds = [...bodyKinds.keys()];
  const schema = z.object({
    tên: filled,
    'tên gọi khác': z.string(),
    loại: z.string().transform((text, context): BodyKind => {
      const kind = bodyKinds.get(text);
      if (kind !== undefined) return kind;
      context.addIssue({ code: 'custom', message: `chọn một trong: ${kinds.join('; ')}` });
      return z.NEVER;
    }),
  });
  const rows = readCsv(file, ['tên', 'tên gọi khác', 'loại'], schema);
  refuseRepeats(file, rows, (body) => body.tên);
  return rows.map(({ row }) => ({
    name: row.tên,
    aliases: splitNames(row['tên gọi khác']),
    kind: row.loại,
  }));
};

/** `a; b;c` as its names, trimmed; nothing for an empty cell. */
const splitNames = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Two rows with one key would leave one of them without effect, in silence. */
const refuseRepeats = <T>(file: string, rows: readonly CsvRow<T>[], keyOf: (row: T) => string): void => {
  const firstLine = new Map<string, number>();
  for (const { row, line } of rows) {
    const key = keyOf(row);
    const first = firstLine.get(key);
    if (first !== undefined) {
      const problem = `"${key}" đã có ở dòng ${first}`;
      throw new CorpusFileError({ file, line, problem, nextStep: 'Giữ một dòng, bỏ dòng kia' });
    }
    firstLine.set(key, line);
  }
};
