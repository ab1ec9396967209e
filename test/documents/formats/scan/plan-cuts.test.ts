import { expect, test } from 'vitest';
import { planCuts } from '../../../../src/documents/formats/scan/plan-cuts.ts';

const PAGE = { width: 2_480, height: 3_508 };
const at = (text: string, left: number, top: number) => ({
  word: { text, left, top, width: 90, height: 40, baseline: top + 38, lineHeight: 48, confidence: 0.9 },
  suspicion: 0.5,
});

test('words that stand close in a line share a cut-out, those apart or of another line have their own', () => {
  const suspects = [at('190', 900, 400), at('12,5', 1_100, 402), at('33', 2_300, 400), at('45', 900, 460)];
  const { words, cuts } = planCuts(3, PAGE, suspects);
  expect(words.map(({ word, cut }) => [word.text, cut])).toEqual([
    ['190', '3-1'],
    ['12,5', '3-1'],
    ['33', '3-2'],
    ['45', '3-3'],
  ]);
  expect(cuts).toHaveLength(3);
});

test('each cut-out lies within the page and shows its word whole, with the lines around it', () => {
  for (const [left, top] of [
    [0, 0],
    [2_390, 3_460],
    [1_200, 1_700],
  ] as const) {
    const { cuts } = planCuts(1, PAGE, [at('7', left, top)]);
    const [cut] = cuts;
    if (cut === undefined) throw new Error('nothing is cut out');
    expect(cut.left).toBeGreaterThanOrEqual(0);
    expect(cut.top).toBeGreaterThanOrEqual(0);
    expect(cut.left + cut.width).toBeLessThanOrEqual(PAGE.width);
    expect(cut.top + cut.height).toBeLessThanOrEqual(PAGE.height);
    expect([cut.left <= left, cut.left + cut.width >= left + 90]).toEqual([true, true]);
    expect([cut.top <= top, cut.top + cut.height >= top + 40]).toEqual([true, true]);
    expect(cut.height).toBeGreaterThanOrEqual(2 * 48);
  }
});
