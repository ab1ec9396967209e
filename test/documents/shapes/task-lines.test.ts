import { describe, expect, it } from 'vitest';
import { statementText } from '../../../src/domain/charge-text.ts';
import { chargesOf, deadlinesOf, read } from './shape.ts';

const statementsOf = (file: string): readonly string[] => {
  const { resolution } = read(file);
  return resolution.responsibilities.map((one) => `${one.ref} ${statementText(resolution, one)}`);
};

describe('a plan with lines of labels below each task', () => {
  const file = 'ke-hoach-dong-nhan.txt';

  it('takes a task with its lines for one piece, and no line for a task', () => {
    const { resolution } = read(file);
    expect(resolution.tasks.map(({ ref }) => ref)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6']);
    expect(resolution.passages.find(({ ref }) => ref === 'II.1')?.text.split('\n')).toEqual([
      'Cải tạo chợ trung tâm, sắp xếp lại quầy hàng thực phẩm tươi sống',
      'Đơn vị chủ trì: Phòng Kinh tế',
      'Đơn vị phối hợp: Công ty Cổ phần Đầu tư và Công trình đô thị Lĩnh Sơn',
      'Thời gian thực hiện: Hoàn thành trước ngày 20/9/2026',
      'Sản phẩm: 120 quầy hàng',
    ]);
  });

  it('reads who leads and works along, also of a task whose title speaks of results', () => {
    expect(chargesOf(file)).toEqual([
      'II.1 lead Phòng Kinh tế',
      'II.1 support Công ty Cổ phần Đầu tư và Công trình đô thị Lĩnh Sơn',
      'II.2 lead Phòng Văn hóa - Xã hội',
      'II.3 lead Ban Chỉ huy Quân sự xã',
      'II.3 support Đoàn TNCS Hồ Chí Minh xã',
      'II.4 lead Hội Liên hiệp Phụ nữ xã',
      'II.5 lead Hội Nông dân xã',
      'II.6 lead Phòng Kinh tế',
      'III.1 follow-up Văn phòng HĐND và UBND xã',
    ]);
    expect(statementsOf(file)).toContain('II.2 Xếp loại thôn, bản theo kết quả giữ gìn vệ sinh');
  });

  it('reads by when from the line that says it alone', () => {
    expect(deadlinesOf(file)).toEqual([
      'II.1 Hoàn thành trước ngày 20/9/2026',
      'II.2 Tháng 11/2026',
      'II.3 Thường xuyên',
      'II.5 Từ tháng 4 đến tháng 8/2026',
      'II.6 Quý II/2026',
    ]);
  });
});

describe('a programme whose tasks say who and by when in a sentence of its own', () => {
  const file = 'chuong-trinh-cau-han.txt';

  it('knows of each task by when', () => {
    expect(deadlinesOf(file)).toEqual([
      'II.1.1 hoàn thành trong năm 2027',
      'II.1.2 vận hành từ tháng 6/2028',
      'II.1.3 hoàn thành trước ngày 30/8/2026',
      'II.2.1 hoàn thành trước mùa lũ năm 2027',
      'II.2.2 tại kỳ họp giữa năm 2026',
      'II.2.3 thực hiện thường xuyên',
      'II.2.6 hoàn thành năm 2029',
    ]);
  });

  it('has such a sentence be said of the work before it', () => {
    expect(statementsOf(file)).toEqual(
      expect.arrayContaining([
        'II.1.2 Lắp đặt 35 trạm đo mưa tự động ở thượng nguồn. Đài Khí tượng thủy văn tỉnh chủ trì; vận hành từ tháng 6/2028.',
        'II.2.4 Thay áo phao cũ cho đội xung kích các xã. Giao Chi cục Thủy lợi thực hiện.',
        'II.2.6 Mở lớp dạy bơi cho thiếu nhi vùng ven sông; Tỉnh đoàn chủ trì, hoàn thành năm 2029.',
      ]),
    );
  });
});

describe('a resolution with an article of whose duties stand below it', () => {
  const file = 'nghi-quyet-trach-nhiem.txt';

  it('charges the body that its title names with each of them, and nobody for a clause that is only cited', () => {
    expect(chargesOf(file)).toEqual([
      'Đ3.1.a lead Bộ Xây dựng',
      'Đ3.1.b lead Bộ Xây dựng',
      'Đ3.2 lead Ngân hàng Nhà nước Việt Nam',
      'Đ4.1 lead Ủy ban nhân dân cấp tỉnh',
      'Đ4.2 lead Ủy ban nhân dân cấp tỉnh',
      'Đ4.3 lead Ủy ban nhân dân cấp tỉnh',
      'Đ4.3 informed Bộ Xây dựng',
    ]);
  });

  it('takes what the document holds for, and from when, for no task', () => {
    const { resolution } = read(file);
    const refs = [...resolution.tasks, ...resolution.executions].map(({ ref }) => ref);
    expect(refs).toEqual(['Đ2.1', 'Đ2.2', 'Đ3.1.a', 'Đ3.2', 'Đ4.1', 'Đ4.2', 'Đ4.3']);
  });
});
