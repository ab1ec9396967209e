import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG LAM
Số: 12/NQ-HĐND
Sông Lam, ngày 20 tháng 12 năm 2025
NGHỊ QUYẾT
Về phát triển kinh tế - xã hội năm 2026
Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;
I. CHỈ TIÊU NĂM 2026
(1) Hoàn thành xây dựng 25 xã kiểu mẫu từ năm 2025 chuyển sang và triển khai xây dựng từ năm 2026 tại 14 xã của huyện Bến Đá và huyện Cồn Sẻ.
(2) Thu nội địa 4.500 tỷ đồng; thu từ xuất, nhập khẩu 6.000 tỷ đồng.
(3) Cấp giấy chứng nhận quyền sử dụng đất cho 10% số cơ sở tôn giáo.
II. NHIỆM VỤ
1. Đưa vào khai thác nhà ga T3 Đồng Xoan, T2 Mỹ Hạ; khởi công nhà ga T4 Bãi Sậy.
2. Đẩy mạnh thương mại hóa 5G; nghiên cứu công nghệ 6G.
3. Chuyển mạnh từ “tiền kiểm” sang “hậu kiểm” trong quản lý doanh nghiệp.
4. Tiết kiệm thêm khoảng 10% chi thường xuyên để đầu tư cho tuyến đường sắt.
5. Lập trung tâm tài chính quốc tế tại huyện Bến Đá, trung tâm tài chính khu vực tại huyện Cồn Sẻ.
6. Phấn đấu tỷ lệ giải ngân vốn đầu tư công đạt 95% kế hoạch; bổ sung 84 tỷ đồng vốn đầu tư công.
7. Thực hiện Nghị quyết số 158/2024/QH15 về kế hoạch khoa học.
`;
const answering = await openText(PLAN, 'nghi-quyet-tinh');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['T2 Đồng Xoan đưa vào khai thác phải không?', 'yes'],
  ['nhà ga T3 Mỹ Hạ phải không?', 'yes'],
  ['thương mại hóa 6G phải không?', 'yes'],
  ['chuyển từ hậu kiểm sang tiền kiểm phải không?', 'yes'],
  ['tiết kiệm thêm 10% chi đầu tư phải không?', 'yes'],
  ['14 xã kiểu mẫu chuyển từ 2025 sang phải không?', 'yes'],
  ['T3 Đồng Xoan đưa vào khai thác phải không?', 'no'],
  ['T2 Mỹ Hạ đưa vào khai thác phải không?', 'no'],
  ['nghiên cứu công nghệ 6G phải không?', 'no'],
  ['thương mại hóa 5G phải không?', 'no'],
  ['chuyển mạnh từ tiền kiểm sang hậu kiểm phải không?', 'no'],
  ['25 xã kiểu mẫu chuyển từ 2025 sang phải không?', 'no'],
  ['trung tâm tài chính khu vực ở Cồn Sẻ phải không?', 'no'],
])('what is said of one thing of a list isn’t said of the next: “%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it.each([
  '14 xã kiểu mẫu chuyển từ 2025 sang phải không?',
  'thương mại hóa 6G phải không?',
])('“%s” is put right', async (question) => {
  expect((await ask(question)).verdict).toBe('no');
});

it('“mỗi bên” are the things that the question names', async () => {
  const { text } = await ask('thu nội địa với thu từ xuất, nhập khẩu mỗi bên bao nhiêu?');
  expect(text).toMatch(/4\.500/u);
  expect(text).toMatch(/6\.000/u);
});

it('by whom something was praised is said by no target, and nobody is said to be uncharged', async () => {
  const { kind, text } = await ask('cấp giấy chứng nhận cho cơ sở tôn giáo được ai đánh giá cao?');
  expect(kind).toBe('none');
  expect(text).not.toContain('không nêu đơn vị');
});

it('the number of a resolution in which something stands isn’t this one’s', async () => {
  expect((await ask('kế hoạch khoa học nằm ở nghị quyết số mấy?')).text).not.toMatch(
    /12\/NQ-HĐND|không ghi số/u,
  );
});

it('a share is asked for by “bao nhiêu phần kế hoạch”', async () => {
  expect((await ask('vốn đầu tư công phải giải ngân bao nhiêu phần kế hoạch?')).text).toMatch(/95%/u);
});

it('on what a text rests is told only to who asks for it', async () => {
  expect((await ask('có tính sửa luật đất đai không?')).text).not.toContain('Căn cứ');
  expect((await ask('nghị quyết căn cứ luật nào?')).text).toContain('65/2025/QH15');
});
