import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `TỈNH ỦY LÂM HÀ
Số 08-CTr/TU
Lâm Hà, ngày 24 tháng 11 năm 2025
CHƯƠNG TRÌNH HÀNH ĐỘNG
phát triển kinh tế lâm nghiệp giai đoạn 2026 - 2030, tầm nhìn đến năm 2035
I- MỤC TIÊU
1- Mục tiêu cụ thể đến năm 2030
- Tỷ lệ che phủ rừng ổn định ở mức 47,5%.
- Trồng mới 40.000 ha rừng.
- Kim ngạch xuất khẩu gỗ đạt trên 1,2 tỷ USD.
2- Tầm nhìn đến năm 2035
Tỷ lệ che phủ rừng đạt trên 48%; kim ngạch xuất khẩu gỗ đạt 2 tỷ USD.
II- NHIỆM VỤ VÀ GIẢI PHÁP
1- Hoàn thiện hồ sơ sắp xếp đơn vị hành chính cấp xã giai đoạn 2026 - 2028 trình cấp có thẩm quyền phê duyệt.
2- Thí điểm bán tín chỉ các-bon rừng. Sở Nông nghiệp và Môi trường chủ trì, xây dựng đề án trước ngày 31/12/2026.
BÍ THƯ
Rah Lan Thảo
`;
const answering = await openText(PLAN, 'chuong-trinh-rung');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-01-15T09:00:00+07:00'), subject: undefined });

it.each([
  'trồng bao nhiêu ha cà phê',
  'trồng mấy ha cao su',
])('“%s” of a clause that plants something else is at most offered', async (question) => {
  expect((await ask(question)).kind).toBe('none');
});

it.each([
  'Tỷ lệ che phủ rừng là bao nhiêu?',
  'rừng che phủ bao nhiêu phần trăm',
])('“%s” is answered with the goal and not with what is looked forward to', async (question) => {
  const { text } = await ask(question);
  expect(text).toContain('47,5%');
  expect(text).not.toContain('48%');
});

it('what is looked forward to is answered where it is asked for', async () => {
  expect((await ask('Tầm nhìn đến năm 2035 tỷ lệ che phủ rừng là bao nhiêu?')).text).toContain('48%');
});

it('a period in a name sets no time', async () => {
  const { kind, text } = await ask('sắp xếp đơn vị hành chính cấp xã khi nào xong');
  expect(kind).toBe('none');
  expect(text).toMatch(/không nêu thời hạn|[Cc]hưa tìm thấy/u);
});

it('“không …” of what is done is no yes', async () => {
  expect((await ask('Tỉnh không bán tín chỉ các-bon rừng phải không')).verdict).not.toBe('yes');
  expect((await ask('không trồng mới rừng đúng không')).verdict).not.toBe('yes');
});
