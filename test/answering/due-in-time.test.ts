import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ĐẢNG BỘ TỈNH LÂM HÀ
ĐẢNG ỦY XÃ SUỐI TRẮNG
Số 07-NQ/ĐU
Suối Trắng, ngày 18 tháng 12 năm 2025
NGHỊ QUYẾT
về nhiệm vụ năm 2026
I- KẾT QUẢ NĂM 2025
1. Diện tích cà phê cho thu hoạch 2.840 ha, sản lượng 8.100 tấn nhân; trồng dặm xong trong quý III/2025.
II- CHỈ TIÊU NĂM 2026
1. Tái canh 160 ha cà phê.
2. Xoá 41 nhà tạm trước ngày 31/8/2026.
III- NHIỆM VỤ
1. Phòng Kinh tế xây dựng đề án tái canh, trình trước ngày 15/3/2026.
2. Trung tâm Phục vụ hành chính công giải quyết 112 hồ sơ trước ngày 30/6/2026.
3. Quý III: nghiệm thu nhà văn hoá thôn; tổng kết hè.
4. Quý IV: tổng kết thi đua.
BÍ THƯ
Rah Lan Thảo
`;
const answering = await openText(PLAN, 'nghi-quyet-theo-quy');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-15T09:00:00+07:00'), subject: undefined });

it.each([
  ['quy 3 phai xong cai gi', ['nhà văn hoá', '41 nhà tạm'], ['trồng dặm', 'thi đua', 'đề án']],
  ['quý 1 phải trình cái gì', ['đề án tái canh'], ['112 hồ sơ', 'nhà văn hoá']],
  ['tháng 6 phải xong việc gì', ['112 hồ sơ'], ['đề án', 'nhà tạm']],
  ['quý IV có việc gì', ['tổng kết thi đua'], ['nhà tạm']],
])('“%s” lists what is set for that part of the year', async (question, holds, lacks) => {
  const { kind, text } = await ask(question);
  expect(kind).toBe('passage');
  for (const words of holds) expect(text).toContain(words);
  for (const words of lacks) expect(text).not.toContain(words);
});

it('of the shipped text, which sets no time in that quarter, it hasn’t found any', async () => {
  const shipped = await openText();
  const { text } = await shipped.answer({
    text: 'quý 3 phải xong cái gì',
    now: new Date('2024-06-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(text).toMatch(/^Tôi chưa tìm thấy/u);
});

it('nothing is said of a part of the year for which nothing is set', async () => {
  expect((await ask('tháng 11 phải xong việc gì')).kind).toBe('none');
});

it('what was is no answer to what is to be', async () => {
  expect((await ask('cà phê năm nay phải đạt mấy tấn')).kind).toBe('none');
  expect((await ask('năm ngoái cà phê được mấy tấn')).text).toContain('8.100 tấn');
});

it('a deadline is asked for by itself after an answer', async () => {
  const { subject } = await ask('ai giải quyết hồ sơ');
  const { text } = await answering.answer({
    text: 'hạn chót',
    now: new Date('2026-02-15T09:00:00+07:00'),
    subject,
  });
  expect(text).toContain('30/6/2026');
});
