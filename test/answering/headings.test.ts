import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `ĐẢNG BỘ TỈNH VŨ XUYÊN
Số 34-NQ/TU
Vũ Xuyên, ngày 09 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
Căn cứ Nghị quyết số 186-NQ/TW ngày 05/5/2025 của Bộ Chính trị;
I- KẾT QUẢ NĂM 2026
1. Kết quả đạt được
Hội đồng nhân dân tỉnh ban hành 186 nghị quyết; Ủy ban nhân dân tỉnh ban hành 3.120 quyết định. Cấp ủy các cấp ban hành 512 nghị quyết chuyên đề.
Thu ngân sách đạt 12.400 tỷ đồng.
II- MỤC TIÊU, CHỈ TIÊU NĂM 2027
1. Mục tiêu tổng quát
Giữ vững nhịp tăng trưởng, đưa tỉnh vào nhóm dẫn đầu vùng.
2. Chỉ tiêu
(1) Thu ngân sách đạt 13.000 tỷ đồng.
(2) Trồng mới 700 ha rừng.
III- HAI KHÂU ĐỘT PHÁ
- Đột phá 1: Cắt giảm thủ tục, mở cửa cho doanh nghiệp.
- Đột phá 2: Mở đường liên huyện.
IV- NHIỆM VỤ TRỌNG TÂM
1. Phát triển kinh tế
1.1. Mở rộng vùng chè; Sở Nông nghiệp và Môi trường chủ trì.
1.2. Xây dựng chợ đầu mối.
2. Bảo vệ môi trường
Sở Xây dựng thu gom rác thải trước ngày 30/6/2027.
3. Văn hóa
3.1. Giữ gìn làng cổ.
3.2. Mở lớp dạy đàn.
V- GIẢI PHÁP THỰC HIỆN
1. Tăng cường kiểm tra.
2. Huy động nguồn lực xã hội.
3. Ứng dụng công nghệ số.
`;
const answering = await openText(TEXT, 'nghi-quyet-vu-xuyen');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['2 khâu đột phá là gì', ['2 nội dung', 'Đột phá 1: Cắt giảm thủ tục', 'Đột phá 2: Mở đường liên huyện']],
  ['các đột phá là gì', ['Đột phá 1', 'Đột phá 2']],
  ['có mấy đột phá, là những cái nào', ['2 nội dung', 'Mở đường liên huyện']],
  // A title over one paragraph stands for it, in the order of print.
  [
    'các nhiệm vụ trọng tâm gồm những gì',
    ['3 nội dung:\n• Phát triển kinh tế\n• Bảo vệ môi trường\n• Văn hóa'],
  ],
  ['có mấy giải pháp', ['3 nội dung', 'Huy động nguồn lực xã hội']],
  ['cac giai phap gom nhung gi', ['Tăng cường kiểm tra']],
  ['mục tiêu tổng quát là gì', ['Giữ vững nhịp tăng trưởng']],
])('what stands under a title is told by its items: %s', async (question, said) => {
  const { text, kind } = await ask(question);
  expect(kind).not.toBe('none');
  for (const each of said) expect(text).toContain(each);
});

it.each([
  ['đã ra bao nhiêu nghị quyết', ['186 nghị quyết', '512 nghị quyết']],
  ['UBND tỉnh ra mấy quyết định', ['3.120 quyết định']],
  ['ai ban hành 186 nghị quyết', ['Hội đồng nhân dân tỉnh']],
  ['nghị quyết 186 của ai', ['186-NQ/TW']],
])('papers that are counted are none by number: %s', async (question, said) => {
  const { text, kind } = await ask(question);
  expect(kind).not.toBe('none');
  for (const each of said) expect(text).toContain(each);
});

it('a kind of paper that no sentence counts is not found', async () => {
  const { text } = await ask('có mấy chỉ thị được ban hành');
  expect(text).toMatch(/^Tôi chưa tìm thấy/u);
});
