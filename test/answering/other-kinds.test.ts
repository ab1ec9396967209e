import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LÂM HÀ
Số: 15/KH-UBND
Lâm Hà, ngày 09 tháng 01 năm 2026
KẾ HOẠCH
Phát triển kinh tế nông thôn và du lịch năm 2026
I. CHỈ TIÊU
1. Đàn bò đạt 3.200 con; đàn heo 5.500 con.
2. Doanh thu từ du lịch đạt 13.000 tỷ đồng.
3. Số tuyến bay đến sân bay Liên Sơn: 6 tuyến.
II. NHIỆM VỤ
1. Sở Giáo dục và Đào tạo triển khai học bạ số tại 100% trường trung học phổ thông từ tháng 9/2026.
CHỦ TỊCH
Rah Lan Thảo
`;
const answering = await openText(PLAN, 'ke-hoach-khac-loai');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-15T09:00:00+07:00'), subject: undefined });

it.each([
  'đàn trâu bao nhiêu con',
  'học bạ số ở trường tiểu học bao giờ triển khai',
  'sân bay phú bài mấy tuyến bay',
])('“%s” is at most offered by a clause on another of its kind', async (question) => {
  expect((await ask(question)).kind).toBe('none');
});

it.each([
  ['đàn bò bao nhiêu con', '3.200 con'],
  ['mấy con heo', '5.500 con'],
  ['doanh thu du lịch bao nhiêu', '13.000 tỷ đồng'],
  ['sân bay liên sơn có mấy tuyến bay', '6 tuyến'],
])('“%s” is answered', async (question, figure) => {
  const { text } = await ask(question);
  expect(text).toContain(figure);
});
