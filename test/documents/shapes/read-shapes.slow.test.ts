import { describe, expect, it } from 'vitest';
import { targetLine } from '../../../src/answering/drafting/draft-target.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { chargesOf, deadlinesOf, measuresOf, read } from './shape.ts';

describe('a party congress with "Chỉ tiêu 1:" and lines of labels', () => {
  it('has its targets, leads and deadlines', () => {
    expect(measuresOf('dai-hoi-xa.txt')).toEqual([
      'II.2.1(1): ≥ 90 triệu đồng',
      'II.2.1(2): = 10..12 %/năm',
      'II.2.2(3): = 66 thôn',
      'II.2.2(4): < 1 %',
      'II.2.3(5): = 25..30 đảng viên',
    ]);
    expect(chargesOf('dai-hoi-xa.txt')).toEqual([
      'II.2.1(1) lead Phòng Kinh tế xã',
      'II.2.1(2) lead Thuế cơ sở 4',
      'III.1 lead Đảng ủy Ủy ban nhân dân xã',
      'III.2 follow-up Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    ]);
    expect(deadlinesOf('dai-hoi-xa.txt')).toEqual(['III.1 hoàn thành trước ngày 30/9/2026']);
  });
});

describe('a plan of tables', () => {
  it('takes the figures of the plan’s column, not of the year that was', () => {
    expect(measuresOf('ke-hoach-bang.md')).toEqual([
      'B.I.I:1: = 102.5 Tỷ đồng',
      'B.I.I:2: ≥ 60 Doanh nghiệp',
      'B.I.II:1: = 95 %',
      'B.I.II:2: < 0.9 %',
    ]);
    expect(chargesOf('ke-hoach-bang.md')).toContain('B.I.I:2 follow-up Phòng Kinh tế, Hạ tầng và Đô thị');
    expect(chargesOf('ke-hoach-bang.md')).toContain('B.II:1 support Công an phường');
    expect(deadlinesOf('ke-hoach-bang.md')).toEqual(['B.II:1 Quý III/2026', 'B.II:2 Trước 31/10/2026']);
  });
});

describe('a programme whose table has a column a year', () => {
  it('has a measure a year', () => {
    expect(measuresOf('chuong-trinh-nhieu-nam.txt')).toEqual([
      'P1.2:1: = 45 nghìn tấn',
      'P1.2:1: = 47.5 nghìn tấn',
      'P1.2:1: = 50 nghìn tấn',
      'P1.2:2: = 90 %',
      'P1.2:2: = 95 %',
      'P1.2:2: = 100 %',
    ]);
    expect(deadlinesOf('chuong-trinh-nhieu-nam.txt')).toEqual([
      'P2.1/1 trong năm 2027',
      'P2.1/2 hoàn thành trước 15/8/2026',
    ]);
  });
});

describe('a resolution whose targets are paragraphs without a mark', () => {
  it('has each as a target', () => {
    expect(measuresOf('hdnd-xa-khong-gach.txt')).toEqual([
      'Đ1: = 41.2 tỷ đồng',
      'Đ1b: = 6 km',
      'Đ1c: ≥ 12000 cây xanh',
      'Đ1d: = 100 %',
    ]);
    expect(deadlinesOf('hdnd-xa-khong-gach.txt')).toEqual(['Đ2 định kỳ 6 tháng']);
  });
});

describe('a directive that counts with "Một là," and lists after a colon', () => {
  it('has the list’s targets and the duties', () => {
    expect(measuresOf('chi-thi-mot-la.txt')).toEqual([
      '(i): = 95 %',
      '(i): = 45 %',
      '(ii): = 14 dự án',
      '(iii): ≤ 3 dự án',
    ]);
    expect(chargesOf('chi-thi-mot-la.txt')).toContain('1 lead Đảng ủy Ủy ban nhân dân thành phố');
  });
});

describe('a provincial party committee’s year and a council’s year', () => {
  it('have 14 targets with 24 measures, and 9 with 9', () => {
    expect(read('tinh-uy-2026.txt').reading).toMatchObject({ targets: 14, measures: 24 });
    expect(read('hdnd-tinh-2026.txt').reading).toMatchObject({ targets: 9, measures: 9 });
  });
});

describe.each([
  'dai-hoi-xa.txt',
  'ke-hoach-bang.md',
  'chuong-trinh-nhieu-nam.txt',
  'hdnd-xa-khong-gach.txt',
  'chi-thi-mot-la.txt',
  'tinh-uy-2026.txt',
  'hdnd-tinh-2026.txt',
  'chuong-trinh-chinh-phu.txt',
  'hdnd-theo-xa.txt',
  'dai-hoi-tinh.txt',
  'ke-hoach-khoan-muc.txt',
  'ket-luan-thuong-vu.txt',
  'quyet-dinh-ke-hoach.txt',
])('%s', (file) => {
  it('has names that are unique and the same when it is read again', () => {
    const { resolution } = read(file);
    const ids = resolution.passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = resolution.targets.flatMap((target) => [
      target.ref,
      ...target.measures.map(({ ref }) => ref),
    ]);
    expect(new Set(refs).size).toBe(
      new Set(resolution.targets.map(({ ref }) => ref)).size +
        resolution.targets.flatMap(({ ref, measures }) => measures.filter((each) => each.ref !== ref)).length,
    );
    expect(read(file).resolution.passages.map(({ id }) => id)).toEqual(ids);
  });

  it('has every figure placed', () => {
    const { figures } = read(file).reading;
    expect(figures.placed).toBe(figures.found);
  });
});

describe('the words of a document', () => {
  it('stand in its blocks, every one', () => {
    const { words } = read('ke-hoach-bang.md').reading;
    // Of a cell's line break Markdown writes "br".
    expect((words?.found ?? 0) - (words?.placed ?? 0)).toBeLessThanOrEqual(4);
    expect(read('dai-hoi-xa.txt').reading.words).toMatchObject({
      placed: read('dai-hoi-xa.txt').reading.words?.found,
    });
  });
});

describe('a row of a table', () => {
  it('is answered with what it sets, without what was', () => {
    const [target] = read('ke-hoach-bang.md').resolution.targets;
    const text = target === undefined ? '' : targetLine({ target, measures: target.measures });
    const spans = [...text].flatMap((segment) =>
      typeof segment === 'object' &&
      segment.type === 'clause' &&
      'span' in segment &&
      segment.span !== undefined
        ? [textAt(target?.text ?? '', segment.span)]
        : [],
    );
    expect(spans).toEqual(['Thu ngân sách nhà nước', '102,5', 'Tỷ đồng']);
  });
});
