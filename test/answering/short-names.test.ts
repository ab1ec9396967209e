import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN KHÊ
Số: 52/NQ-HĐND
Sơn Khê, ngày 10 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
Điều 1. Tán thành đánh giá tình hình năm 2030 và thông qua nhiệm vụ năm 2031 với các nội dung sau:
I. TÌNH HÌNH KINH TẾ - XÃ HỘI NĂM 2030
1. Tốc độ tăng trưởng kinh tế (GRDP) năm 2030 ước đạt 7,31%; quy mô GRDP khoảng 88,2 nghìn tỷ đồng; GRDP bình quân đầu người đạt 71 triệu đồng.
2. Chỉ số PAPI đạt 42,1 điểm.
3. Thu từ cảng đạt 912 tỷ đồng, tăng 5% so với năm 2029.
II. CHỈ TIÊU NĂM 2031
1. Tốc độ tăng trưởng GRDP đạt từ 8,5% đến 9,0%.
2. GRDP bình quân đầu người đạt 77 - 78 triệu đồng.
3. Tỷ trọng kinh tế số trong GRDP đạt 15%.
4. Điểm PAPI đạt 44 điểm.
5. Tổng vốn đầu tư toàn xã hội đạt 39.600 tỷ đồng.
`;
const answering = await openText(PLAN, 'nghi-quyet-son-khe-2031');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  'GRDP năm 2031 bao nhiêu',
  'GRDP 2031',
  'gdp bao nhieu',
  'chỉ tiêu GDP',
  'what is the gdp target',
])('“%s” is of all that the acronym opens the name of, in the year planned for', async (question) => {
  const { kind, text } = await ask(question);
  expect(kind).toBe('target');
  expect(text).toContain('từ 8,5% đến 9,0%');
  expect(text).toContain('77 - 78 triệu đồng');
  expect(text).not.toMatch(/15%|7,31/);
});

it.each([
  ['gdp dau nguoi', '77 - 78 triệu đồng'],
  ['tang truong gdp', '8,5%'],
  ['PAPI bao nhiêu', '44 điểm'],
  ['PAPI năm 2031 mấy điểm', '44 điểm'],
  ['PAPI năm 2030 mấy điểm', '42,1 điểm'],
  ['kinh tế số chiếm bao nhiêu GRDP', '15%'],
  ['vốn đầu tư toàn xã hội 2031', '39.600 tỷ đồng'],
])('“%s”: %s', async (question, said) => {
  const { text, verdict } = await ask(question);
  expect(text).toContain(said);
  expect(verdict).toBeNull();
});

it('a year that a figure is only held against has none', async () => {
  expect((await ask('thu từ cảng 2030')).text).toContain('912 tỷ');
  expect((await ask('thu từ cảng 2029')).text).not.toContain('912');
});

it('what the year before came to is no answer of the year planned for', async () => {
  const { kind, text } = await ask('quy mô GRDP năm 2031 bao nhiêu');
  expect(kind === 'none' || !text.includes('88,2')).toBe(true);
});
