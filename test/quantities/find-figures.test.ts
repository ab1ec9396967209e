import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/quantities/find-figures.ts';
import { parseNumber } from '../../src/quantities/written-number.ts';

const read = (text: string) =>
  findFigures(text).map(({ comparator, bound, low, high, unit }) =>
    [comparator, bound, low.decimal, high.decimal, unit].join('|'),
  );
const words = (text: string) => findFigures(text).map(({ start, end }) => text.slice(start, end));

describe('findFigures', () => {
  it.each([
    ['tăng khoảng 11,5% - 12,0% so với năm 2023', ['khoảng|≈|11.5|12|%']],
    ['Thu hút 2,0 đến 2,5 tỷ USD vốn', ['|=|2|2.5|tỷ USD']],
    ['đạt trên 9,1 triệu lượt khách;', ['trên|>|9.1|9.1|triệu lượt khách']],
    ['cho tối thiểu 30% số cơ sở', ['tối thiểu|≥|30|30|%']],
    ['Không quá 3,2 % và dưới 5 người', ['Không quá|≤|3.2|3.2|%', 'dưới|<|5|5|người']],
    ['không dưới 51.500 tỷ đồng', ['không dưới|≥|51500|51500|tỷ đồng']],
    ['từ 3.800 - 3.900 đảng viên', ['|=|3800|3900|đảng viên']],
    ['kiểm tra 25-30 lượt tổ chức đảng', ['|=|25|30|lượt tổ chức đảng']],
    ['190 triệu tấn/năm', ['|=|190|190|triệu tấn']],
    ['2.0–2.5 tỷ đô la', ['|=|2|2.5|tỷ đô la']],
    ['hơn 2024 người', ['hơn|>|2024|2024|người']],
    ['cảng 200 phải không', ['|=|200|200|']],
    ['3 đồng chí ở 2 đô thị', ['|=|3|3|', '|=|2|2|']],
    ['năm 2024 - 190 triệu tấn', ['|=|190|190|triệu tấn']],
  ])('%j', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    'họp ngày 01/12/2023',
    'trước ngày 15-9-2023, hạn 30.6.2024',
    'ngày 1 tháng 12 năm 2023',
    'trong tháng 10, quý 3 và quý IV/2024',
    'năm 2024, nhiệm kỳ 2020 - 2025, giai đoạn 2021–2025',
    'năm 2024 hộ nghèo, năm 2024 đảng viên mới, Năm 2024 lao động qua đào tạo',
    'giai đoạn 2021 - 2025 xã nông thôn mới',
    'Thông báo số 1705-TB/TU và Nghị quyết số 45-NQ/TW',
    'Nghị quyết số 35/2021/QH15, 49-CTr/TU, 15/2020/NĐ-CP',
    'chỉ tiêu (6) và (24)',
    'Hội nghị lần thứ 14 khóa 16',
    'QH15, CV19a, lúc 12h30, 24/7',
    'phiên bản 1.5.2 và 1,234,5',
  ])('finds no figure in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('spans each figure from its comparator to its unit', () => {
    expect(words('GRDP tăng khoảng 11,5% - 12,0% , khách trên 9,1 triệu lượt khách.')).toEqual([
      'khoảng 11,5% - 12,0%',
      'trên 9,1 triệu lượt khách',
    ]);
  });
});

const comparators = ['', 'khoảng', 'trên', 'dưới', 'tối thiểu', 'không quá', 'ít nhất'] as const;
const units = ['%', 'tỷ đồng', 'triệu tấn', 'lượt khách', 'xã', 'USD'] as const;
const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.');
const number = fc
  .tuple(fc.nat({ max: 10_000_000 }), fc.stringMatching(/^\d{0,3}$/))
  .map(([whole, tail]) => grouped(whole) + (tail === '' ? '' : `,${tail}`));
const opening = fc.constantFrom('', 'Chỉ tiêu đạt ', 'Theo Nghị quyết số 45-NQ/TW, năm 2024 tăng ', '(a) ');
const ending = fc.constantFrom('', '.', '; còn lại', ' so với năm 2023', ' (ngày 01/12/2023)');

describe('findFigures on any printed figure', () => {
  it('gives back comparator, number, unit and place', () => {
    fc.assert(
      fc.property(
        opening,
        fc.constantFrom(...comparators),
        number,
        fc.constantFrom(...units),
        ending,
        (before, comparator, printed, unit, after) => {
          const figure = [comparator, `${printed}${unit === '%' ? '' : ' '}${unit}`]
            .filter((part) => part !== '')
            .join(' ');
          const text = before + figure + after;
          expect(words(text)).toEqual([figure]);
          expect(findFigures(text)).toMatchObject([
            {
              comparator,
              unit,
              low: { text: printed, decimal: parseNumber(printed) },
              high: { text: printed },
            },
          ]);
        },
      ),
    );
  });

  it('gives back both ends of a range', () => {
    fc.assert(
      fc.property(
        opening,
        number,
        fc.constantFrom(' - ', '-', ' – ', ' đến ', ' tới '),
        number,
        fc.constantFrom(...units),
        ending,
        (before, low, dash, high, unit, after) => {
          const figure = `${low}${dash}${high} ${unit}`;
          expect(words(before + figure + after)).toEqual([figure]);
          expect(findFigures(before + figure + after)).toMatchObject([
            { low: { text: low }, high: { text: high }, unit },
          ]);
        },
      ),
    );
  });

  it('never takes a document number, a date or a year for one', () => {
    const digits = (max: number) => fc.integer({ min: 1, max });
    const year = fc.integer({ min: 1930, max: 2060 });
    const named = fc.oneof(
      fc
        .tuple(
          digits(9999),
          fc.constantFrom('NQ', 'TB', 'CTr', 'KL', 'QĐ'),
          fc.constantFrom('TU', 'TW', 'CP'),
        )
        .map(([n, kind, body]) => `số ${n}-${kind}/${body}`),
      fc.tuple(digits(999), year).map(([n, y]) => `số ${n}/${y}/QH15`),
      fc.tuple(digits(31), digits(12), year).map(([d, m, y]) => `ngày ${d}/${m}/${y}`),
      fc.tuple(digits(31), digits(12), year).map(([d, m, y]) => `ngày ${d}-${m}-${y}`),
      fc.tuple(digits(31), digits(12), year).map(([d, m, y]) => `ngày ${d} tháng ${m} năm ${y}`),
      fc.tuple(digits(12), year).map(([m, y]) => `tháng ${m}/${y}`),
      year.map((y) => `năm ${y}`),
      fc.tuple(year, year).map(([from, to]) => `giai đoạn ${from} - ${to}`),
    );
    const word = fc.constantFrom(
      'của',
      'đảng viên',
      'tỷ lệ',
      'xã',
      'hộ nghèo',
      'và',
      ',',
      'người dân',
      'đạt',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(named, word), { minLength: 1, maxLength: 5 }), (pieces) => {
        expect(read(pieces.map(([name, after]) => `${name} ${after}`).join(' '))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives figures in order, apart from one another, inside any text', () => {
    const piece = fc.oneof(
      number,
      fc.constantFrom(...comparators, ...units, '-', 'đến', 'năm', '/', '(', ' ', ','),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const text = pieces.join(glue);
        let from = 0;
        for (const { start, end, low, high, comparator, unit } of findFigures(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toContain(low.text);
          expect(text.slice(start, end)).toContain(high.text);
          if (comparator === '') expect(text[start - 1] ?? '').not.toMatch(/\d/);
          if (unit === '') expect(text[end] ?? '').not.toMatch(/\d/);
          from = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
