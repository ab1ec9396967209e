import { expect, test } from 'vitest';
import { placeWords } from '../../../../src/documents/formats/scan/read-scan.ts';
import { doubtPictureWords } from '../../../../src/documents/intake/prepare-document.ts';

const wordOf = (text: string) => ({
  text,
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  baseline: 1,
  lineHeight: 1,
  confidence: 1,
});
const suspect = (text: string, suspicion: number) => ({ word: wordOf(text), suspicion });

const TEXT = 'Điều 2. Chỉ tiêu\n1. Đạt 95% trong năm 2026.\nTT | Tên | 95% | 2026\n';

test('words that are alike stand in the text as on the pages, and what stands nowhere is said', () => {
  const { placed, lost } = placeWords(TEXT, [
    { page: 1, words: [suspect('95%', 0.1), suspect('2026.', 0)] },
    { page: 2, words: [suspect('95%', 1), suspect('77', 0.5), suspect('2026', 0.2)] },
  ]);
  expect(placed.map(({ start, end, page }) => [TEXT.slice(start, end), start, page])).toEqual([
    ['95%', TEXT.lastIndexOf('95%'), 2],
    ['2026', TEXT.lastIndexOf('2026'), 2],
    ['95%', TEXT.indexOf('95%'), 1],
    ['2026.', TEXT.indexOf('2026.'), 1],
  ]);
  expect(lost).toMatchObject([{ page: 2, word: { text: '77' } }]);
});

test('each number is doubted in its line; labels only where they were read unsurely', () => {
  const pages = [
    {
      page: 3,
      words: [suspect('2.', 0), suspect('1.', 0.9), suspect('95%', 0.2), suspect('2026.', 0)],
    },
  ];
  const doubts = doubtPictureWords(TEXT, placeWords(TEXT, pages).placed);
  expect(doubts.map(({ what, where, about }) => [what, where, about])).toEqual(
    [
      ['1.', { start: 0, end: 2 }],
      ['95%', { start: 7, end: 10 }],
      ['2026.', { start: 21, end: 26 }],
    ].map(([word, figure]) => [
      `đọc từ ảnh: “${word}”`,
      'trang 3',
      { of: 'figure', clause: '1. Đạt 95% trong năm 2026.', figure, page: 3 },
    ]),
  );
});
