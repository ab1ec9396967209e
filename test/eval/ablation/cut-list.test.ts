import { expect, test } from 'vitest';
import { PARTS, partOf, withoutEntries } from './cut-list.ts';
import { describeFall, tallyOf } from './report-ablation.ts';

test('a word is in one part, however its letters are composed', () => {
  const parts = ['bao nhiêu', 'thế nào', 'của', 'ai'].map(partOf);
  expect(parts.every((part) => part >= 0 && part < PARTS)).toBe(true);
  expect(partOf('bao nhiêu'.normalize('NFD'))).toBe(partOf('bao nhiêu'));
});

test('entries go, comments and the header of a CSV file stay', () => {
  const csv = '# ghi chú\nlớp,từ\ntừ hỏi,ai\ntừ hỏi,gì\n';
  expect(withoutEntries('a.csv', csv, (line) => line.endsWith('ai'))).toEqual({
    left: '# ghi chú\nlớp,từ\ntừ hỏi,gì\n',
    out: 1,
  });
  expect(withoutEntries('a.csv', csv, () => true)).toEqual({ left: '# ghi chú\nlớp,từ\n', out: 2 });
});

test('a list without entries is no empty file', () => {
  expect(withoutEntries('a.txt', 'một\nhai\n', () => true)).toEqual({ left: '# nothing\n', out: 2 });
});

test('the largest fall counts, of each set', () => {
  const whole = [tallyOf('a', ['right', 'right', 'perhaps', 'wrong'])];
  const without = [
    [tallyOf('a', ['right', 'right', 'perhaps', 'wrong'])],
    [tallyOf('a', ['right', 'perhaps', 'refused', 'answered absent'])],
  ];
  expect(whole).toEqual([{ set: 'a', right: 2, wrong: 1, share: 62.5 }]);
  expect(describeFall(whole, without)).toMatchObject({
    isKept: false,
    lines: ['a: falls by 25.0 points at most (goal: under 1)'],
  });
});
