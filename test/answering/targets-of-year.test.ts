import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `TỈNH ỦY LAM SƠN
Số 10-NQ/TU
Lam Sơn, ngày 14 tháng 3 năm 2031
NGHỊ QUYẾT
về hạ tầng số giai đoạn 2031 - 2035
I. MỤC TIÊU
1. Mục tiêu đến năm 2033
(1) Sóng 6G phủ 35% dân số.
(2) 70% hộ có cáp quang.
2. Mục tiêu đến năm 2035
(1) Sóng 6G phủ 90% dân số.
(2) 95% hộ có cáp quang.
(3) Có 12 trung tâm dữ liệu.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-lam-son');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2031-04-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  'chỉ tiêu 2035',
  'liệt kê mục tiêu đến năm 2035',
  'có bao nhiêu chỉ tiêu đến 2035',
])('“%s” lists those of that year alone', async (question) => {
  const text = await ask(question);
  expect(text).toContain('có 3 chỉ tiêu');
  expect(text).toContain('12 trung tâm dữ liệu');
  expect(text).not.toContain('35% dân số');
});

it('the targets of the one year of a plan are told by their groups', async () => {
  const shipped = await openText();
  const now = new Date('2024-06-10T09:00:00+07:00');
  const { text } = await shipped.answer({ text: 'chỉ tiêu 2024', now, subject: undefined });
  expect(text).toContain('Năm 2024 có 24 chỉ tiêu');
});

it('“6G” is a word of the text and no part of a sixth target', async () => {
  expect(await ask('6g')).not.toContain('mang số này');
});
