import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 61/KH-UBND
Sông Lam, ngày 6 tháng 2 năm 2026
KẾ HOẠCH
Phát triển hạ tầng số năm 2026
I. MỤC TIÊU
1. Xóa 12 thôn trắng sóng; kinh tế số đạt 18 - 20% GRDP.
2. Trong Kế hoạch này, "thôn trắng sóng" là thôn có từ 15 hộ trở lên chưa có sóng 4G; "hộ số" được hiểu là hộ có ít nhất 02 thành viên dùng dịch vụ công trực tuyến.
II. NHIỆM VỤ
1. Sở Khoa học và Công nghệ chủ trì rà soát thôn trắng sóng.
2. Khẩu hiệu hành động là "Nhanh hơn, gần dân hơn".
`;
const answering = await openText(PLAN, 'ke-hoach-ha-tang-so');
const ask = async (text: string): Promise<string> =>
  (await answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['thế nào thì gọi là thôn trắng sóng?', 'từ 15 hộ trở lên chưa có sóng 4G'],
  ['thon trang song la gi', 'từ 15 hộ trở lên chưa có sóng 4G'],
  ['hộ số nghĩa là gì', 'ít nhất 02 thành viên'],
  ['khẩu hiệu hành động là gì', 'Nhanh hơn, gần dân hơn'],
])('%s: what the text says that it is', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it.each([
  'trạm trắng sóng là gì',
  'thế nào thì gọi là công dân số?',
])('%s: what the text doesn’t say is not said', async (question) => {
  expect(await ask(question)).not.toMatch(/^… "/u);
});

it('a percentage of something that stands behind it is its share', async () => {
  expect(await ask('kinh tế số chiếm bao nhiêu grdp')).toContain('18 - 20% GRDP');
});
