import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const read = (...lines: readonly string[]) =>
  readDocument(asDocumentId('thu'), lines.join('\n\n')).resolution;
const measuresOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).targets.flatMap(({ measures }) =>
    measures.map(({ ref, name, low, unit }) => `${ref}: ${name} ${low.text} ${unit}`),
  );

describe('printed pieces of a document', () => {
  it('has a line of which parts follow be the target that it is', () => {
    expect(
      measuresOf(
        'Điều 1. Chỉ tiêu năm 2026',
        '1. Diện tích nhà ở đạt 28,4 m2 sàn/người, trong đó:',
        'a) Tại đô thị đạt 30,1 m2 sàn/người;',
        'b) Tại nông thôn đạt 27,2 m2 sàn/người.',
        '2. Tỷ lệ che phủ rừng đạt 42%.',
      ),
    ).toEqual([
      'Đ1.1.a: Diện tích nhà ở … m2 sàn/người 28,4 m2 sàn/người',
      'Đ1.1.b: Tại đô thị … m2 sàn/người 30,1 m2 sàn/người',
      'Đ1.1.c: Tại nông thôn … m2 sàn/người 27,2 m2 sàn/người',
      'Đ1.2: Tỷ lệ che phủ rừng 42 %',
    ]);
  });

  it('reads titles that capital letters number, with what is due below them', () => {
    const { targets } = read(
      'II- Phương hướng nhiệm kỳ 2025 - 2030',
      'A. Chỉ tiêu chủ yếu đến năm 2030',
      '1. Tỷ lệ đô thị hóa đạt 35%.',
      '2. Có 08 xã đạt chuẩn nông thôn mới.',
      'B. Ba khâu đột phá',
      'Cải cách hành chính.',
      'III- Giao Ban Chấp hành xây dựng chương trình hành động.',
    );
    expect(targets.map(({ ref, due }) => [ref, due?.year])).toEqual([
      ['II.A.1', 2030],
      ['II.A.2', 2030],
    ]);
  });

  it('takes a short decision that nothing stands below for no title', () => {
    const { tasks } = read(
      'II- Nhiệm vụ năm 2026',
      'III- Ủy ban Kiểm tra hằng năm kiểm tra 10 tổ chức đảng.',
    );
    expect(tasks.map(({ ref, deadlines }) => [ref, deadlines.length])).toEqual([['III', 1]]);
  });

  it('takes a capital letter that stands alone for a name', () => {
    expect(
      read('I. Mở đầu năm 2026', 'C. Mác viết về điều này', 'II. Nội dung').passages.map(({ ref }) => ref),
    ).not.toContain('C');
  });

  it('knows a size that narrows down what is counted from a goal', () => {
    expect(
      measuresOf(
        'II. Chỉ tiêu năm 2026',
        '- 100% tàu cá từ 15 m trở lên lắp thiết bị giám sát.',
        '- Kết nạp từ 200 đảng viên trở lên.',
      ),
    ).toEqual(['II/1: tàu cá từ 15 m trở lên lắp thiết bị giám sát 100 %', 'II/2: Kết nạp 200 đảng viên']);
  });

  it('knows what a figure that is only striven for is of', () => {
    expect(
      measuresOf(
        'II. Chỉ tiêu năm 2026',
        '1. Thu ngân sách đạt 18,6 tỷ đồng; phấn đấu đạt 20 tỷ đồng.',
        '2. Hộ nghèo còn 1%.',
      ),
    ).toEqual([
      'II.1.a: Thu ngân sách 18,6 tỷ đồng',
      'II.1.b: Thu ngân sách … phấn đấu 20 tỷ đồng',
      'II.2: Hộ nghèo 1 %',
    ]);
  });

  it('has the times that how it is carried out sets', () => {
    const { executions, tasks, passages } = read(
      'I. NHIỆM VỤ',
      '1. Sở Y tế tập huấn trong quý II và quý IV/2026.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12/2026.',
      '2. Các sở, ngành tổ chức thực hiện.',
    );
    const times = [...tasks, ...executions].flatMap(({ ref, passageId, deadlines }) => {
      const text = passages.find(({ id }) => id === passageId)?.text ?? '';
      return deadlines.map((span) => `${ref}: ${textAt(text, span)}`);
    });
    expect(times).toEqual(['I.1: trong quý II và quý IV/2026', 'II.1: trước ngày 10/12/2026']);
  });

  it('takes a section that sets a time for a sentence, though only the closing line stands below it', () => {
    const { tasks, executions, passages, responsibilities } = read(
      'III- NHIỆM VỤ HOÀN THÀNH TRƯỚC NGÀY 30/6/2026',
      '1. Phòng Kinh tế rà soát quy hoạch.',
      'IV- Tổ chức thực hiện: Các thôn hoàn thành kế hoạch của mình trước ngày 30/01/2026.',
      'V- Giao Văn phòng theo dõi, báo cáo trước ngày 20/12/2026',
      'VI- Hoàn thành việc quán triệt Kế hoạch này trước ngày 15/02/2026',
      'Trên đây là Kế hoạch của xã, yêu cầu các đơn vị thực hiện nghiêm túc.',
    );
    const times = [...tasks, ...executions].flatMap(({ ref, passageId, deadlines }) => {
      const text = passages.find(({ id }) => id === passageId)?.text ?? '';
      return deadlines.map((span) => `${ref}: ${textAt(text, span)}`);
    });
    expect(times).toEqual([
      'IV: trước ngày 30/01/2026',
      'V: trước ngày 20/12/2026',
      'VI: trước ngày 15/02/2026',
    ]);
    expect(passages.find(({ ref }) => ref === 'III')?.kind).toBe('heading');
    expect(responsibilities.map(({ ref, role }) => `${ref} ${role}`)).toEqual([
      'III.1 lead',
      'IV lead',
      'V follow-up',
      'VIb lead',
    ]);
  });
});
