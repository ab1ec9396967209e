import { expect, test } from 'vitest';
import { isLegalSyllable, separateTone, syllables, type Tone } from '../../src/text/analyse-syllable.ts';
import { decodeTelex, decodeVni } from '../../src/text/decode-typing.ts';
import { corpusText } from './corpus-sentences.ts';

test.each([
  ['tieeu', 'tiêu'],
  ['tieue', 'tiêu'],
  ['xuaats', 'xuất'],
  ['xuatas', 'xuất'],
  ['chir', 'chỉ'],
  ['khaaur', 'khẩu'],
  ['dduwowcj', 'được'],
  ['duocwjd', 'được'],
  ['duowcjd', 'được'],
  ['hoas', 'hóa'],
  ['quys', 'quý'],
  ['xuâts', 'xuất'],
  ['nuocws', 'nước'],
  ['target', undefined],
  ['port', undefined],
  ['throughput', undefined],
  ['cảng', undefined],
  ['s', undefined],
  ['', undefined],
])('Telex %j is %j', (typed, expected) => {
  expect(decodeTelex(typed)).toBe(expected);
});

test.each([
  ['ca3ng', 'cảng'],
  ['cang3', 'cảng'],
  ['d9u7o75c', 'được'],
  ['du7o75c', 'dược'],
  ['d9uo7c5', 'được'],
  ['tieu6', 'tiêu'],
  ['tie6u', 'tiêu'],
  ['xuat61', 'xuất'],
  ['qh15', undefined],
  ['cang33', undefined],
  ['4b', undefined],
])('VNI %j is %j', (typed, expected) => {
  expect(decodeVni(typed)).toBe(expected);
});

const TELEX_TONE: Record<Tone, string> = { ngang: '', sắc: 's', huyền: 'f', hỏi: 'r', ngã: 'x', nặng: 'j' };
const VNI_TONE: Record<Tone, string> = { ngang: '', sắc: '1', huyền: '2', hỏi: '3', ngã: '4', nặng: '5' };
const TELEX_LETTER: Record<string, string> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const VNI_LETTER: Record<string, string> = {
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  đ: 'd9',
};

const keystrokes = (
  syllable: string,
  letters: Record<string, string>,
  tones: Record<Tone, string>,
): string => {
  const separated = separateTone(syllable);
  if (separated === undefined) return syllable;
  return [...separated.letters].map((letter) => letters[letter] ?? letter).join('') + tones[separated.tone];
};

test('every marked syllable of the resolution comes back from its keystrokes', () => {
  const marked = new Set(
    syllables(corpusText)
      .map((token) => token.text)
      .filter((token) => isLegalSyllable(token) && /[^a-z]/.test(token)),
  );
  expect(marked.size).toBeGreaterThan(600);
  for (const syllable of marked) {
    expect([syllable, decodeTelex(keystrokes(syllable, TELEX_LETTER, TELEX_TONE))]).toEqual([
      syllable,
      syllable,
    ]);
    expect([syllable, decodeVni(keystrokes(syllable, VNI_LETTER, VNI_TONE))]).toEqual([syllable, syllable]);
  }
});
