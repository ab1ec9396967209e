import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH VŨ XUYÊN
Số: 12/KH-UBND
Vũ Xuyên, ngày 05 tháng 01 năm 2027
KẾ HOẠCH
Phát triển chăn nuôi năm 2027
I. KẾT QUẢ NĂM 2026
1. Kết quả đạt được
Đàn bò đạt 21.000 con; tỷ lệ tiêm phòng đạt 71%.
Một số trại nuôi còn thiếu nước sạch (17/60 trại).
2. Tồn tại, hạn chế
Tỷ lệ tiêm phòng chưa đạt kế hoạch; giết mổ nhỏ lẻ còn nhiều.
3. Nguyên nhân: chủ yếu do kinh phí cấp chậm; cán bộ thú y mỏng.
II. CHỈ TIÊU NĂM 2027
(1) Tỷ lệ tiêm phòng đạt 85%.
(2) 100% trại nuôi có nước sạch.
III. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường chủ trì tiêm phòng trước ngày 30/6/2027.
`;
const plan = await openText(TEXT, 'ke-hoach-chan-nuoi');
const ask = (text: string) =>
  plan.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  'Vì sao chăn nuôi làm chưa tốt?',
  'vi sao nam 2026 con yeu',
  'nguyên nhân hạn chế là gì',
])('why things went badly is told by the causes of the look back: %s', async (question) => {
  const { kind, text } = await ask(question);
  expect(kind).toBe('passage');
  expect(text).toContain('kinh phí cấp chậm');
});

it('what was lacking is no reason for one thing', async () => {
  const { kind } = await ask('vì sao giết mổ nhỏ lẻ chưa tốt');
  expect(kind).toBe('none');
});

it('a target that holds but a part of the question gives way to the sentence that holds all of it', async () => {
  const { text } = await ask('bao nhieu trai nuoi con thieu nuoc sach');
  expect(text).toContain('17/60 trại');
});
