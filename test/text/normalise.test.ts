import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { corpusSentences } from './corpus-sentences.ts';

test.each([
  ['hoà bình, uỷ ban, thuỷ sản, khoẻ, Thuý', 'hòa bình, ủy ban, thủy sản, khỏe, Thúy'],
  ['hòan thành, tòan bộ, lọai, hùynh', 'hoàn thành, toàn bộ, loại, huỳnh'],
  ['qúy, quý, gìa, gì, giá, gíao, thúê', 'quý, quý, già, gì, giá, giáo, thuế'],
  ['cuả, maí, muà', 'của, mái, mùa'],
  ['HOÀ, Uỷ ban', 'HÒA, Ủy ban'],
  ['khuỷu, ngoẹo, giữa, nghĩa, thuở, hoặc', 'khuỷu, ngoẹo, giữa, nghĩa, thuở, hoặc'],
  ['café, Bogotá, Piñera', 'café, Bogotá, Piñera'],
  ['  190\u00A0triệu\u200B tấn\r\n\tnăm  2024 ', '190 triệu tấn năm 2024'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test('is idempotent on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
    }),
  );
});

test('is idempotent on letters and marks in any order', () => {
  const units = [...'aeiouyhqgăâêôơưcnmt \u0300\u0301\u0309\u0303\u0323\u200B'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 20 }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('gives composed and decomposed text the same form', () => {
  for (const sentence of corpusSentences) {
    expect(normalise(sentence.normalize('NFD'))).toBe(sentence);
    expect(normalise(sentence.normalize('NFC'))).toBe(sentence);
  }
});
