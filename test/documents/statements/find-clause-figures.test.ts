import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClauseFigures } from '../../../src/documents/statements/find-clause-figures.ts';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { formatNumber } from '../../../src/quantities/written-number.ts';
import { CLAUSES, NO_MEASURES } from './clauses.ts';

const measuresOf = (text: string) => readMeasures(asReference('1'), text);

describe('the measures of a clause of any document', () => {
  it.each(CLAUSES)('%j', (clause, expected) => {
    const found = measuresOf(clause).map(({ low, high, unit, bound }) => [
      low.decimal,
      high.decimal,
      unit,
      bound,
    ]);
    expect(found).toEqual(expected);
  });

  it.each(NO_MEASURES)('are none in %j', (text) => {
    expect(measuresOf(text)).toEqual([]);
  });

  it.each(CLAUSES)('have spans and words that stand in %j', (clause) => {
    for (const { figureSpan, clauseSpan, comparator, low, high, unit } of measuresOf(clause)) {
      const figure = textAt(clause, figureSpan);
      for (const words of [...comparator.split(' … '), low.text, high.text]) expect(figure).toContain(words);
      expect(clause.toLowerCase()).toContain(unit.toLowerCase());
      expect(clauseSpan.start).toBeLessThanOrEqual(figureSpan.start);
      expect(clauseSpan.end).toBeGreaterThanOrEqual(figureSpan.end);
    }
  });
});

describe('their names', () => {
  it.each([
    [
      'Tổng thu ngân sách đạt 34.500 tỷ đồng, phấn đấu đạt 36.000 tỷ đồng.',
      ['Tổng thu ngân sách', 'Tổng thu ngân sách … phấn đấu'],
    ],
    ['Tỷ lệ hộ dùng nước sạch tăng từ 52% lên 58%.', ['Tỷ lệ hộ dùng nước sạch']],
    ['Số bác sĩ trên 1 vạn dân đạt 11,5', ['Số bác sĩ trên 1 vạn dân']],
    ['Triển khai tối thiểu 01 sàn giao dịch dữ liệu', ['Triển khai … sàn giao dịch dữ liệu']],
    ['Giảm 10% số vụ tai nạn', ['Giảm … số vụ tai nạn']],
    ['Tỷ suất tử vong trẻ em còn 15/1.000 trẻ đẻ sống', ['Tỷ suất tử vong trẻ em']],
    ['Đạt 12 bác sĩ/vạn dân; 30 giường bệnh/vạn dân', ['bác sĩ/vạn dân', 'giường bệnh/vạn dân']],
    ['100% các giao dịch có hóa đơn', ['các giao dịch có hóa đơn']],
  ])('%j', (clause, names) => {
    expect(measuresOf(clause).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    'trên 10.000 dân',
    'trên một vạn dân',
    'tính trên 1 vạn dân',
  ])('of what is counted %s have a clause that says so', (per) => {
    const clause = `Đạt 9 bác sĩ và 21 giường bệnh ${per}`;
    for (const { clauseSpan } of measuresOf(clause)) expect(textAt(clause, clauseSpan)).toContain(per);
    expect(measuresOf(clause)).toHaveLength(2);
  });

  it('of a figure that is only striven for are led in by what it is of', () => {
    const clause = 'Thu nội địa đạt 12.300 tỷ đồng (phấn đấu 13.000 tỷ đồng)';
    const [, second] = measuresOf(clause);
    expect(second?.leadSpans.map((span) => textAt(clause, span))).toEqual(['Thu nội địa']);
  });
});

const BOUNDS = [
  ['', '', '='],
  ['khoảng ', '', '≈'],
  ['trên ', '', '>'],
  ['không quá ', '', '≤'],
  ['tối thiểu ', '', '≥'],
  ['từ ', ' trở lên', '≥'],
  ['', ' trở xuống', '≤'],
] as const;
const THINGS = [
  '%',
  'tỷ đồng',
  'xã',
  'sàn giao dịch',
  'máy cày',
  'điểm %',
  'triệu lượt khách',
  'bác sĩ/vạn dân',
];

describe('findClauseFigures', () => {
  it('reads any number, bound and thing back as it was printed', () => {
    const number = fc.tuple(fc.integer({ min: 3, max: 1_800_000 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...BOUNDS),
        fc.constantFrom(...THINGS),
        ([whole, part], bound, thing) => {
          fc.pre(whole < 1900 || whole > 2099);
          const decimal = part % 10 === 0 ? String(whole) : `${whole}.${part}`.replace(/\.(\d)$/, '.0$1');
          const gap = thing === '%' ? '' : ' ';
          const printed = `${bound[0]}${formatNumber(decimal)}${gap}${thing}${bound[1]}`;
          const text = `Kết quả đạt ${printed}`;
          const [figure, ...more] = findClauseFigures(text);
          expect(more).toEqual([]);
          expect(figure?.low.decimal).toBe(decimal);
          expect([figure?.unit, figure?.bound]).toEqual([thing, bound[2]]);
          expect(textAt(text, figure ?? { start: 0, end: 0 })).toBe(printed);
        },
      ),
    );
  });

  it('takes a number in the unit of another for what it is counted per', () => {
    const figures = findClauseFigures('đạt 15 bác sĩ / 10 vạn dân; 2026 vạn dân / 30 xã');
    expect(figures.map(({ low, unit }) => [low.text, unit])).toEqual([
      ['15', 'bác sĩ / 10 vạn dân'],
      ['2026', 'vạn dân / 30 xã'],
    ]);
  });

  it('gives figures in order that lie apart, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        'từ',
        'đến',
        'lên',
        'trên',
        '1',
        '25',
        '-',
        '30',
        '%',
        '/',
        'xã',
        'trở lên',
        '\n',
        ',',
        ';',
        '(',
        ')',
      ],
      ...['vạn dân', 'năm', '2026', 'quý', 'Điều', 'số', 'khoảng', 'tỷ', 'đạt', '1.000', '5G', '≥'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
        const text = parts.join(' ');
        const figures = findClauseFigures(text);
        for (const [index, { start, end }] of figures.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
