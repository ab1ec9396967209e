import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH HÀ KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Thực hiện Nghị quyết số 44/NQ-HĐND của Hội đồng nhân dân tỉnh về kinh tế biển năm 2026
Căn cứ Nghị quyết số 44/NQ-HĐND ngày 08/12/2025 của Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 7;
I. MỤC ĐÍCH, YÊU CẦU
1. Cụ thể hóa 5 nhóm giải pháp của Nghị quyết số 44/NQ-HĐND thành 37 nhiệm vụ có địa chỉ và thời hạn.
2. Bảo đảm 95% đơn vị vận hành đúng tiến độ.
II. CHỈ TIÊU
1. Kinh tế
- Sản lượng khai thác đạt 42 nghìn tấn.
- Tỷ lệ tàu có thiết bị giám sát đạt 98%.
2. Xã hội
- Tỷ lệ lao động qua đào tạo đạt 70%.
III. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường theo dõi việc thực hiện trước ngày 28/02/2026.
2. Sở Tài chính bố trí vốn trước ngày 31/3/2026.
`;
const PROVINCE = `TỈNH ỦY HÀ KHÊ
Số 18-NQ/TU
Hà Khê, ngày 10 tháng 02 năm 2026
NGHỊ QUYẾT
về phát triển giáo dục giai đoạn 2026 - 2030
II. CHỈ TIÊU
(1) Tỷ lệ trường đạt chuẩn quốc gia đạt 80%.
(2) Tỷ lệ học sinh học hai buổi đạt 95%.
III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU
Nhóm thứ nhất - Nâng cao nhận thức của cấp ủy. Ban Tuyên giáo và Dân vận Tỉnh ủy quán triệt trước ngày 30/4/2026.
Nhóm thứ hai - Phát triển đội ngũ nhà giáo. Sở Giáo dục và Đào tạo chủ trì đào tạo trước ngày 31/12/2026.
Nhóm thứ ba - Đầu tư cơ sở vật chất. Sở Tài chính bố trí vốn hằng năm.
`;
const asking = async (text: string, id: string) => {
  const answering = await openText(text, id);
  return (question: string) =>
    answering.answer({ text: question, now: new Date('2026-06-10T09:00:00+07:00'), subject: undefined });
};
const askPlan = await asking(PLAN, 'ke-hoach-ha-khe');
const askProvince = await asking(PROVINCE, 'nghi-quyet-ha-khe');

it.each([
  ['nq 44 dc cu the thanh may nhiem vu', '37 nhiệm vụ'],
  ['Nghị quyết 44 được cụ thể hóa thành bao nhiêu nhiệm vụ?', '37 nhiệm vụ'],
  ['Kế hoạch này gồm mấy nhóm giải pháp?', '5 nhóm giải pháp'],
  ['co bao nhieu nhiem vu trong ke hoach', '37 nhiệm vụ'],
])('a count that is asked is answered by the sentence that counts it: %s', async (question, count) => {
  const { text, kind } = await askPlan(question);
  expect(kind).toBe('passage');
  expect(text).toContain(count);
});

it('what a cited paper is called is no count of what it sets, its day is told', async () => {
  const { text } = await askPlan('Nghị quyết 44 có mấy chỉ tiêu?');
  expect(text).toMatch(/^Tôi chưa tìm thấy/u);
  expect((await askPlan('Nghị quyết 44 ban hành ngày nào?')).text).toContain('08/12/2025');
});

it('groups of tasks are no groups of targets', async () => {
  const { text } = await askProvince('co may nhom nhiem vu, giai phap, ke ten ra');
  expect(text).toContain('có 3 nội dung');
  expect(text).toContain('Phát triển đội ngũ nhà giáo');
  expect((await askProvince('Có mấy nhóm chỉ tiêu?')).text).toContain('2 chỉ tiêu');
});
