import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 52/KH-UBND
Sông Lam, ngày 6 tháng 2 năm 2026
KẾ HOẠCH
Truyền thông và thương mại số giai đoạn 2026 - 2030
Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ;
Căn cứ Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ sửa đổi Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW;
Theo đề nghị của Sở Khoa học và Công nghệ tại Tờ trình số 18/TTr-SKHCN ngày 20 tháng 01 năm 2026 và Tờ trình số 25/TTr-SKHCN ngày 02 tháng 02 năm 2026.
I. MỤC TIÊU ĐẾN NĂM 2030
1. Tỷ lệ người dân có sổ sức khỏe điện tử đạt 95%.
2. Tỷ lệ người dân có tài khoản ngân hàng đạt 95%.
II. NHIỆM VỤ
1. Sản xuất tin, bài, phóng sự về kinh tế số trên 4 loại hình báo chí.
2. Thúc đẩy bán hàng xuất khẩu xuyên biên giới, ưu tiên tập trung cho thị trường ASEAN.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(đã ký)
`;
const answering = await openText(PLAN, 'ke-hoach-truyen-thong');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['kế hoạch này ban hành ngày 6/2/2026 phải không?', 'yes', '6 tháng 2 năm 2026'],
  ['kh nay ban hanh ngay 7/2/2026 dung ko', 'no', '6 tháng 2 năm 2026'],
  ['kế hoạch này số 52 phải không', 'yes', '52/KH-UBND'],
  ['kế hoạch này mang số 53/KH-UBND phải không ạ?', 'no', '52/KH-UBND'],
  ['nghị quyết 57 ban hành ngày 21/12/2024 phải không', 'no', '22 tháng 12 năm 2024'],
  ['nghị quyết số 71 ngày 22/12/2024 phải không', 'no', '01 tháng 4 năm 2025'],
  ['tờ trình 18 là ngày 02/02/2026 phải không', 'no', '20 tháng 01 năm 2026'],
  ['chủ tịch ký văn bản này phải không', 'yes', 'CHỦ TỊCH'],
])('“%s” %s', async (question, verdict, said) => {
  const answer = await ask(question);
  expect(answer.verdict).toBe(verdict);
  expect(answer.text).toContain(said);
});

it.each([
  // A text that leaves the name out neither says nor denies whose signature it is.
  ['ông Nguyễn Văn Đức ký văn bản này phải không?', 'no'],
  // “Một tỷ lệ” is no number.
  ['sổ sức khỏe điện tử với tài khoản ngân hàng đặt cùng một tỷ lệ đúng không?', 'no'],
  // On so many, not more than.
  ['tin bài phóng sự kinh tế số làm trên 3 loại hình báo chí thôi phải không?', 'yes'],
  // What is said beside another word of the question is no denial of it.
  ['bán hàng xuyên biên giới ưu tiên thị trường Đông Nam Á (ASEAN) đúng không?', 'no'],
])('“%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it('of no day that the text prints is it said that it doesn’t', async () => {
  for (const question of ['kế hoạch ngày 6/2/2026 đúng không', 'nghị quyết 57 ngày 22/12/2024 phải không'])
    expect((await ask(question)).text).not.toContain('không nhắc đến');
});

it('a day on which a text doesn’t say that it was signed is neither so nor not', async () => {
  const shipped = await openText();
  const answer = await shipped.answer({
    text: 'nghi quyet nay ky ngay 5/12/2023 dung khong',
    now: new Date('2024-06-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(answer.verdict).toBeNull();
});

it('who issued it is asked of the document, not of a task', async () => {
  for (const question of ['ke hoach nay so may, ai ban hanh', 'ai ban hành?']) {
    const answer = await ask(question);
    expect(answer.text).toMatch(/Ủy ban nhân dân|ỦY BAN NHÂN DÂN/u);
    expect(answer.text).not.toContain('Nhiệm vụ');
    expect(answer.text).not.toContain('không nêu đơn vị');
  }
});
