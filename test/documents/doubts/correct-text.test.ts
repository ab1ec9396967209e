import { expect, test } from 'vitest';
import { correctText, textAsBrought } from '../../../src/documents/doubts/correct-text.ts';
import { doubtKey } from '../../../src/documents/doubts/doubt-key.ts';
import { placeInSource, readTypedCorrection } from '../../../src/documents/doubts/read-typed-correction.ts';
import type { SettledDoubt } from '../../../src/documents/library/document-said.ts';

const SOURCE = '**(1)** Trồng\nrừng ≥ 1.500 ha;\n(2) Hộ nghèo còn 5%.\n| Xã A | 12 |\n| Xã A | 12 |\n';

const placed = (clause: string, words: string): string | undefined => {
  const start = clause.indexOf(words);
  const span = placeInSource(SOURCE, clause, { start, end: start + words.length });
  return span && SOURCE.slice(span.start, span.end);
};

test('a piece of a clause is found in the text, whatever lines and marks stand between; never at one of two places', () => {
  expect(placed('Trồng rừng ≥ 1.500 ha', '≥ 1.500 ha')).toBe('≥ 1.500 ha');
  expect(placed('Hộ nghèo còn 5%', '5%')).toBe('5%');
  expect(placed('Trồng rừng ≥ 1.500 ha', 'Trồng rừng')).toBe('Trồng\nrừng');
  expect(placed('Xã A 12', '12')).toBeUndefined();
  expect(placed('Xã B 12', '12')).toBeUndefined();
  expect(placeInSource(SOURCE, '', { start: 0, end: 0 })).toBeUndefined();
});

const corrected = (start: number, was: string, now: string): SettledDoubt => ({
  doubt: { what: `${was}→${now}`, where: 'I' },
  word: { said: 'corrected', correction: { of: 'text', start, was, now } },
  byName: 'An',
  at: new Date(0),
});

test('corrections are taken back in any order, also several of one line', () => {
  const text = 'một 5 hai 6 ba 7';
  let document = { source: text, settled: [] as readonly SettledDoubt[] };
  for (const [was, now] of [
    ['6', '66'],
    ['5', '555'],
    ['7', ''],
  ] as const) {
    const start = document.source.indexOf(was);
    const next = correctText(document, { start, was, now });
    if (next === undefined) throw new Error(`not corrected: ${was}`);
    document = { ...next, settled: [...next.settled, corrected(start, was, now)] };
  }
  expect(document.source).toBe('một 555 hai 66 ba ');
  expect(textAsBrought(document)).toBe(text);
  expect(correctText(document, { start: 0, was: 'hai', now: 'x' })).toBeUndefined();
});

const FIGURE = { of: 'figure' as const, clause: 'đạt trên 15 tỷ đồng và 20%', figure: { start: 9, end: 11 } };
const typed = (words: string) =>
  readTypedCorrection(FIGURE, { source: `I. Chỉ tiêu\n- ${FIGURE.clause}.`, entry: {} }, words);

test.each([
  ['16', '15', '16'],
  ['16,5 tỷ đồng', '15 tỷ đồng', '16,5 tỷ đồng'],
  ['khoảng 16 tỷ', 'trên 15 tỷ đồng', 'khoảng 16 tỷ'],
  ['30/6/2026', '15', '30/6/2026'],
])('“%s” takes the place of “%s”', (words, was, now) => {
  expect(typed(words)).toMatchObject({ correction: { of: 'text', was, now } });
});

test.each([
  '',
  'abc',
  '15',
  '16 17',
  '16 tỷ và 17 tỷ',
  `1${'0'.repeat(80)}`,
])('“%s” is no figure to put there', (words) => {
  expect(typed(words)).toHaveProperty('fault');
});

test('a head’s period is a year, two, or two days in order', () => {
  const period = (words: string) =>
    readTypedCorrection(
      { of: 'head', field: 'period' },
      { source: '', entry: { validTo: '2025-12-31' } },
      words,
    );
  const now = { validFrom: '2026-01-01', validTo: '2026-12-31' };
  expect(period('2026')).toEqual({ correction: { of: 'head', was: { validTo: '2025-12-31' }, now } });
  expect(period('1/1/2026 - 31/12/2026')).toMatchObject({ correction: { now } });
  expect(period('2026-2030')).toMatchObject({ correction: { now: { validTo: '2030-12-31' } } });
  for (const words of ['2030-2026', '31/2/2026 - 1/3/2026', 'năm sau', ''])
    expect(period(words)).toHaveProperty('fault');
});

test('a figure’s doubt keeps its key while other figures of its clause are corrected, and only then', () => {
  const key = (clause: string, words: string) => {
    const start = clause.indexOf(words);
    return doubtKey({
      what: clause,
      where: 'I',
      about: { of: 'figure', clause, figure: { start, end: start + words.length } },
    });
  };
  expect(key('còn 5% và 20%', '20')).toBe(key('còn 16,5% và 20%', '20'));
  expect(key('còn 5% và 5%', '5')).not.toBe(key('còn 6% và 5%', '5'));
  expect(key('còn 5% và 20%', '20')).not.toBe(key('còn 5% và 21%', '21'));
});
