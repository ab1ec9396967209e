import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/answering/understanding/split-questions.ts';

describe('the questions of a message', () => {
  it.each([
    [
      'GRDP bao nhiêu, cảng bao nhiêu tấn và ai phụ trách nước sạch?',
      ['GRDP bao nhiêu', 'cảng bao nhiêu tấn', 'ai phụ trách nước sạch'],
    ],
    [
      'grdp bao nhieu, cang bao nhieu tan va ai phu trach nuoc sach',
      ['grdp bao nhieu', 'cang bao nhieu tan', 'ai phu trach nuoc sach'],
    ],
    [
      'kết nạp đảng viên mới bao nhiêu, riêng trong doanh nghiệp tư nhân bao nhiêu?',
      ['kết nạp đảng viên mới bao nhiêu', 'riêng trong doanh nghiệp tư nhân bao nhiêu'],
    ],
    ['Ai ký? Ngày nào có hiệu lực?', ['Ai ký', 'Ngày nào có hiệu lực']],
    [
      'thu nội địa bao nhiêu còn xuất nhập khẩu thì sao',
      ['thu nội địa bao nhiêu', 'còn xuất nhập khẩu thì sao'],
    ],
  ])('“%s” are told apart', (message, pieces) => {
    expect(splitQuestions(message)).toEqual(pieces);
  });

  it.each([
    'Hàng qua cảng, khách du lịch, xuất khẩu đạt bao nhiêu?',
    'công nghiệp chế biến, chế tạo chiếm mấy %?',
    'dau tu cong va giai ngan bao nhieu',
    'Chào bot, cho tôi hỏi chỉ tiêu xuất khẩu bao nhiêu',
    'Ai chủ trì, phối hợp?',
  ])('“%s” stays one', (message) => {
    expect(splitQuestions(message)).toHaveLength(1);
  });
});
