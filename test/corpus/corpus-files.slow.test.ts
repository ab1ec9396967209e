import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';

const shipped = join(import.meta.dirname, '../../corpus');
const entries = z.array(z.record(z.string(), z.unknown()));
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync(shipped, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const faultOf = (): CorpusFileError => {
  try {
    loadCorpus(dir);
  } catch (error) {
    if (error instanceof CorpusFileError) return error;
    throw error;
  }
  throw new Error('no fault was found');
};
const changeEntry = (changes: Record<string, unknown>): void => {
  const file = join(dir, 'documents.json');
  const [entry] = entries.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify([{ ...entry, ...changes }])}\n`);
};
const changeMeasures = (change: (text: string) => string): void => {
  const file = join(dir, 'nq14-2024/measures.csv');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

describe('a corpus with a missing or broken file', () => {
  it.each([
    'documents.json',
    'nq14-2024/text.txt',
    'nq14-2024/measures.csv',
    'nq14-2024/terms.csv',
    'vietnamese/abbreviations.csv',
    'vietnamese/terms-en.csv',
    'vietnamese/terms-vi.csv',
    'vietnamese/everyday-sentences.txt',
    'vietnamese/places.csv',
    'vietnamese/compounds.csv',
    'vietnamese/bodies.csv',
    'vietnamese/closed-classes.csv',
    'vietnamese/population-groups.txt',
    'vietnamese/question-phrases.txt',
    'vietnamese/synonyms.txt',
    'vietnamese/verdict-phrases.txt',
  ])('names %s when it is missing', (name) => {
    rmSync(join(dir, name));
    const fault = faultOf();
    expect(fault).toMatchObject({
      code: 'CORPUS_FILE',
      file: join(dir, name),
      problem: 'không tìm thấy tệp',
    });
    expect(fault.message).toContain(name);
    expect(fault.nextStep).not.toBe('');
  });

  it.each([
    ['documents.json', '[{"id": "a",]\n', 'không phải JSON'],
    ['nq14-2024/text.txt', ' \n\n', 'tệp trống'],
    ['nq14-2024/measures.csv', '', 'tệp trống'],
  ])('%s that holds %j is refused: %s', (name, content, problem) => {
    writeFileSync(join(dir, name), content);
    expect(faultOf()).toMatchObject({ file: join(dir, name), problem });
  });

  it.each([
    'documents.json',
    'nq14-2024/text.txt',
    'vietnamese/question-phrases.txt',
  ])('%s must be UTF-8', (name) => {
    writeFileSync(join(dir, name), Buffer.from('4e6768fb', 'hex'));
    expect(faultOf()).toMatchObject({ file: join(dir, name), problem: 'không phải văn bản UTF-8' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an id with capitals', { id: 'NQ14' }, 'id'],
    ['a date that is none', { meetingDate: '2023-13-01' }, 'meetingDate'],
    ['no file', { file: undefined }, 'file'],
    ['a year in words', { year: '2024' }, 'year'],
    ['an end before its beginning', { validTo: '2023-12-31' }, 'validFrom phải trước validTo'],
    ['a field that nobody knows', { valdTo: '2024-12-31' }, 'valdTo'],
    ['an empty name', { name: '' }, 'name'],
  ])('documents.json with %s is refused', (_, changes, words) => {
    changeEntry(changes);
    const fault = faultOf();
    expect(fault.file).toBe(join(dir, 'documents.json'));
    expect(fault.problem).toContain(words);
  });

  it('documents.json with one id twice, or none at all, is refused', () => {
    const file = join(dir, 'documents.json');
    const whole = entries.parse(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, `${JSON.stringify([...whole, ...whole])}\n`);
    expect(faultOf().problem).toContain('có hai mã giống nhau');
    writeFileSync(file, '[]\n');
    expect(faultOf()).toMatchObject({ file, problem: expect.not.stringContaining('cắt') });
  });

  it('names the text that an entry points to in vain', () => {
    changeEntry({ file: 'nq15-2025/text.txt' });
    expect(faultOf().file).toBe(join(dir, 'nq15-2025/text.txt'));
  });
});

describe('nq14-2024/measures.csv', () => {
  const rowOf = (key: string): RegExp => new RegExp(`^${key},.*$`, 'm');
  const lineOf = (key: string): number =>
    readFileSync(join(shipped, 'nq14-2024/measures.csv'), 'utf8')
      .split('\n')
      .findIndex((line) => line.startsWith(`${key},`)) + 1;

  it.each<[string, string, string, string]>([
    ['6', '6,tỷ trọng,tăng,tháng,mức,cảng', 'a share that is counted in tons', 'phải có đơn vị %'],
    [
      '12',
      '12,tổng,tăng,quý,cộng-dồn-theo-thời-gian,thất nghiệp',
      'a sum in percent',
      'không thể có đơn vị %',
    ],
    [
      '6',
      '6,tổng,tăng,tháng,lớn-hơn-hẳn,cảng',
      '"strictly more" where the text has no "trên"',
      'không ghi "trên"',
    ],
    [
      '24a',
      '24a,mức,giảm,quý,không-vượt,đất đai',
      'a ceiling where the text says "tối thiểu"',
      'mức tối thiểu',
    ],
    ['12', '12,mức,tăng,quý,không-vượt,thất nghiệp', 'a ceiling that is better the higher', 'chiều "tăng"'],
    ['17', '17,mức,giảm,quý,mức,nước sạch', 'a floor that is better the lower', 'chiều "giảm"'],
    ['6', '6,tổng,tăng,tháng,mốc,cảng', 'a sum judged as a milestone', 'không xét bằng "mốc"'],
    [
      '6',
      '66,tổng,tăng,tháng,cộng-dồn-theo-thời-gian,cảng',
      'a target that is not there',
      'không có con số 66',
    ],
    [
      '6',
      '6a,tổng,tăng,tháng,cộng-dồn-theo-thời-gian,cảng',
      'a letter that is not there',
      'không có con số 6a',
    ],
    ['6', '7,tổng,tăng,tháng,cộng-dồn-theo-thời-gian,cảng', 'a measure twice', 'hai dòng'],
    ['6', 'sáu,tổng,tăng,tháng,cộng-dồn-theo-thời-gian,cảng', 'a number in words', 'không hợp lệ'],
    ['6', '6,tổng,lên,tháng,cộng-dồn-theo-thời-gian,cảng', 'a direction that nobody knows', '"chiều"'],
    ['6', '6,tổng,tăng,ngày,cộng-dồn-theo-thời-gian,cảng', 'a cadence that nobody knows', '"kỳ"'],
    ['6', '6,tổng,tăng,tháng,cộng-dồn-theo-thời-gian', 'a cell too few', 'cần 6 ô'],
  ])('%s → %s is refused: %s', (key, row, _, problem) => {
    changeMeasures((text) => text.replace(rowOf(key), row));
    const fault = faultOf();
    expect(fault.file).toBe(join(dir, 'nq14-2024/measures.csv'));
    expect(fault.problem).toContain(problem);
    // A measure named twice is found at its second row.
    expect(fault.line).toBe(row.startsWith('7,') ? lineOf('7') : lineOf(key));
  });

  it('leaves a measure without a row unclassed', () => {
    changeMeasures((text) => text.replace(rowOf('21d'), '').replace(rowOf('5'), ''));
    const { unclassed, profiles } = loadCorpus(dir);
    expect(unclassed.map(({ ref }) => ref)).toEqual(['II.2.1(5)', 'II.2.4(21).d']);
    expect([...profiles.values()].flat()).toHaveLength(41);
  });

  it('leaves all unclassed where the document names no file', () => {
    changeEntry({ measures: undefined });
    const { unclassed, profiles } = loadCorpus(dir);
    expect(unclassed).toHaveLength(43);
    expect([...profiles.values()].flat()).toEqual([]);
  });

  it('gives other names trimmed, empty ones left out', () => {
    changeMeasures((text) =>
      text.replace(rowOf('7'), '7,tổng,tăng,tháng,cộng-dồn-theo-thời-gian, xuất khẩu ;; hàng xuất'),
    );
    const profiles = [...loadCorpus(dir).profiles.values()].flat();
    expect(profiles.find(({ measure }) => measure === 'II.2.1(7)')?.aliases).toEqual([
      'xuất khẩu',
      'hàng xuất',
    ]);
  });
});

describe('the terms of single documents', () => {
  const second = 'Kết luận của Ban Thường vụ về nhiệm vụ năm 2025.\n';
  const addSecond = (terms: string): void => {
    mkdirSync(join(dir, 'b'));
    writeFileSync(join(dir, 'b/text.txt'), second);
    writeFileSync(join(dir, 'b/terms.csv'), `cách gọi,trong nghị quyết\n${terms}\n`);
    const file = join(dir, 'documents.json');
    const whole = entries.parse(JSON.parse(readFileSync(file, 'utf8')));
    const entry = { id: 'b', file: 'b/text.txt', year: 2025, terms: 'b/terms.csv' };
    writeFileSync(file, `${JSON.stringify([...whole, entry])}\n`);
  };
  const meaningsOf = (from: string): readonly string[] =>
    loadCorpus(dir)
      .glossary.vietnameseTerms.filter((term) => term.from === from)
      .map(({ to }) => to);

  it('are known while its entry names them, and no longer', () => {
    expect(meaningsOf('nghị quyết 45')).toEqual(['Nghị quyết số 45-NQ/TW']);
    changeEntry({ terms: undefined });
    expect(meaningsOf('nghị quyết 45')).toEqual([]);
    expect(meaningsOf('sổ đỏ')).toEqual(['giấy chứng nhận quyền sử dụng đất']);
  });

  it('join those of another document, and count once where both say the same', () => {
    addSecond('nghị quyết 45,Nghị quyết số 45-NQ/TW\nkết luận 72,Kết luận số 72-KL/TW');
    expect(meaningsOf('nghị quyết 45')).toEqual(['Nghị quyết số 45-NQ/TW']);
    expect(meaningsOf('kết luận 72')).toEqual(['Kết luận số 72-KL/TW']);
  });

  it.each([
    ['nghị quyết 45,Nghị quyết số 45/2025/HĐND', 'nq14-2024/terms.csv'],
    ['sổ đỏ,sổ tiết kiệm', 'vietnamese/terms-vi.csv'],
  ])('are refused where %s means something else in %s', (row, other) => {
    addSecond(`kết luận 72,Kết luận số 72-KL/TW\n${row}`);
    const fault = faultOf();
    expect(fault).toMatchObject({ file: join(dir, 'b/terms.csv'), line: 3 });
    expect(fault.problem).toContain(join(dir, other));
  });
});

describe('the hash of a corpus', () => {
  it('changes with the text, not with the word lists', () => {
    const before = loadCorpus(dir).hash;
    writeFileSync(join(dir, 'vietnamese/question-phrases.txt'), 'chỉ tiêu cảng\n');
    expect(loadCorpus(dir).hash).toBe(before);
    const text = join(dir, 'nq14-2024/text.txt');
    writeFileSync(text, readFileSync(text, 'utf8').replace('190 triệu tấn', '191 triệu tấn'));
    expect(loadCorpus(dir).hash).not.toBe(before);
  });
});
