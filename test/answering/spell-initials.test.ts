import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ NẬM KHÒA
Số: 12/KH-UBND
Nậm Khòa, ngày 5 tháng 2 năm 2026
KẾ HOẠCH
Phát triển kinh tế năm 2026
I. MỤC TIÊU
1. Cứng hóa 14 km đường giao thông nông thôn.
2. Trồng 35 ha cây ăn quả có múi.
II. NHIỆM VỤ
1. Phòng Kinh tế lập quỹ bảo trì đường giao thông nông thôn, hoàn thành trước ngày 30/6/2026.
2. Trung tâm Dịch vụ nông nghiệp hướng dẫn trồng cây ăn quả.
3. Sở Nội vụ và Sở Khoa học và Công nghệ kiểm tra việc số hóa hồ sơ cán bộ.
4. Kinh tế số đạt 22 - 24% GRDP.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Vàng Seo Páo
`;
const answering = await openText(PLAN, 'ke-hoach-nam-khoa');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['cứng hóa bao nhiêu km đường gtnt', '14 km'],
  ['cung hoa may km duong gtnt', '14 km'],
  ['ai lập quỹ bảo trì đường GTNT', 'Phòng Kinh tế'],
  // A body by its kind and field, with the "và" that nobody types.
  ['snv kiểm tra việc gì', 'số hóa hồ sơ'],
  ['skhcn kiem tra viec gi', 'số hóa hồ sơ'],
])('%s: the document’s own words have these initials', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it('leaves letters that no words of the document begin with', async () => {
  expect(await ask('xzqk là bao nhiêu')).not.toMatch(/\d+ (?:km|ha)/u);
});
