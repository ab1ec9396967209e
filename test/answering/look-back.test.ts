import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

/** In force when it is asked; the shipped resolution planned the year 2024. */
const TEXT = `ĐẢNG BỘ PHƯỜNG ĐỒNG VIỄN
Số 02-NQ/ĐH
Đồng Viễn, ngày 20 tháng 7 năm 2025
NGHỊ QUYẾT
ĐẠI HỘI ĐẢNG BỘ PHƯỜNG ĐỒNG VIỄN LẦN THỨ I, NHIỆM KỲ 2025 - 2030
I. Kết quả nhiệm kỳ 2020 - 2025
1. Kết quả đạt được
Thu ngân sách trên địa bàn năm 2024 đạt 77,5 tỷ đồng, tăng 9% so với năm 2023; trong đó thu tiền thuê đất 13,4 tỷ đồng. Tỷ lệ lấp đầy chợ đạt 81%, thấp hơn năm 2023 (88,2%).
II. Chỉ tiêu đến năm 2030
1. Thu ngân sách trên địa bàn tăng bình quân 10%/năm.
2. Tỷ lệ lấp đầy chợ đạt 95%.
III. Tổ chức thực hiện
1. Các chi bộ học tập Nghị quyết.
`;
const answering = await openText(TEXT, 'nghi-quyet-dong-vien');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['thu ngan sach 2024 duoc bao nhieu ty', '77,5 tỷ đồng'],
  ['lấp đầy chợ năm 2023 bao nhiêu %', '88,2%'],
])('what became of a year is told by the document in force that looks back on it: %s', async (question, said) => {
  const { text, citations } = await ask(question);
  expect(text).toContain(said);
  expect(citations[0]?.document).toBe('nghi-quyet-dong-vien');
});

it('what was planned for a year is told by the document that planned it', async () => {
  const { citations } = await ask('chỉ tiêu thu ngân sách 2024 là bao nhiêu');
  expect(citations[0]?.document).toBe('nq14-2024');
});

it('a year of which the look back tells nothing is not answered by another', async () => {
  const { text } = await ask('thu ngan sach 2021 duoc bao nhieu');
  expect(text).not.toContain('77,5');
});
