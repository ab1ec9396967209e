import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const read = (...lines: readonly string[]) => {
  const source = ['KẾ HOẠCH', 'Phát triển kinh tế số năm 2026', 'II. NHIỆM VỤ', ...lines].join('\n\n');
  const { resolution, reading } = readDocument(asDocumentId('thu'), source);
  const textOf = (id: string): string => resolution.passages.find((each) => each.id === id)?.text ?? '';
  return {
    charges: resolution.responsibilities.map(
      ({ ref, role, actor, passageId, actorPassageId }) =>
        `${ref} ${role} ${textAt(textOf(actorPassageId ?? passageId), actor)}`,
    ),
    doubts: reading.doubts.filter(({ what }) => what.includes('giao cho ai')).map(({ where }) => where),
  };
};

describe('duties without a subject', () => {
  it.each([
    'Nhiệm vụ của Sở Khoa học và Công nghệ',
    'Sở Khoa học và Công nghệ:',
    'Trách nhiệm của Sở Khoa học và Công nghệ',
    'Giao Sở Khoa học và Công nghệ',
    'Đối với Sở Khoa học và Công nghệ',
  ])('are those of the body that the heading names, whatever their verbs: %s', (heading) => {
    const { charges, doubts } = read(
      `1. ${heading}`,
      'a) Chủ trì, phối hợp với Sở Tài chính thẩm định dự án.',
      'b) Vun đắp phong trào khởi nghiệp trong thanh niên.',
      'c) Phối hợp với Công an tỉnh bảo vệ dữ liệu.',
    );
    expect(charges).toEqual([
      'II.1.a lead Sở Khoa học và Công nghệ',
      'II.1.a support Sở Tài chính',
      'II.1.b lead Sở Khoa học và Công nghệ',
      'II.1.c support Sở Khoa học và Công nghệ',
    ]);
    expect(doubts).toEqual([]);
  });

  it('are nobody’s below a heading that names for whom something is done', () => {
    const { charges } = read(
      '1. Đối với các doanh nghiệp',
      'a) Hỗ trợ 50% tiền thuê mặt bằng.',
      'b) Miễn phí cấp chữ ký số.',
    );
    expect(charges).toEqual([]);
  });

  it('go on with the subject of the piece that their paragraph goes on', () => {
    const { charges, doubts } = read(
      '1. Sở Nội vụ theo dõi thi đua.',
      'Chủ trì, phối hợp với Sở Tài chính khen thưởng.',
      'Tổng hợp kết quả hằng quý.',
      'Trên đây là Kế hoạch của tỉnh, yêu cầu thực hiện nghiêm túc.',
    );
    expect(charges).toEqual([
      'II.1 lead Sở Nội vụ',
      'II.1b lead Sở Nội vụ',
      'II.1b support Sở Tài chính',
      'II.1c lead Sở Nội vụ',
    ]);
    expect(doubts).toEqual([]);
  });

  it('charge nobody and are told of where no body can be known', () => {
    const { charges, doubts } = read(
      '1. Hạ tầng số',
      'a) Chủ trì, phối hợp với các doanh nghiệp viễn thông phủ sóng 5G.',
      'b) Mở rộng trạm thu phát sóng.',
      '2. Sở Y tế số hóa bệnh án.',
      '3. Chủ động phối hợp với các cơ quan liên quan tổng hợp kết quả.',
    );
    expect(charges).toEqual(['II.2 lead Sở Y tế']);
    expect(doubts).toEqual(['II.1.a', 'II.3']);
  });

  it('end a body’s name that is in capitals before an act in small letters', () => {
    expect(read('1. Sở Y tế, Sở Xây dựng chuyển đổi số trong ngành.').charges).toEqual([
      'II.1 lead Sở Y tế, Sở Xây dựng',
    ]);
  });
});
