import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  loadOrganWords,
  nationalOrgans,
  ORGAN_CLASSES,
  organNames,
} from '../../../src/documents/organs/organ-words.ts';
import { CorpusFileError } from '../../../src/word-lists/corpus-file-error.ts';

const shipped = readFileSync(join(import.meta.dirname, '../../../corpus/vietnamese/organ-words.csv'), 'utf8');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'organs-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const load = (text: string) => {
  const file = join(dir, 'organ-words.csv');
  writeFileSync(file, text);
  return loadOrganWords(file);
};

describe('loadOrganWords', () => {
  it('has words of every class', () => {
    expect([...load(shipped).keys()]).toEqual([...ORGAN_CLASSES]);
  });

  it.each([
    ['an unknown class', `${shipped}cơ quan lạ,Viện X,\n`, 'ô "lớp" không hợp lệ'],
    ['no word', `${shipped}tên chung,,\n`, 'ô "từ" không hợp lệ'],
    ['a word twice', `${shipped}tên chung,sở,\n`, '"sở" có hai dòng trong lớp "tên chung"'],
    [
      'a class without words',
      shipped.replace(/^cần viết hoa,.*\n/gmu, ''),
      'không có dòng nào của lớp "cần viết hoa"',
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(() => load(text)).toThrow(CorpusFileError);
    expect(() => load(text)).toThrow(problem);
  });
});

describe('the shipped words', () => {
  it('tell an organ from those that hold its name', () => {
    expect(nationalOrgans()).not.toHaveLength(0);
    for (const name of nationalOrgans())
      expect(nationalOrgans().filter((other) => other.includes(name))).toEqual([name]);
  });

  it('say the level that a committee’s name holds', () => {
    expect(organNames('cấp ủy của địa bàn').get('thành ủy')).toBe('thành phố');
  });
});

describe('the program’s source', () => {
  it('names no organ of the whole country outside comments', () => {
    const root = join(import.meta.dirname, '../../../src');
    const names = new RegExp(`(?<!\\p{L})(?:${nationalOrgans().join('|')})(?!\\p{L})`, 'iu');
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        readFileSync(join(root, file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\//gu, '')
          .split('\n')
          .map((line) => line.replace(/^\s*\/\/.*|(?<=[;,{)\s])\/\/\s.*$/u, ''))
          .filter((line) => names.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
});
