import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asReference } from '../../../src/domain/reference.ts';

const read = (text: string): readonly string[] =>
  readMeasures(asReference('x'), text).map(({ name, clauseSpan }) => `${name} | ${textAt(text, clauseSpan)}`);

describe('what stands between two figures of a list is the name of the second, commas and all', () => {
  it.each([
    [
      'Cơ cấu kinh tế năm 2027: dịch vụ 38%, nông, lâm nghiệp và thủy sản 18%',
      ['dịch vụ | dịch vụ 38%', 'nông, lâm nghiệp và thủy sản | nông, lâm nghiệp và thủy sản 18%'],
    ],
    [
      'Tỷ trọng dịch vụ đạt 38% và nông, lâm nghiệp đạt 18%',
      ['Tỷ trọng dịch vụ | Tỷ trọng dịch vụ đạt 38%', 'nông, lâm nghiệp | nông, lâm nghiệp đạt 18%'],
    ],
    [
      '55% xã, phường đạt chuẩn; 12 xã, 3 phường hoàn thành',
      [
        'xã, phường đạt chuẩn | 55% xã, phường đạt chuẩn',
        'xã | 12 xã, 3 phường hoàn thành',
        'phường hoàn thành | 12 xã, 3 phường hoàn thành',
      ],
    ],
    [
      'Đàn lợn đạt 14.800 con, đàn gà, vịt, ngan 210.000 con',
      ['Đàn lợn … con | Đàn lợn đạt 14.800 con', 'đàn gà, vịt, ngan … con | đàn gà, vịt, ngan 210.000 con'],
    ],
    [
      'Đường trục xã cứng hóa đạt 100%, đường thôn, bản, tổ dân phố đạt 90%',
      [
        'Đường trục xã cứng hóa | Đường trục xã cứng hóa đạt 100%',
        'đường thôn, bản, tổ dân phố | đường thôn, bản, tổ dân phố đạt 90%',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(read(text)).toEqual(lines);
  });

  it('but what tells something of its own is no part of it', () => {
    expect(
      read('Thu ngân sách đạt 12 tỷ đồng, đời sống được nâng lên, thu nhập đạt 60 triệu đồng').at(-1),
    ).toBe('thu nhập | thu nhập đạt 60 triệu đồng');
  });

  it('in any order, with any verb', () => {
    const names = ['công nghiệp, xây dựng', 'dịch vụ', 'nông, lâm nghiệp và thủy sản', 'thuế, phí, lệ phí'];
    const verb = fc.constantFrom(' ', ' đạt ', ' chiếm ');
    const order = fc.shuffledSubarray(names, { minLength: 2 });
    fc.assert(
      fc.property(order, verb, (listed, says) => {
        const text = `Cơ cấu năm 2029: ${listed.map((name, at) => `${name}${says}${at + 11}%`).join(', ')}`;
        expect(read(text)).toEqual(listed.map((name, at) => `${name} | ${name}${says}${at + 11}%`));
      }),
    );
  });
});
