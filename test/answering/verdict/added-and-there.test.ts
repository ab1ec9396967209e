import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
TỈNH THANH LÂM
Số: 17/NQ-HĐND
Thanh Lâm, ngày 12 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ năm 2031
Điều 1. Kết quả năm 2030
Huyện Tân Sơn có diện tích 210 km2, dân số 41.300 người, có 31 thôn, trong đó 12 thôn dọc sông.
Điều 2. Chỉ tiêu năm 2031
1. Thu ngân sách trên địa bàn đạt ít nhất 6.200 tỷ đồng, tăng 9,5% so với ước thực hiện năm 2030, trong đó thu tiền sử dụng đất không quá 700 tỷ đồng.
2. Thêm 06 xã đạt chuẩn nông thôn mới, nâng tổng số lên 52 xã.
3. Có thêm 3 trường mầm non đạt chuẩn quốc gia, nâng tỷ lệ trường đạt chuẩn lên 14/20 trường.
4. Có thêm 5 sản phẩm OCOP đạt 3 sao trở lên, trong đó ít nhất 2 sản phẩm đạt 4 sao.
5. Số thư viện xã (lũy kế): 44 thư viện.
`;
const answering = await openText(PLAN, 'nghi-quyet-thanh-lam');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // What is added, and what there is then.
  ['có thêm 52 xã đạt nông thôn mới phải không', 'yes'],
  ['có thêm 44 thư viện xã đúng không', 'yes'],
  ['hiện mới có 11 trường mầm non đạt chuẩn quốc gia đúng không', 'no'],
  // What all of them are, of which the clause counts some.
  ['cả 5 sản phẩm OCOP mới đều bắt buộc 4 sao?', 'yes'],
  // The figure of the whole, of a part that is told beside it.
  ['dân số dọc sông trên 15 nghìn người à', 'yes'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});

it.each([
  ['thêm 6 xã đạt nông thôn mới phải không', 'yes'],
  ['nâng tổng số xã nông thôn mới lên 52 đúng không', 'yes'],
  ['cả 5 sản phẩm OCOP mới đều phải 4 sao?', 'no'],
  ['dân số huyện Tân Sơn trên 15 nghìn người à', 'yes'],
])('“%s”: %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});

it('the year that a figure is held against isn’t the one for which the next is set', async () => {
  expect((await ask('thu tiền sử dụng đất năm 2031 bao nhiêu')).text).toContain('700 tỷ');
});
