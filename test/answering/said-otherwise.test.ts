import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `ĐẢNG BỘ XÃ SUỐI BẠC
ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I
Số: 01-NQ/ĐH
Suối Bạc, ngày 20 tháng 7 năm 2025
NGHỊ QUYẾT
Đại hội đại biểu Đảng bộ xã Suối Bạc, nhiệm kỳ 2025 - 2030
I. KẾT QUẢ NĂM 2022
1. Tai nạn giao thông giảm cả ba tiêu chí; đóng cửa bãi rác Hang Dơi.
2. Có 41/52 nhà văn hóa thôn đạt chuẩn; 37/52 nhà văn hóa thôn có thư viện.
II. CHỈ TIÊU ĐẾN NĂM 2030
(1) Tỷ lệ trạm y tế có bác sĩ đạt 100%.
(2) Kinh tế số chiếm tối thiểu 30% giá trị sản xuất.
(3) Tỷ lệ hộ nghèo còn dưới 5%.
(4) Chi từ tiền túi của hộ gia đình còn dưới 30% tổng chi cho y tế năm 2027 và dưới 20% năm 2030.
(5) 90% hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật).
III. NHIỆM VỤ
1. Phòng Kinh tế chủ trì xây dựng cơ sở dữ liệu đất đai, hoàn thành trước ngày 31/10/2026.
2. Phòng Văn hóa - Xã hội vận hành cơ sở dữ liệu dùng chung; nâng cấp cơ sở dữ liệu hộ tịch.
3. Công an xã vận động bàn giao mặt bằng dự án đường Bờ Hồ trước ngày 30/4/2027, dự án Trường Tiểu học Bản Mo trước ngày 31/5/2027.
4. Sắp xếp công chức dôi dư theo lộ trình, không giảm cơ học.
5. Trạm Y tế xã có ít nhất 4 bác sĩ vào năm 2027.
6. Bí thư chi bộ đối thoại với nhân dân tối thiểu 02 lần/năm.
7. Các trường công bố kết quả xếp hạng học tập trong quý IV.
T/M ĐOÀN CHỦ TỊCH
Lò Văn Pành
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-suoi-bac');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-05-10T09:00:00+07:00'), subject: undefined });

describe('a yes or no', () => {
  it.each([
    // A statement with nothing but a question mark.
    ['Phòng Kinh tế chủ trì xây dựng cơ sở dữ liệu đất đai?', 'yes'],
    ['Trạm y tế có bác sĩ đạt 100%?', 'yes'],
    // A tag in short; "đủ đk" ends another question.
    ['trạm y tế có bác sĩ đạt 100% đk', 'yes'],
    ['tram y te co bac si dat 100% dk', 'yes'],
    // A day without its word, and the same day only.
    ['phòng kinh tế xây dựng cơ sở dữ liệu đất đai xong trước 31/10 đúng không', 'yes'],
    // Initials that stand in no list.
    ['phong kinh te chu tri xay dung csdl dat dai dung ko', 'yes'],
    // Shares in words.
    ['kinh tế số chiếm ít nhất 3/10 giá trị sản xuất phải không', 'yes'],
    // The year stands in the heading.
    ['năm 2022 tai nạn giao thông có giảm không', 'yes'],
    // A person's own word is the document's too.
    ['năm 2022 đóng cửa bãi rác Hang Dơi phải không', 'yes'],
    ['bí thư chi bộ phải đối thoại với nhân dân ít nhất 2 lần/năm đúng không', 'yes'],
  ])('%s: %s', async (question, verdict) => {
    expect((await ask(question)).verdict).toBe(verdict);
  });

  it.each([
    // All of one thing by all of another that has its words.
    ['xã nào cũng đạt nông thôn mới kiểu mẫu trong 2024 à', 'yes'],
    // More time than is given.
    ['phòng kinh tế xây dựng cơ sở dữ liệu đất đai hoàn thành trước 31/12/2026 đúng không', 'yes'],
    // The day of another part of the list.
    ['Mặt bằng dự án Trường Tiểu học Bản Mo phải bàn giao trước 30/4/2027?', 'yes'],
    // So many of another thing.
    ['Mới có 37/52 nhà văn hóa thôn đạt chuẩn?', 'yes'],
    // "Cắt giảm" is denied with "giảm".
    ['Sắp xếp công chức dôi dư theo hướng không cắt giảm cơ học, phải vậy không?', 'no'],
    // A change is no share.
    ['mỗi năm hộ nghèo giảm hơn 6 điểm phần trăm hả', 'no'],
    // What is so now isn't what is to be.
    ['trạm y tế xã hiện nay có 2 bác sĩ phải không', 'no'],
    // Another year's piece of the clause.
    ['mục tiêu 2030 là chi tiền túi của hộ gia đình chưa tới 1/5 tổng chi cho y tế?', 'no'],
    // What is taken out.
    ['hồ sơ mật có nằm trong chỉ tiêu 90% xử lý trên mạng không', 'yes'],
    // What is done to somebody doesn't say who acts.
    ['đơn vị đứng đầu xếp hạng học tập có được thưởng tiền không', 'no'],
  ])('%s: never %s', async (question, wrong) => {
    expect((await ask(question)).verdict).not.toBe(wrong);
  });
});

it('what wasn’t found is no subject of the next question', async () => {
  const first = await ask('xử lý nước thải trên môi trường hết bao nhiêu tiền');
  const next = await answering.answer({
    text: 'làm năm nào',
    now: new Date('2026-05-10T09:01:00+07:00'),
    subject: first.subject,
  });
  expect(first.kind).toBe('none');
  expect(next.kind).toBe('none');
  expect(next.text).toMatch(/^Đồng chí hỏi về chỉ tiêu hay nhiệm vụ nào\?/u);
});
