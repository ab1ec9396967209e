import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syllables } from '../../src/text/analyse-syllable.ts';

test.each([
  ['Sản lượng hàng hóa', 'sản lượng hàng hóa'],
  ['106.761,592 tỷ; 11,5% - 12,0%.', '106.761,592 tỷ 11,5 12,0'],
  ['số 1705-TB/TU, 45-NQ/TW', 'số 1705-tb/tu 45-nq/tw'],
  ['35/2021/QH15 và 15/2020/NĐ-CP', '35/2021/qh15 và 15/2020/nđ-cp'],
  ['chỉ tiêu 4b, 95tr, 9.000USD', 'chỉ tiêu 4b 95tr 9.000usd'],
  ['ngày 01/12/2023 (50/137)', 'ngày 01/12/2023 50/137'],
  ['GRDP/người, 25-30 lượt', 'grdp người 25 30 lượt'],
  ['2020 - 2025;năm 2024.Các', '2020 2025 năm 2024 các'],
  ['ca3ng du7o75c', 'ca3ng du7o75c'],
  ['…', ''],
])('%j gives %j', (text, expected) => {
  expect(
    syllables(text)
      .map((token) => token.text)
      .join(' '),
  ).toBe(expected);
});

test('composes decomposed letters', () => {
  expect(syllables('cảng'.normalize('NFD'))[0]?.text).toBe('cảng');
});

test('gives tokens in order, apart, each at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const token of syllables(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(token.start, token.end).toLowerCase().normalize('NFC')).toBe(token.text);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
