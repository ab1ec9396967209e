import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guessProfiles } from '../../../src/documents/profiles/guess-profiles.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const guessesOf = (file: string) => {
  const source = readFileSync(join(import.meta.dirname, '../shapes/texts', file), 'utf8');
  return guessProfiles(readDocument(asDocumentId('other'), source).resolution);
};

/** Each measure's kind, better way and cadence, held against the text by eye; `-` where that doesn't tell. */
const GUESSES: readonly (readonly [file: string, guesses: readonly string[]])[] = [
  ['chi-thi-mot-la.txt', ['(i).a - tăng tháng', '(i).b - tăng tháng', '(ii) mốc tăng -', '(iii) - giảm -']],
  [
    'chuong-trinh-nhieu-nam.txt',
    [
      'P1.2:1.a tổng - -',
      'P1.2:1.b tổng - -',
      'P1.2:1.c tổng - -',
      'P1.2:2.a - - -',
      'P1.2:2.b - - -',
      'P1.2:2.c - tăng -',
    ],
  ],
  [
    'dai-hoi-xa.txt',
    [
      'II.2.1(1) mức tăng năm',
      'II.2.1(2) tốc độ tăng -',
      'II.2.2(3) - tăng -',
      'II.2.2(4) mức giảm năm',
      'II.2.3(5) đếm tăng -',
    ],
  ],
  [
    'hdnd-tinh-2026.txt',
    [
      'Đ1.2.a/1 tốc độ tăng quý',
      'Đ1.2.a/2 tổng tăng tháng',
      'Đ1.2.a/3 tổng tăng quý',
      'Đ1.2.a/4 tổng tăng tháng',
      'Đ1.2.b/1 tổng tăng tháng',
      'Đ1.2.b/2 mức giảm tăng năm',
      'Đ1.2.b/3 mức tăng tháng',
      'Đ1.2.c/1 mức tăng năm',
      'Đ1.2.c/2 mức tăng -',
    ],
  ],
  ['hdnd-xa-khong-gach.txt', ['Đ1 tổng tăng tháng', 'Đ1b - tăng -', 'Đ1c - tăng -', 'Đ1d mức tăng -']],
  [
    'ke-hoach-bang.md',
    ['B.I.I:1 tổng tăng tháng', 'B.I.I:2 đếm tăng tháng', 'B.I.II:1 mức tăng tháng', 'B.I.II:2 mức giảm năm'],
  ],
  [
    'tinh-uy-2026.txt',
    [
      'II.2.1(1).a tốc độ tăng quý',
      'II.2.1(1).b tốc độ tăng quý',
      'II.2.1(1).c tốc độ tăng quý',
      'II.2.1(1).d tốc độ tăng quý',
      'II.2.1(2) mức tăng năm',
      'II.2.1(3).a tổng tăng tháng',
      'II.2.1(3).b tổng tăng tháng',
      'II.2.1(4) mức tăng tháng',
      'II.2.1(5).a tổng tăng -',
      'II.2.1(5).b mức tăng năm',
      'II.2.1(6).a tổng tăng tháng',
      'II.2.1(6).b tổng tăng tháng',
      'II.2.1(7) - tăng -',
      'II.2.2(8) mức giảm tăng năm',
      'II.2.2(9).a mức tăng -',
      'II.2.2(9).b mức tăng -',
      'II.2.2(10) mức tăng tháng',
      'II.2.2(11).a mức tăng -',
      'II.2.2(11).b mức tăng -',
      'II.2.2(11).c mức tăng -',
      'II.2.2(12) mốc tăng -',
      'II.2.3(13) đếm tăng -',
      'II.2.3(14).a mức tăng -',
      'II.2.3(14).b - giảm -',
    ],
  ],
];

it.each(GUESSES)('%s', (file, expected) => {
  const guesses = [...guessesOf(file).values()].map(
    ({ measure, kind = '-', better = '-', cadence = '-' }) => `${measure} ${kind} ${better} ${cadence}`,
  );
  expect(guesses).toEqual(expected);
});

it('every guess is marked as one, and has no rule by which anything could be judged', () => {
  for (const [file] of GUESSES)
    for (const guess of guessesOf(file).values()) {
      expect(guess.isGuessed).toBe(true);
      expect(guess).not.toHaveProperty('rule');
    }
});

it('no name is given to two measures; of one thing’s two goals the first has it', () => {
  for (const [file] of GUESSES) {
    const names = [...guessesOf(file).values()].flatMap(({ aliases }) => aliases);
    expect(new Set(names).size).toBe(names.length);
  }
  const guesses = guessesOf('tinh-uy-2026.txt');
  expect(guesses.get(asReference('II.2.1(3).a'))?.aliases).toContain('tổng thu ngân sách nhà nước');
  expect(guesses.get(asReference('II.2.1(3).b'))?.aliases).toEqual([]);
});

it('of a row with a figure a year none has the row’s name', () => {
  expect([...guessesOf('chuong-trinh-nhieu-nam.txt').values()].flatMap(({ aliases }) => aliases)).toEqual([]);
});

it('a table’s cell says by its verb what its figure is', () => {
  const text = `ỦY BAN NHÂN DÂN
XÃ AN LẠC
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2026
I. CHỈ TIÊU
TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2026
1\tTỷ lệ hộ cận nghèo\t%\tGiảm 0,8
2\tTỷ lệ hộ nghèo\t%\tGiảm còn 1,2
3\tThu ngân sách\ttỷ đồng\tTăng trên 10%
4\tTỷ lệ hộ dùng nước sạch\t%\tTừ 98 trở lên`;
  const guesses = [...guessProfiles(readDocument(asDocumentId('cells'), text).resolution).values()];
  expect(guesses.map(({ kind }) => kind)).toEqual(['mức giảm', 'mức', 'tốc độ', 'mức']);
});
