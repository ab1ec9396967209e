import { expect, it } from 'vitest';
import { judgeAnchoredParts } from '../../../src/answering/verdict/judge-anchored-parts.ts';
import { openText } from '../../support/open-text.ts';

const PLAN = `TỈNH ỦY VŨ XUYÊN
Số 31-NQ/TU
Vũ Xuyên, ngày 08 tháng 12 năm 2030
NGHỊ QUYẾT
về nhiệm vụ năm 2031
I- KẾT QUẢ NĂM 2030
1. Quy mô kinh tế đạt 150.000 tỷ đồng, đứng thứ bảy trong vùng; thu nhập bình quân đầu người đạt 80,5 triệu đồng, tăng 6,1 triệu đồng so với năm 2029.
II- CHỈ TIÊU NĂM 2031
1. Phát triển du lịch, đón 3,4 triệu lượt khách (năm 2030 là 2,9 triệu lượt), trong đó khách quốc tế 180.000 lượt.
2. Giảm ít nhất 8% số vụ tai nạn lao động.
III- NHIỆM VỤ
1. Mở rộng nuôi hàu sạch tại các xã Bình Sơn, Phú Lộc và Tân Mỹ lên 900 ha.
2. Thành lập Ban Chỉ đạo di dời dân do Phó Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng ban trước ngày 20/02/2031; Ban Chỉ đạo giao ban 3 tuần một lần, báo cáo Ban Thường vụ Tỉnh ủy vào ngày 22 hằng tháng.
3. Ban Tổ chức Tỉnh ủy chủ trì xây dựng Đề án điều động cán bộ xã trước ngày 30/4/2031.
4. Miễn phí sữa học đường cho học sinh mầm non tại 9 xã vùng cao từ ngày 05/9/2031.
`;
const answering = await openText(PLAN, 'nghi-quyet-vu-xuyen-2031');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['nuôi hàu có làm ở xã Tân Mỹ không', 'no'],
  ['nuoi hau co lam o xa Phu Loc ko', 'no'],
  // By how much something rose stands behind how much it is.
  ['thu nhập bình quân đầu người 2030 tăng 6,1 triệu so với 2029 phải không?', 'no'],
  // Initials of two bodies.
  ['btc lo đề án điều động cán bộ xã đk', 'no'],
  ['Năm 2030 có 150.000 lượt khách nước ngoài đến tỉnh?', 'no'],
  ['Năm 2031 phải giảm 8% số vụ hỏa hoạn?', 'yes'],
  ['miễn phí sữa cho cả học sinh mầm non toàn tỉnh phải không', 'yes'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});

it.each([
  ['nuôi hàu sạch mở rộng ở xã Hồng Thái phải không', 'no'],
  ['nuôi hàu sạch mở rộng ở xã Phú Lộc phải không', 'yes'],
  ['nuôi hàu sạch mở rộng ở xã Lộc Mỹ phải không', 'no'],
  ['Ban chỉ đạo báo cáo Ban Thường vụ Tỉnh ủy vào ngày 12 hằng tháng phải không', 'no'],
  ['Sở Nội vụ chủ trì đề án điều động cán bộ xã đúng không', 'no'],
  ['giảm ít nhất 8% số vụ tai nạn lao động phải không', 'yes'],
  ['miễn phí sữa học đường cho học sinh mầm non tại 9 xã vùng cao phải không', 'yes'],
])('“%s”: %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});

it('a body that was named whole goes on by its first words', () => {
  const sentence =
    'Thành lập Ban Chỉ đạo di dời dân do Phó Chủ tịch làm Trưởng ban trước ngày 20/02/2031; Ban Chỉ đạo giao ban 3 tuần một lần, báo cáo Ban Thường vụ vào ngày 22 hằng tháng; Ban Kiểm tra giám sát trước ngày 25/3/2031.';
  const judge = (question: string, words: readonly string[]) =>
    judgeAnchoredParts({ question, words, places: [], isClosed: false, isPiece: false }, sentence);
  expect(judge('Ban Chỉ đạo di dời báo cáo vào ngày 22?', ['ban chỉ đạo', 'di dời', 'báo cáo'])).not.toBe(
    'contradicts',
  );
  expect(judge('Ban Kiểm tra giám sát vào ngày 22?', ['ban kiểm tra', 'giám sát'])).toBe('contradicts');
});
