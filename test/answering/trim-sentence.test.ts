import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimSentence } from '../../src/answering/matching/trim-sentence.ts';

const weigh = (word: string) => (text: string) => (text.includes(word) ? 1 : 0);

describe('trimSentence', () => {
  const text = 'Mở đầu. Giữ ổn định, mở rộng cảng; đạt 106.761,592 tỷ đồng, giảm nghèo.';
  const sentence = { start: 8, end: text.length };
  const cut = (longest: number, word: string) => {
    const { start, end } = trimSentence(text, sentence, longest, weigh(word));
    return text.slice(start, end);
  };

  it('leaves a sentence that is short enough', () => {
    expect(cut(100, 'cảng')).toBe(text.slice(8));
  });

  it('keeps the clauses around what was asked', () => {
    expect(cut(30, 'cảng')).toBe('Giữ ổn định, mở rộng cảng');
    expect(cut(30, 'tỷ đồng')).toBe('đạt 106.761,592 tỷ đồng');
    expect(cut(42, 'nghèo')).toBe('đạt 106.761,592 tỷ đồng, giảm nghèo.');
  });

  it('takes the earliest of equals', () => {
    expect(cut(30, 'không có')).toBe('Giữ ổn định, mở rộng cảng');
  });

  it('gives whole clauses of the sentence, no longer than asked where any clause fits', () => {
    const clause = fc
      .array(fc.constantFrom('đạt', '190', 'triệu tấn', '2,0', 'đến', '9.000', 'cảng'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(', ', '; '),
        fc.integer({ min: 10, max: 120 }),
        (clauses, mark, longest) => {
          const text = clauses.join(mark);
          const whole = { start: 0, end: text.length };
          const { start, end } = trimSentence(text, whole, longest, weigh('cảng'));
          expect(start === 0 || text.slice(0, start).endsWith(mark)).toBe(true);
          expect(end === text.length || text.slice(end).startsWith(mark)).toBe(true);
          const fits = clauses.some(({ length }) => length <= longest);
          if (fits) expect(end - start).toBeLessThanOrEqual(longest);
          const asked = clauses.some((one) => one.includes('cảng') && one.length <= longest);
          if (asked) expect(text.slice(start, end)).toContain('cảng');
        },
      ),
    );
  });
});
