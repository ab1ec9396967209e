import { describe, expect, it } from 'vitest';
import { chargesOf, deadlinesOf, measuresOf, read } from './shape.ts';

const counted = (file: string) => {
  const { targets, measures } = read(file).reading;
  return { targets, measures };
};
const led = (file: string, role: string): readonly string[] =>
  chargesOf(file).filter((charge) => charge.includes(` ${role} `));

describe('a government’s programme that a resolution issues, with tasks as a table', () => {
  const file = 'chuong-trinh-chinh-phu.txt';

  it('has the programme’s targets, charges and deadlines', () => {
    expect(counted(file)).toEqual({ targets: 6, measures: 8 });
    expect(led(file, 'lead').filter((charge) => charge.startsWith('III.1'))).toEqual([
      'III.1.a lead Bộ Nông nghiệp và Môi trường',
      'III.1.a lead Bộ Nông nghiệp và Môi trường',
      'III.1.b lead Bộ Tài chính',
      'III.1.c lead Bộ Khoa học và Công nghệ',
    ]);
    expect(led(file, 'lead').filter((charge) => charge.startsWith('PL'))).toHaveLength(8);
    expect(led(file, 'support')).toHaveLength(9);
    expect(deadlinesOf(file)).toHaveLength(14);
  });
});

describe('a council’s plan by commune and by year', () => {
  const file = 'hdnd-theo-xa.txt';

  it('has a measure for each place and column, and for each year', () => {
    expect(counted(file)).toEqual({ targets: 17, measures: 62 });
    const measures = measuresOf(file);
    expect(measures.filter((each) => each.startsWith('PLII:3'))).toEqual([
      'PLII:3: = 97200 triệu đồng',
      'PLII:3: = 260 ha',
      'PLII:3: = 3.2 điểm %',
      'PLII:3: = 610 người',
    ]);
    expect(measures.filter((each) => each.startsWith('PLI:5'))).toEqual(
      ['12', '9.8', '7.6', '5.4', '3.5'].map((figure) => `PLI:5: = ${figure} %`),
    );
  });

  it('knows what was, and for which year a table is', () => {
    const { targets } = read(file).resolution;
    const lookBack = targets.find(({ ref }) => ref === 'PLI:3')?.lookBack ?? [];
    expect(lookBack.map(({ low, unit }) => [low.text, unit])).toEqual([['4.870', 'Tỷ đồng']]);
    expect(targets.filter(({ ref }) => ref.startsWith('PLII')).map(({ due }) => due?.year)).toEqual(
      Array.from({ length: 7 }, () => 2026),
    );
  });
});

describe('a congress that sets its targets in running sentences', () => {
  const file = 'dai-hoi-tinh.txt';

  it('has a target a clause, by field, due when it says', () => {
    const { targets, targetGroups } = read(file).resolution;
    expect(counted(file)).toEqual({ targets: 14, measures: 16 });
    expect(targetGroups.map((group) => [group.title, group.targets.length])).toEqual([
      ['Về kinh tế', 6],
      ['Về xã hội', 4],
      ['Về môi trường', 2],
      ['Về xây dựng Đảng', 2],
    ]);
    expect(new Set(targets.map(({ due }) => due?.year))).toEqual(new Set([2030]));
  });

  it('has what its last sections decide', () => {
    expect(led(file, 'lead')).toEqual([
      'III lead Ban Chấp hành Đảng bộ tỉnh',
      'III lead Ban Chấp hành Đảng bộ tỉnh',
      'IV lead Đảng ủy Ủy ban nhân dân tỉnh',
      'IV lead Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'IV lead Ủy ban Kiểm tra Tỉnh ủy',
    ]);
    expect(deadlinesOf(file)).toContain('III trong quý IV/2025');
  });
});

describe('a commune’s plan that charges by the numbers of its pieces', () => {
  const file = 'ke-hoach-khoan-muc.txt';

  it('has each target and task led by whom its number is given to', () => {
    expect(counted(file)).toEqual({ targets: 9, measures: 11 });
    expect(led(file, 'lead')).toEqual([
      'III.1 lead Phòng Kinh tế',
      'III.1 lead Phòng Kinh tế',
      'III.2 lead Phòng Văn hóa - Xã hội',
      'III.3 lead Trung tâm Phục vụ hành chính công xã',
      'III.4 lead Công an xã',
      'III.4 lead Ban Chỉ huy Quân sự xã',
      'III.5 lead Thuế cơ sở 6',
      'III.6 lead Văn phòng HĐND và UBND xã',
      ...['I(1)', 'I(3)', 'I(4)', 'II.1', 'II.2', 'II.3'].map((ref) => `${ref} lead Phòng Kinh tế`),
      ...['I(5)', 'I(6)', 'I(7)', 'II.4', 'II.5'].map((ref) => `${ref} lead Phòng Văn hóa - Xã hội`),
      ...['I(8)', 'II.6'].map((ref) => `${ref} lead Trung tâm Phục vụ hành chính công xã`),
      'II.7 lead Công an xã',
      'I(9) lead Ban Chỉ huy Quân sự xã',
      'I(2) lead Thuế cơ sở 6',
    ]);
  });
});

describe('a conclusion with letters and dashes', () => {
  const file = 'ket-luan-thuong-vu.txt';

  it('has its targets, charges and deadlines', () => {
    expect(counted(file)).toEqual({ targets: 7, measures: 8 });
    expect(led(file, 'lead')).toHaveLength(12);
    expect(led(file, 'lead').filter((charge) => charge.startsWith('C.b'))).toEqual([
      'C.b lead Đảng ủy các xã, phường',
      'C.b lead Đảng ủy các xã, phường',
    ]);
    expect(led(file, 'support')).toEqual([
      'C.a/2 support các xã, phường',
      'C.c support Công an tỉnh, Viện kiểm sát nhân dân tỉnh',
      'C.đ support Hội Nông dân tỉnh',
    ]);
    expect(deadlinesOf(file)).toHaveLength(4);
  });
});

describe('a plan that a decision issues, with tables pasted by tabs', () => {
  const file = 'quyet-dinh-ke-hoach.txt';

  it('has a measure for each place and year, in the unit over the table', () => {
    expect(counted(file)).toEqual({ targets: 7, measures: 26 });
    expect(measuresOf(file).filter((each) => each.startsWith('PL1:2'))).toEqual(
      ['12400', '2700', '3000', '3250', '3450'].map((figure) => `PL1:2: = ${figure} hộ`),
    );
  });

  it('follows cited numbers to the plan’s own sections', () => {
    expect(led(file, 'lead')).toContain('II.3 lead Sở Xây dựng');
    expect(led(file, 'lead')).toContain('II.4 lead Công ty Cổ phần Cấp nước tỉnh');
  });
});
