import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../src/corpus/load-phrases.ts';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { loadOrganWords } from '../../src/documents/organs/organ-words.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';
import { readList } from '../../src/word-lists/read-text.ts';

const shipped = join(import.meta.dirname, '../../corpus');
const LISTS = [
  'documents.json',
  'nq14-2024/measures.csv',
  'nq14-2024/terms.csv',
  'vietnamese/abbreviations.csv',
  'vietnamese/bodies.csv',
  'vietnamese/closed-classes.csv',
  'vietnamese/compounds.csv',
  'vietnamese/everyday-sentences.txt',
  'vietnamese/organ-words.csv',
  'vietnamese/places.csv',
  'vietnamese/terms-en.csv',
  'vietnamese/terms-vi.csv',
  'vietnamese/population-groups.txt',
  'vietnamese/question-phrases.txt',
  'vietnamese/synonyms.txt',
  'vietnamese/verdict-phrases.txt',
  'vietnamese/update-phrases.txt',
  'working-days.csv',
] as const;
const CUTS_A_LIST = 12;
const LINE_BREAK = '\n'.charCodeAt(0);

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cut-'));
  cpSync(shipped, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const load = (name: (typeof LISTS)[number]): unknown => {
  if (name === 'working-days.csv') return loadWorkingDays(dir, join(dir, 'no-data'));
  if (name === 'vietnamese/organ-words.csv') return loadOrganWords(join(dir, name));
  return name === 'vietnamese/update-phrases.txt' ? loadUpdatePhrases(dir) : loadCorpus(dir);
};
const faultOf = (act: () => unknown): CorpusFileError => {
  try {
    act();
  } catch (error) {
    if (error instanceof CorpusFileError) return error;
    throw error;
  }
  throw new Error('no fault was found');
};

describe.each(LISTS)('%s', (name) => {
  const write = (content: Uint8Array | string): void => writeFileSync(join(dir, name), content);
  const whole = readFileSync(join(shipped, name));

  it('is shipped whole', () => {
    expect(() => readList(join(shipped, name))).not.toThrow();
  });

  it('without its last line break is refused, with its line and what to do', () => {
    write(whole.subarray(0, -1));
    const fault = faultOf(() => load(name));
    expect(fault).toMatchObject({
      file: join(dir, name),
      line: whole.toString().split('\n').length - 1,
      problem: expect.stringContaining('dòng cuối bị cắt giữa chừng'),
    });
    expect(fault.nextStep).toContain('Chép lại tệp');
  });

  it('cut inside a line or a letter is refused, wherever that is', () => {
    for (let cut = 1; cut <= CUTS_A_LIST; cut += 1) {
      const length = Math.floor((whole.length * cut) / (CUTS_A_LIST + 1));
      if (whole[length - 1] === LINE_BREAK) continue;
      write(whole.subarray(0, length));
      // The whole start reads each list through this; one cut above goes through it.
      const fault = faultOf(() => readList(join(dir, name)));
      expect(fault.file).toBe(join(dir, name));
      expect(fault.problem).toMatch(/dòng cuối bị cắt giữa chừng|tệp bị cắt giữa một chữ/);
    }
  });

  it('that holds nothing is refused', () => {
    write('');
    expect(faultOf(() => load(name))).toMatchObject({ file: join(dir, name), problem: 'tệp trống' });
  });

  it('passes with the line breaks of Windows', () => {
    write(whole.toString().replaceAll('\n', '\r\n'));
    expect(() => load(name)).not.toThrow();
  });
});

it('a letter of which bytes are missing is a cut, not another encoding', () => {
  writeFileSync(join(dir, 'vietnamese/places.csv'), Buffer.from('tên,loại,thuộc\nHải Phò').subarray(0, -1));
  expect(faultOf(() => load('vietnamese/places.csv')).problem).toBe('tệp bị cắt giữa một chữ');
});

it('the operator’s own working days are held to the same', () => {
  const own = readFileSync(join(shipped, 'working-days.csv'));
  const dataDir = join(dir, 'nq14-2024');
  writeFileSync(join(dataDir, 'working-days.csv'), own.subarray(0, -3));
  expect(faultOf(() => loadWorkingDays(shipped, dataDir))).toMatchObject({
    file: join(dataDir, 'working-days.csv'),
    problem: expect.stringContaining('dòng cuối bị cắt giữa chừng'),
  });
});
