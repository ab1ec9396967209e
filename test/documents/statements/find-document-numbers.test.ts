import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentNumbers } from '../../../src/documents/statements/find-document-numbers.ts';
import { textAt } from '../../../src/domain/passage.ts';

const numbersOf = (text: string) => findDocumentNumbers(text).map((span) => textAt(text, span));

/** As many organs and kinds as their numbers are printed in different ways. */
const NUMBERS = [
  '57-NQ/TW',
  '144/KH-UBND',
  '01/NQ-CP',
  '411/QĐ-TTg',
  '15/NQ-HĐND',
  '08-QC/TW',
  '35/2021/QH15',
  '39/2022/NĐ-CP',
  '43/2015/TTLT-BNNPTNT-BKHĐT',
  '133/TTr-SKHCN',
  '18186/TTr-BTC',
  '215/CĐ-TTg',
  '469-KH/TU',
  '12-QĐ/BTCTW',
  '05-CTr/ĐU',
  '1968/QĐ-TTg',
  '27/2025/QĐ-UBND',
  '45/SNN&MT-KHTC',
  '2040-TB/TU',
  '07/UBND-VX',
];

describe('findDocumentNumbers', () => {
  it.each(NUMBERS)('reads %s with what is printed around it', (number) => {
    for (const text of [number, `Số: ${number}`, `Nghị quyết số ${number}, ngày 24/01/2019`, `(${number})`])
      expect(numbersOf(text)).toEqual([number]);
  });

  it.each([
    ['Thông báo Kết luận số 99- TB/TW ngày 21 tháng 11 năm 2025', ['99- TB/TW']],
    ['Nghị quyết số 71/NQ-CP ngày 01/4/2025 thực hiện Nghị quyết số 57-NQ/TW', ['71/NQ-CP', '57-NQ/TW']],
    ['66/112 thôn; 11,5 bác sĩ/vạn dân; 25-30 lượt', []],
    ['2%/năm, 30/GRDP, 01 Gb/s, quý IV/2026', []],
    ['12345-6789/AB', []],
    ['giai đoạn 2026-2030 và ngày 24-5-2025', []],
  ])('%j', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it('gives spans in order that lie apart, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(...NUMBERS, ' ', ', ', '-', '/', 'số ', '12', 'TW', 'ngày 1/1/2026'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const spans = findDocumentNumbers(parts.join(''));
        for (const [index, span] of spans.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
