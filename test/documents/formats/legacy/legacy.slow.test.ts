import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convertForFont,
  convertLegacyText,
} from '../../../../src/documents/formats/legacy/convert-legacy-text.ts';
import { detectLegacyText } from '../../../../src/documents/formats/legacy/detect-legacy-text.ts';
import { encodingOfFont } from '../../../../src/documents/formats/legacy/encoding-of-font.ts';
import { findDoubtfulLetters } from '../../../../src/documents/formats/legacy/find-doubtful-letters.ts';
import { LEGACY_LETTERS } from '../../../../src/documents/formats/legacy/legacy-letters.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { writeLegacyText } from './write-legacy-text.ts';

const ENCODINGS = ['TCVN3', 'VNI', 'VPS'] as const;
const TEXTS = join(import.meta.dirname, '../../shapes/texts');
const texts = readdirSync(TEXTS).map((file) => readFileSync(join(TEXTS, file), 'utf8').normalize('NFC'));
const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []))];
const sentences = array(constantFrom(...words), { minLength: 1, maxLength: 60 }).map((some) =>
  some.join(' '),
);

test('the letters are the 134 of Vietnamese with marks, each once and in each encoding spelt apart', () => {
  expect(new Set(LEGACY_LETTERS.map(({ letter }) => letter)).size).toBe(134);
  for (const encoding of ENCODINGS) {
    const spelt = LEGACY_LETTERS.flatMap(({ [encoding]: bytes }) =>
      bytes === undefined ? [] : [bytes.join()],
    );
    expect(new Set(spelt).size).toBe(spelt.length);
    expect(spelt.length).toBe(encoding === 'TCVN3' ? 74 : 134);
  }
});

test.each([
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['TCVN3', '§éc lËp - Tù do - H¹nh phóc; n¨m 2025 ­íc ®¹t', 'Độc lập - Tự do - Hạnh phúc; năm 2025 ước đạt'],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['VNI', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ['VNI', 'Xin chaøo caùc baïn, Yù kieán, ngöôøi', 'Xin chào các bạn, Ý kiến, người'],
  ['VPS', 'C¶ng hòa xã h¶i chû nghïa ViŒt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
] as const)('%s: %s', (encoding, legacy, unicode) => {
  expect(convertLegacyText(legacy, encoding)).toBe(unicode);
});

describe.each(ENCODINGS)('%s', (encoding) => {
  test('gives back each letter that it has, alone and in words', () => {
    const has = LEGACY_LETTERS.filter(({ [encoding]: bytes }) => bytes !== undefined);
    for (const { letter } of has)
      expect(convertLegacyText(writeLegacyText(letter, encoding), encoding)).toBe(letter);
  });

  test('gives back Vietnamese text of either case', () => {
    const lower = sentences.map((text) => text.toLowerCase());
    assert(
      property(lower, (text) => convertLegacyText(writeLegacyText(text, encoding), encoding) === text),
      { numRuns: 300 },
    );
    if (encoding === 'TCVN3') return;
    assert(
      property(sentences, (text) => convertLegacyText(writeLegacyText(text, encoding), encoding) === text),
      { numRuns: 300 },
    );
  });

  test('is found in documents that came without their fonts', () => {
    for (const text of texts) {
      expect(detectLegacyText(writeLegacyText(text, encoding))).toMatchObject({ encoding });
    }
  });
});

test('Unicode is never taken for a legacy encoding, composed or not', () => {
  for (const text of texts) {
    expect(detectLegacyText(text)).toBeUndefined();
    expect(detectLegacyText(text.normalize('NFD'))).toBeUndefined();
    expect(detectLegacyText(text.toUpperCase())).toBeUndefined();
  }
  assert(
    property(
      sentences,
      (text) => detectLegacyText(text) === undefined && detectLegacyText(text.normalize('NFD')) === undefined,
    ),
    { numRuns: 500 },
  );
  // Words whose letters all encodings show as Latin-1 has them.
  const plain = words.filter((word) => /^[\0-\xFF]+$/u.test(word));
  assert(
    property(array(constantFrom(...plain)), (some) => detectLegacyText(some.join(' ')) === undefined),
    { numRuns: 500 },
  );
});

test('other languages, figures and noise are never taken for one', () => {
  const others = [
    'The quick brown fox jumps over the lazy dog. “Quoted” — it’s 5 µm wide; Acme® © 2025, 30 °C, £5, ½, naïve café. '.repeat(
      5,
    ),
    'Après être né à Orléans, le maître a été très gêné par l’élève français où çà et là. '.repeat(5),
    'Für größere Mädchen überprüft die Behörde jährlich Öl, Äpfel und schöne Straßen. '.repeat(5),
    'Það er ekki ætlað að þú sért hérna; öllum mönnum er frjálst að fara út á götu. '.repeat(5),
    'El niño pequeño comió jamón y salió rápido; mañana irá también a León. '.repeat(5),
    '12,5% 1.234.567 ± 3 × 10² ½ ¼ 31/12/2025 47/NQ-HĐND '.repeat(20),
    'µm µg µs ® © ™ § ¶ '.repeat(20),
  ];
  for (const text of others) expect(detectLegacyText(text)).toBeUndefined();
  assert(
    property(string({ unit: anyCharacter, maxLength: 400 }), (text) => detectLegacyText(text) === undefined),
    { numRuns: 500 },
  );
});

test.each([
  ['.VnTime', 'TCVN3'],
  ['.VnArial NarrowH', 'TCVN3'],
  ['ABCDEF+.VnTimeH-Bold', 'TCVN3'],
  ['VNI-Times', 'VNI'],
  ['VNI Helve', 'VNI'],
  ['VPS Times', 'VPS'],
  ['Times New Roman', undefined],
  ['Arial', undefined],
  ['', undefined],
] as const)('a font %s is of %s', (font, encoding) => {
  expect(encodingOfFont(font)).toBe(encoding);
});

test('a font of capitals gives capitals, one of Unicode nothing', () => {
  expect(convertForFont('nghÞ quyÕt', '.VnTimeH')).toBe('NGHỊ QUYẾT');
  expect(convertForFont('nghÞ quyÕt', '.VnTime')).toBe('nghị quyết');
  expect(convertForFont('NGHÒ QUYEÁT', 'VNI-Times')).toBe('NGHỊ QUYẾT');
  expect(convertForFont('nghị quyết', 'Times New Roman')).toBeUndefined();
});

test('what conversion leaves in doubt is noted', () => {
  expect(findDoubtfulLetters('Đạt 25 %, 30 °C, khoảng ½')).toBeUndefined();
  expect(findDoubtfulLetters('nghị quy\uFFFDt ¸ ¸')).toEqual({
    kind: 'doubtful-letters',
    what: 'còn 3 ký tự chưa chắc là chữ gì: \uFFFD ¸',
  });
});
