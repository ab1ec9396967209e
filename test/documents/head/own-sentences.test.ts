import { describe, expect, test } from 'vitest';
import {
  findOwnEffect,
  findOwnReplacing,
  mayStateEffect,
  mayStateReplacing,
} from '../../../src/documents/head/own-sentences.ts';

const said = (find: typeof findOwnEffect, text: string): string | undefined => {
  const span = find(text);
  return span && text.slice(span.start, span.end);
};

describe('from when a document is in force', () => {
  test.each([
    ['Nghị quyết này có hiệu lực kể từ ngày ký.', 'Nghị quyết này có hiệu lực kể từ ngày ký'],
    [
      'Điều 3. Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm 2026.',
      'Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm 2026',
    ],
    [
      '2. Kế hoạch này được ban hành, phổ biến và có hiệu lực từ 01.01.2026. Các sở thực hiện.',
      'Kế hoạch này được ban hành, phổ biến và có hiệu lực từ 01.01.2026',
    ],
    [
      'Nghị quyết được Hội đồng nhân dân tỉnh thông qua ngày 10/12/2025 và có hiệu lực từ ngày thông qua.',
      'Nghị quyết được Hội đồng nhân dân tỉnh thông qua ngày 10/12/2025 và có hiệu lực từ ngày thông qua',
    ],
  ])('is said in its own sentence: %s', (text, sentence) => {
    expect(said(findOwnEffect, text)).toBe(sentence);
  });

  test.each([
    'Triển khai Luật Đất đai có hiệu lực từ ngày 01/8/2024.',
    'Nghị quyết số 45/NQ-HĐND có hiệu lực từ ngày 01/8/2024.',
    'Kế hoạch triển khai Luật Đất đai có hiệu lực từ ngày 01/8/2024.',
    'Nâng cao hiệu lực, hiệu quả quản lý nhà nước.',
  ])('is another paper’s, or nobody’s: %s', (text) => {
    expect(said(findOwnEffect, text)).toBeUndefined();
    expect(mayStateEffect(text)).toBe(false);
  });

  test('is left open where a sentence doesn’t say of what', () => {
    const text = 'Hiệu lực thi hành kể từ ngày ký.';
    expect(said(findOwnEffect, text)).toBeUndefined();
    expect(mayStateEffect(text)).toBe(true);
  });
});

describe('what a document takes the place of', () => {
  test.each([
    [
      'Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020.',
      'Quyết định số 12/2020/QĐ-UBND',
    ],
    ['Điều 2. Bãi bỏ Nghị quyết số 08/NQ-HĐND ngày 01/7/2022.', 'Nghị quyết số 08/NQ-HĐND'],
    ['Kế hoạch này thay thế cho Kế hoạch số 5/KH-UBND.', 'Kế hoạch số 5/KH-UBND'],
  ])('is named in its own sentence: %s', (text, name) => {
    expect(said(findOwnReplacing, text)).toContain(name);
  });

  test('may be said without a number', () => {
    const text = 'Nghị quyết này thay thế các nghị quyết trước đây về cùng nội dung.';
    expect(said(findOwnReplacing, text)).toBe(text.slice(0, -1));
  });

  test.each([
    'Trồng rừng thay thế theo kế hoạch này tại các xã.',
    'Xe buýt điện thay thế xe chạy dầu diesel.',
    'Nghị định số 5/2025/NĐ-CP thay thế Nghị định số 8/2020/NĐ-CP.',
  ])('is not what else is replaced: %s', (text) => {
    expect(said(findOwnReplacing, text)).toBeUndefined();
    expect(mayStateReplacing(text)).toBe(false);
  });

  test('is left open where a sentence doesn’t say by what', () => {
    const text = 'Các sở rà soát, tham mưu bãi bỏ các quy định không còn phù hợp.';
    expect(said(findOwnReplacing, text)).toBeUndefined();
    expect(mayStateReplacing(text)).toBe(true);
  });
});
