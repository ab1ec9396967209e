import { describe, expect, it } from 'vitest';
import { judgeSides } from '../../../src/answering/verdict/judge-sides.ts';

const said = (question: string, words: readonly string[]) => ({
  question,
  words,
  places: [],
  isClosed: false,
  isPiece: false,
});
const SENTENCE =
  'Cắt giảm chi thường xuyên không cần thiết, bảo đảm tỷ lệ chi đầu tư cao hơn tỷ lệ chi thường xuyên của tỉnh.';
const WORDS = ['chi', 'thường xuyên', 'chiếm', 'tỷ lệ'];

describe('judgeSides', () => {
  it.each([
    ['Chi thường xuyên cao hơn chi đầu tư, đúng hay sai?', 'contradicts'],
    ['Chi thường xuyên phải chiếm tỷ lệ cao hơn chi đầu tư?', 'contradicts'],
    ['Chi đầu tư thấp hơn chi thường xuyên phải không?', 'contradicts'],
    ['Chi đầu tư cao hơn chi thường xuyên phải không?', 'agrees'],
    ['Chi thường xuyên ít hơn chi đầu tư đúng không?', 'agrees'],
    ['Chi đầu tư có tăng không?', undefined],
    ['Chi đầu tư có cao hơn năm trước không?', 'silent'],
  ])('“%s” %s', (question, judgement) => {
    expect(judgeSides(said(question, WORDS), SENTENCE)).toBe(judgement);
  });

  it('is silent where the sentence compares nothing', () => {
    expect(judgeSides(said('Chi đầu tư cao hơn chi thường xuyên?', WORDS), 'Tăng chi đầu tư.')).toBe(
      'silent',
    );
  });
});
