import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
XÃ ĐỒNG PHÚ TÂY
Số: 18/NQ-HĐND
Đồng Phú Tây, ngày 24 tháng 12 năm 2025
NGHỊ QUYẾT
Về nhiệm vụ năm 2026
I. KẾT QUẢ NĂM 2025
1. Tỷ lệ hộ nghèo giảm xuống còn 22,9%; đã xóa 64 nhà tạm, nhà dột nát.
2. Xã không còn hộ thiếu đói; còn 61 hộ cận nghèo.
3. Tỷ lệ hộ được dùng điện lưới đạt 96,2%; còn bản Pá Hin với 41 hộ chưa có điện.
II. CHỈ TIÊU NĂM 2026
(1) Thu ngân sách trên địa bàn đạt 5,4 tỷ đồng.
(2) Tỷ lệ hộ nghèo giảm còn dưới 18,4%.
(3) Đàn trâu, bò đạt 6.100 con; đàn lợn đạt 8.500 con.
III. NHIỆM VỤ
1. Mở 04 lớp xóa mù chữ cho 96 học viên; giao Trường Bán trú Pá Hin thực hiện.
2. Hỗ trợ giống cà phê chè cho các hộ trồng mới; phòng Kinh tế chủ trì, xong trước tháng 6 năm 2026.
3. Xây dựng 01 cơ sở sấy long nhãn tại bản Hua Tát.
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2026.
CHỦ TỊCH
Lò Văn Pánh
`;
const answering = await openText(PLAN, 'nghi-quyet-xa');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['2025 xóa được bao nhiêu căn nhà dột nát rồi', /64 nhà tạm/u],
  ['còn bao nhiêu hộ cận nghèo', /61 hộ cận nghèo/u],
  ['Xã phải thu được bao nhiêu tiền cho ngân sách', /5,4 tỷ đồng/u],
  ['trâu bò cả xã năm 2026 phải có bao nhiêu con?', /6\.100 con/u],
])('“%s” is found, whatever the text calls what it counts', async (question, words) => {
  const { kind, text } = await ask(question);
  expect(kind).not.toBe('none');
  expect(text).toMatch(words);
});

it.each([
  ['đơn vị nào lo giống cà phê chè', /phòng Kinh tế/u],
  ['lớp xóa mù chữ giao bên nào làm?', /Trường Bán trú Pá Hin/u],
])('“%s” is answered by the sentence that names who does it', async (question, words) => {
  const { text, reason } = await ask(question);
  expect(reason ?? 'perhaps').toBe('perhaps');
  expect(text).toMatch(words);
});

it('“bản nào” asks for a place and not for a committee', async () => {
  expect((await ask('Bản nào còn chưa có điện?')).text).toContain('bản Pá Hin');
});

it('what is to be is meant before what was', async () => {
  expect((await ask('hộ nghèo còn lại tối đa bao nhiêu phần trăm')).text).not.toContain('22,9');
});

it.each([
  ['Ai ký nghị quyết này?', 'passage'],
  ['Ông nào đặt bút ký văn bản này?', 'passage'],
  ['Bí thư Đảng ủy xã là ai?', 'none'],
])('“%s”, of a text that the chairman of a council signed, is %s', async (question, kind) => {
  expect((await ask(question)).kind).toBe(kind);
});

it('what only quotes, where a Có or Không is asked for, is offered', async () => {
  const { kind, reason, text } = await ask(
    'Cơ sở sấy long nhãn ở Hua Tát chạy bằng điện mặt trời phải không?',
  );
  expect({ kind, reason }).toEqual({ kind: 'none', reason: expect.stringMatching(/perhaps|not-found/u) });
  expect(text).not.toMatch(/^(?:Có\b(?! lẽ)|Không)/u);
});

it('a text that is in force from a day says so, however that is asked', async () => {
  const { text } = await ask('Nghị quyết này áp dụng từ ngày nào?');
  expect(text).toContain('01 tháng 01 năm 2026');
});
