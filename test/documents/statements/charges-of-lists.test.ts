import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const HEAD = `THÀNH ỦY NAM CẢNG
*
Số 58-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Nam Cảng, ngày 28 tháng 02 năm 2026
KẾT LUẬN
CỦA BAN THƯỜNG VỤ THÀNH ỦY
về giải phóng mặt bằng năm 2026

`;

const chargesIn = (body: string): readonly string[] => {
  const { resolution } = readDocument(asDocumentId('kl'), HEAD + body);
  const textOf = (id: string): string => resolution.passages.find((each) => each.id === id)?.text ?? '';
  return resolution.responsibilities.map(
    ({ ref, role, actor, passageId, actorPassageId }) =>
      `${ref} ${role} ${textAt(textOf(actorPassageId ?? passageId), actor)}`,
  );
};

it('below “Yêu cầu các cấp ủy …:” each piece is of the body that it names, however it names it', () => {
  const charges = chargesIn(`1. Yêu cầu các cấp ủy, tổ chức đảng tập trung thực hiện các nhiệm vụ sau:
1.1. Đảng ủy các xã, phường có dự án: phân công đảng viên bám địa bàn.
1.2. Giao Đảng ủy Công an thành phố phối hợp với Đảng ủy Quân sự thành phố bảo đảm an ninh.
1.3. Đồng chí Phó Bí thư Thường trực Thành ủy trực tiếp chỉ đạo.
1.4. Rà soát quy hoạch, công khai kết quả.
`);
  expect(charges).toEqual([
    '1 lead các cấp ủy, tổ chức đảng',
    '1.1 lead Đảng ủy các xã, phường có dự án',
    '1.2 lead Đảng ủy Công an thành phố',
    '1.2 support Đảng ủy Quân sự thành phố',
    '1.3 lead Đồng chí Phó Bí thư Thường trực Thành ủy',
    '1.4 lead các cấp ủy, tổ chức đảng',
  ]);
});

it('“Lãnh đạo Ban …” below the name of a committee says whom that one leads', () => {
  const charges = chargesIn(`1. Đảng ủy Ủy ban nhân dân thành phố
- Lãnh đạo Ban Quản lý dự án giao thông rà soát tiến độ.
2. Lãnh đạo Ban Quản lý dự án giao thông báo cáo hằng tuần.
`);
  expect(charges).toEqual([
    '1/1 lead Đảng ủy Ủy ban nhân dân thành phố',
    '2 lead Lãnh đạo Ban Quản lý dự án giao thông',
  ]);
});

it('reads who stands behind a reason, with a bracket, with a term, and in “Giao: …”', () => {
  const charges =
    chargesIn(`1. Căn cứ chỉ tiêu được giao, Thủ trưởng các sở, ban, ngành tổ chức giao chỉ tiêu cho các đơn vị.
2. Sở Xây dựng (cơ quan thường trực): xây dựng bộ tiêu chí.
3. Đại hội giao Ban Chấp hành Đảng bộ thành phố khóa I xây dựng chương trình hành động.
4. Số hóa hồ sơ đảng viên.
Giao: Văn phòng Thành ủy. Hạn: 15/12/2026.
`);
  expect(charges).toEqual([
    '1 lead Thủ trưởng các sở, ban, ngành',
    '2 lead Sở Xây dựng',
    '3 lead Ban Chấp hành Đảng bộ thành phố',
    '4 lead Văn phòng Thành ủy',
  ]);
});

it('a body’s name is whole though a word of it may be an act', () => {
  const charges = chargesIn(`1. Viện Quy hoạch thành phố lập quy hoạch chung.
2. Trung tâm Xúc tiến đầu tư tổ chức đối thoại với doanh nghiệp.
Nhiệm vụ | Chủ trì
Đối thoại với doanh nghiệp | Trung tâm Xúc tiến đầu tư
Rà soát thủ tục hành chính | Sở Nội vụ triển khai
`);
  expect(charges.map((line) => line.replace(/^\S+ /u, ''))).toEqual([
    'lead Viện Quy hoạch thành phố',
    'lead Trung tâm Xúc tiến đầu tư',
    'lead Trung tâm Xúc tiến đầu tư',
    'lead Sở Nội vụ',
  ]);
});

it('what another body only has a part in stays with whom it stands below', () => {
  const charges = chargesIn(`1. Tỉnh đoàn
- Chỉ đạo các cấp bộ Đoàn tham gia mạng lưới hỗ trợ do Sở Khoa học và Công nghệ điều phối; phát động phong trào.
`);
  expect(charges).toContain('1/1 lead Tỉnh đoàn');
});

it('a counted kind is a body as “các …” is', () => {
  const charges =
    chargesIn(`1. Thường trực HĐND, hai Ban HĐND và đại biểu HĐND xã giám sát việc thực hiện Nghị quyết.
2. Hai xã giáp ranh được đầu tư đường nối.
`);
  expect(charges).toEqual(['1 follow-up Thường trực HĐND, hai Ban HĐND và đại biểu HĐND xã']);
});

it('“; trong đó Ban …” says who does which of it', () => {
  const charges = chargesIn(
    '1. Thường trực HĐND xã giám sát việc thực hiện; trong đó Ban Pháp chế giám sát chuyên đề về đất đai trong quý III.\n',
  );
  expect(charges).toEqual(['1 follow-up Thường trực HĐND xã', '1 lead Ban Pháp chế']);
});
