import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAnswer, oneToneStyle, plainSource, verbatimKey } from './normalise-answer.ts';

describe('oneToneStyle', () => {
  it.each([
    ['hàng hoá', 'hàng hóa'],
    ['Thành uỷ', 'Thành ủy'],
    ['XOÁ nghèo, khoẻ, THUỶ', 'XÓA nghèo, khỏe, THỦY'],
    ['quý, quỹ, quả, hoàn, toàn, chuyển, Nguyễn', 'quý, quỹ, quả, hoàn, toàn, chuyển, Nguyễn'],
    ['hóa, ủy', 'hóa, ủy'],
  ])('%s → %s', (typed, written) => {
    expect(oneToneStyle(typed)).toBe(written);
    expect(oneToneStyle(typed.normalize('NFD'))).toBe(written);
  });
});

describe('normaliseAnswer', () => {
  it('changes nothing the second time, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseAnswer(text);
        expect(normaliseAnswer(once)).toBe(once);
      }),
    );
  });
});

describe('plainSource and verbatimKey', () => {
  it('drop marks, rules and white space, and nothing else', () => {
    expect(plainSource('## **II.  MỤC**\n-----\n*Kết quả*')).toBe('II. MỤC Kết quả');
    expect(verbatimKey('**NGHỊ****QUYẾT** số 1-2')).toBe('NGHỊQUYẾTsố1-2');
    expect(verbatimKey('hoá')).not.toBe(verbatimKey('hóa'));
  });
});
