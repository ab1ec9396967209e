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
(3) Tổng thu ngân sách đạt 34.500 tỷ đồng, phấn đấu đạt 36.000 tỷ đồng.
(4) Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên đạt 90%; không quá 2% tổ chức cơ sở đảng không hoàn thành nhiệm vụ.
(5) Số bác sĩ trên 1 vạn dân đạt 11,5.
(6) Cấp giấy chứng nhận quyền sử dụng đất cho 10% số cơ sở tôn giáo.
II. NHIỆM VỤ
1. Đưa vào khai thác nhà ga T3 Đồng Xoan, T2 Mỹ Hạ; khởi công nhà ga T4 Bãi Sậy.
2. Đẩy mạnh thương mại hóa 5G; nghiên cứu công nghệ 6G.
3. Chuyển mạnh từ “tiền kiểm” sang “hậu kiểm” trong quản lý doanh nghiệp.
4. Tiết kiệm thêm khoảng 10% chi thường xuyên để đầu tư cho tuyến đường sắt.
5. Lập trung tâm tài chính quốc tế tại huyện Bến Đá, trung tâm tài chính khu vực tại huyện Cồn Sẻ.
6. Phấn đấu tỷ lệ giải ngân vốn đầu tư công đạt 95% kế hoạch; bổ sung 84 tỷ đồng vốn đầu tư công.
7. Thực hiện Nghị quyết số 158/2024/QH15 về kế hoạch khoa học.
8. Ủy ban Kiểm tra Tỉnh ủy kiểm tra ít nhất 15 tổ chức đảng.
9. Triệt để tiết kiệm chi thường xuyên để dành nguồn lực cho an sinh xã hội và đầu tư phát triển.
10. Sửa nhà hư hại theo Công điện số 215/CĐ-TTg ngày 13 tháng 11 năm 2025, Công điện số 225/CĐ-TTg ngày 20 tháng 11 năm 2025.
11. Xuất cấp gạo dự trữ cho vùng lũ: Sở Tài chính chủ trì thực hiện trong quý I.
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
  ['Ban Tổ chức Tỉnh ủy phải kiểm tra ít nhất 15 tổ chức đảng phải không?', 'yes'],
  ['Phải triệt để tiết kiệm chi đầu tư phát triển để dành tiền cho chi thường xuyên, đúng không?', 'yes'],
  ['Công điện 215/CĐ-TTg ban hành ngày 20/11/2025, đúng không?', 'yes'],
  ['Thu ngân sách giao 36.000 tỷ, còn 34.500 tỷ chỉ là mức phấn đấu, đúng không?', 'yes'],
  ['Có phải 90% là tỷ lệ tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ không?', 'yes'],
  ['Tổ chức cơ sở đảng không hoàn thành nhiệm vụ nhiều nhất cũng chỉ được 2% à?', 'no'],
  ['Cứ 10.000 dân có hơn 11 bác sĩ phải không?', 'no'],
  ['Ủy ban Kiểm tra Tỉnh ủy phải kiểm tra ít nhất 15 tổ chức đảng phải không?', 'no'],
  ['Nghị quyết có hiệu lực kể từ ngày ký phải không?', 'no'],
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
