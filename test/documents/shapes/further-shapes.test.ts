import { describe, expect, it } from 'vitest';
import { chargesOf, deadlinesOf, measuresOf, read } from './shape.ts';

/** What a careful reader counts in each text. */
const counted = (file: string) => {
  const { targets, measures, tasks, charges, deadlines, figures, number, date } = read(file).reading;
  return { targets, measures, tasks, charges, deadlines, figures, number, date };
};

describe('a commune’s programme nested as 1.1.1., its number below the title', () => {
  const file = 'chuong-trinh-hanh-dong-xa.txt';

  it('has all that a reader counts', () => {
    expect(counted(file)).toEqual({
      targets: 6,
      measures: 7,
      tasks: 6,
      charges: 9,
      deadlines: 6,
      figures: { found: 45, placed: 45 },
      number: '05-CTr/ĐU',
      date: '2025-10-20',
    });
    expect(read(file).resolution.document.meetingDate).toBe('2025-10-17');
  });

  it('charges by labels and by the heading that names the body, and doubts what is nobody’s', () => {
    expect(chargesOf(file)).toEqual(
      expect.arrayContaining([
        '2.1.1 support Hội Nông dân xã',
        '2.2.1 lead Phòng Văn hóa - Xã hội',
        '3.1.a lead Đảng ủy Ủy ban nhân dân xã',
        '3.1.b support Ủy ban Mặt trận Tổ quốc Việt Nam xã',
      ]),
    );
    expect(read(file).reading.doubts.map(({ where }) => where)).toEqual(['3.3']);
  });
});

describe('a government’s resolution with targets in one sentence and an appendix in another order', () => {
  const file = 'nghi-quyet-chinh-phu-phu-luc.txt';

  it('has all that a reader counts', () => {
    expect(counted(file)).toEqual({
      targets: 4,
      measures: 4,
      tasks: 8,
      charges: 14,
      deadlines: 7,
      figures: { found: 44, placed: 44 },
      number: '45/NQ-CP',
      date: '2026-02-18',
    });
  });

  it('knows each column by its head', () => {
    expect(chargesOf(file).filter((charge) => charge.startsWith('PL'))).toEqual([
      'PLII.I:1 lead Bộ Tư pháp',
      'PLII.I:1 support Bộ Công an',
      'PLII.I:2 lead Bộ Tài chính',
      'PLII.II:1 lead Bộ Khoa học và Công nghệ',
      'PLII.II:1 support UBND các tỉnh, thành phố',
      'PLII.II:2 lead Bộ Quốc phòng',
      'PLII.II:2 support Bộ Công an',
    ]);
    expect(deadlinesOf(file)).toContain('PLII.II:1 Tháng 11/2026');
    expect(read(file).reading.doubts).toEqual([]);
  });
});

describe('a ward’s plan with a table of groups in groups', () => {
  const file = 'ke-hoach-bang-nhom.txt';

  it('has all that a reader counts', () => {
    expect(counted(file)).toMatchObject({ targets: 6, measures: 6, deadlines: 5 });
    expect(measuresOf(file)).toEqual([
      'I.2.A.I:1: = 236.5 Tỷ đồng',
      'I.2.A.I:2: = 110 Tỷ đồng',
      'I.2.A.I:3: = 100 %',
      'I.2.A.II:1: ≥ 85 Doanh nghiệp',
      'I.2.B:1: = 96.5 %',
      'I.2.B:2: < 30 Hộ',
    ]);
  });

  it('leaves out of a part’s name that it is one', () => {
    const names = read(file).resolution.targets.flatMap(({ measures }) => measures.map(({ name }) => name));
    expect(names[1]).toBe('thu thuế ngoài quốc doanh');
  });

  it('charges by sentences, by a cited number and by a section without an end mark', () => {
    expect(chargesOf(file).filter((charge) => !charge.startsWith('I.'))).toEqual([
      'II.2 lead Phòng Kinh tế, Hạ tầng và Đô thị',
      'II.3 lead Trạm Y tế',
      'III.1 lead Phòng Kinh tế, Hạ tầng và Đô thị',
      'III.1 lead Phòng Kinh tế, Hạ tầng và Đô thị',
      'III.2 lead Công an phường',
      'III.2 support Ban Chỉ huy Quân sự phường',
      'IV follow-up Văn phòng HĐND và UBND phường',
      'IV informed Ủy ban nhân dân phường',
      'II.1 lead Phòng Kinh tế, Hạ tầng và Đô thị',
    ]);
    expect(deadlinesOf(file)).toContain('IV trước ngày 10/12/2026');
  });
});
