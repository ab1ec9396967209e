import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadGlossary } from '../../src/corpus/load-glossary.ts';
import { syllables } from '../../src/text/analyse-syllable.ts';
import { normalise } from '../../src/text/normalise.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';
import { readCsv } from '../../src/word-lists/read-csv.ts';
import { anyCharacter } from '../support/any-character.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const wordLists = [
  'abbreviations',
  'terms-en',
  'terms-vi',
  'places',
  'compounds',
  'bodies',
  'closed-classes',
];

const tokens = (text: string): readonly string[] =>
  syllables(normalise(text)).map((syllable) => syllable.text);
const resolutionTokens = tokens(
  readFileSync(join(corpusDir, 'nq14-2024/text.txt'), 'utf8').replaceAll('*', ' '),
);
const resolutionText = ` ${resolutionTokens.join(' ')} `;

describe('the word lists as shipped', () => {
  const glossary = loadGlossary(corpusDir, ['nq14-2024/terms.csv']);

  it('load whole', () => {
    expect(glossary.abbreviations.length).toBeGreaterThan(350);
    expect(glossary.englishTerms.length).toBeGreaterThan(800);
    expect(glossary.vietnameseTerms.length).toBeGreaterThan(350);
    expect(glossary.places.length).toBeGreaterThan(300);
    expect(glossary.compounds.size).toBeGreaterThan(1500);
    expect(glossary.bodies.length).toBeGreaterThan(120);
  });

  it('give an abbreviation all its readings, likeliest first', () => {
    const find = (short: string) =>
      glossary.abbreviations.find((abbreviation) => abbreviation.short === short);
    expect(find('QH')?.expansions).toEqual(['Quốc hội', 'quy hoạch']);
    expect(find('TU')).toEqual({ short: 'TU', expansions: ['Thành ủy'], capitalsOnly: true });
    expect(find('BHYT')?.capitalsOnly).toBe(false);
  });

  it.each(['englishTerms', 'vietnameseTerms'] as const)('%s come longest first', (list) => {
    const lengths = glossary[list].map(({ from }) => from.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  it('replace no words that the resolution itself uses, and only by words that it uses', () => {
    const used = new Set(resolutionTokens);
    const wrong = glossary.vietnameseTerms.filter(
      ({ from, to }) =>
        resolutionText.includes(` ${tokens(from).join(' ')} `) ||
        tokens(to).some((token) => !used.has(token)),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no number of a paper that one document refers to', () => {
    const numbered = loadGlossary(corpusDir).vietnameseTerms.filter(({ to }) =>
      /\d[-/](?:\d{4}\/)?\p{Lu}/u.test(to),
    );
    expect(numbered).toEqual([]);
  });

  it('say that the resolution names only bodies whose words it holds', () => {
    const used = new Set(resolutionTokens);
    const named = glossary.bodies.filter(({ kind }) => kind === 'named');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ name }) => tokens(name).some((token) => !used.has(token)))).toEqual([]);
    expect(glossary.bodies.filter(({ kind }) => kind === 'signer').map(({ name }) => name)).toEqual([
      'Bí thư Thành ủy',
    ]);
  });

  it('give no name to two bodies, and no place twice', () => {
    const names = glossary.bodies
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const places = glossary.places.map(({ name }) => name);
    expect(places.filter((name, index) => places.indexOf(name) !== index)).toEqual([]);
  });

  it('hold the compounds by which look-alikes are told apart', () => {
    for (const word of [
      'vệ sinh',
      'an sinh',
      'phát sinh',
      'tỷ lệ sinh',
      'nước thải',
      'nước sạch',
      'giá xăng',
    ]) {
      expect(glossary.compounds).toContain(word);
    }
    expect(glossary.compounds).not.toContain('thu ngân sách');
  });

  it.each([
    ...wordLists.map((list) => `vietnamese/${list}.csv`),
    'nq14-2024/measures.csv',
    'nq14-2024/terms.csv',
  ])('%s is in one tone style', (file) => {
    const words = readFileSync(join(corpusDir, file), 'utf8').match(/[\p{L}\p{M}]+/gu) ?? [];
    expect(words.filter((word) => normalise(word) !== word)).toEqual([]);
  });
});

describe('measures.csv as shipped', () => {
  it('gives each name to one measure', () => {
    const columns = ['chỉ tiêu', 'loại', 'chiều', 'kỳ', 'cách xét', 'tên gọi khác'];
    const rows = readCsv(
      join(corpusDir, 'nq14-2024/measures.csv'),
      columns,
      z.record(z.string(), z.string()),
    );
    const names = rows.flatMap(({ row }) => (row['tên gọi khác'] ?? '').split(';'));
    expect(rows).toHaveLength(43);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('a broken word list', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'glossary-'));
    cpSync(join(corpusDir, 'vietnamese'), join(dir, 'vietnamese'), { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const faultOf = (): CorpusFileError => {
    try {
      loadGlossary(dir);
    } catch (error) {
      if (error instanceof CorpusFileError) return error;
      throw error;
    }
    throw new Error('no fault was found');
  };

  it('is named where it is missing', () => {
    rmSync(join(dir, 'vietnamese', 'places.csv'));
    const fault = faultOf();
    expect(fault.file).toBe(join(dir, 'vietnamese', 'places.csv'));
    expect(fault.message).toContain('places.csv: không tìm thấy tệp');
  });

  const faults: [file: string, content: string, line: number | undefined, what: string][] = [
    ['places.csv', 'tên,thuộc\nHải Phòng,\n', 1, 'thiếu cột'],
    ['places.csv', '', undefined, 'tệp trống'],
    ['places.csv', 'tên,loại,thuộc\nHà Nội,thành phố\n', 2, 'thiếu ô'],
    ['places.csv', 'tên,loại,thuộc\n\n# ghi chú\n ,tỉnh,\n', 4, 'ô trống'],
    ['terms-vi.csv', 'cách gọi,trong nghị quyết\nrác,"chất thải "rắn"\n', 2, 'ngoặc kép sai'],
    ['terms-vi.csv', 'cách gọi,trong nghị quyết\nrác,chất thải\nrác,chất thải rắn\n', 3, 'hai dòng'],
    ['terms-en.csv', 'english,tiếng việt\nFDI,vốn đầu tư nước ngoài\n', 2, 'chữ hoa'],
    ['abbreviations.csv', 'viết tắt,đầy đủ,khi\nTU,Thành ủy,hoa\ntu,từ,\n', 3, 'lúc hoa lúc không'],
    ['abbreviations.csv', 'viết tắt,đầy đủ,khi\nTU,Thành ủy,có\n', 2, 'điều kiện lạ'],
    ['closed-classes.csv', 'lớp,từ,ví dụ\ndanh từ,cảng,Cảng nào\n', 2, 'lớp lạ'],
    ['closed-classes.csv', 'lớp,từ,ví dụ\ntừ hỏi,ai,\n', 2, 'không có ví dụ'],
    ['closed-classes.csv', 'lớp,từ,ví dụ\ntừ hỏi,Ai,Ai làm\n', 2, 'chữ hoa'],
    ['closed-classes.csv', 'lớp,từ,ví dụ\ntừ hỏi,ai,Ai làm\nđại từ,ai,Ai đó\n', 3, 'hai dòng'],
    ['compounds.csv', 'từ\nxuất khẩu\ncảng\n', 3, 'một âm tiết'],
    ['bodies.csv', 'tên,tên gọi khác,loại\nThành ủy,TU,khác\n', 2, 'loại lạ'],
    ['bodies.csv', 'tên,tên gọi khác,loại\nThành ủy,TU,người ký\nThành ủy,,người ký\n', 3, 'hai dòng'],
  ];
  it.each(faults)('%s: %j is refused at line %s (%s)', (file, content, line) => {
    writeFileSync(join(dir, 'vietnamese', file), content);
    const fault = faultOf();
    expect({ file: fault.file, line: fault.line, code: fault.code }).toEqual({
      file: join(dir, 'vietnamese', file),
      line,
      code: 'CORPUS_FILE',
    });
    expect(fault.nextStep).not.toBe('');
  });

  it('is refused in another encoding than UTF-8', () => {
    writeFileSync(join(dir, 'vietnamese', 'compounds.csv'), Buffer.from('74e1bb0a', 'hex'));
    expect(faultOf().problem).toBe('không phải văn bản UTF-8');
  });

  it('is accepted as Excel writes it: byte order mark, CRLF, decomposed letters', () => {
    writeFileSync(
      join(dir, 'vietnamese', 'compounds.csv'),
      `\uFEFF${'từ\r\nxuất khẩu\r\n'.normalize('NFD')}`,
    );
    expect([...loadGlossary(dir).compounds]).toEqual(['xuất khẩu']);
  });
});

describe('readCsv', () => {
  const dir = mkdtempSync(join(tmpdir(), 'read-csv-'));
  const file = join(dir, 'any.csv');
  const schema = z.object({ a: z.string(), b: z.string() });

  it('throws nothing but CorpusFileError, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: anyCharacter }).map(Buffer.from)), (bytes) => {
        writeFileSync(file, bytes);
        try {
          readCsv(file, ['a', 'b'], schema);
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusFileError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the cells that were written, trimmed and in NFC', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ồ', 'đ', ' ', ',', '"', ';', '#') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        writeFileSync(
          file,
          ['a,b', ...rows.map((row) => row.map(quote).join(',')), ''].join('\n').normalize('NFD'),
        );
        const read = readCsv(file, ['a', 'b'], schema).map(({ row }) => [row.a, row.b]);
        expect(read).toEqual(rows.map((row) => row.map((text) => text.trim())));
      }),
    );
  });
});
