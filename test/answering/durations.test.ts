import { expect, it } from 'vitest';
import { openDurationTest } from '../../src/quantities/says-duration.ts';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH HÀ KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Phát triển nghề cá năm 2026
I. KẾT QUẢ NĂM 2025
Hạn chế: Dự án cảng cá Lạch Sơn chậm 14 tháng so với kế hoạch; tỷ lệ giải ngân đạt 61%.
II. NHIỆM VỤ
1. Thanh tra nghề cá kiểm tra đột xuất ít nhất 40% số tàu đang hoạt động, trong đó có tối thiểu 12 tàu vùng khơi; kết luận thanh tra ban hành trong 15 ngày làm việc kể từ khi kết thúc, tồn tại phải khắc phục xong trong 45 ngày.
2. Khi xuất hiện dịch bệnh, Ủy ban nhân dân cấp xã phải báo cáo Chi cục Thủy sản trong vòng 36 giờ.
3. Dành quỹ đất tối thiểu 20 ha tại xã Tân Sơn để kêu gọi đầu tư khu neo đậu; xe cứu hộ tiếp cận tàu gặp nạn gần bờ không quá 25 phút.
`;
const answering = await openText(PLAN, 'ke-hoach-nghe-ca');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-06-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['thanh tra nghe ca xong thi bao lau ra ket luan', '15 ngày làm việc'],
  ['Tồn tại phải khắc phục xong trong bao lâu?', '45 ngày'],
  ['Có dịch bệnh thì xã phải báo cáo trong bao lâu?', '36 giờ'],
  ['cang ca Lach Son bi cham bao lau roi', '14 tháng'],
  ['Xe cứu hộ tiếp cận tàu gặp nạn trong bao lâu?', '25 phút'],
])('what is shown to a question for how long says how long: %s', async (question, length) => {
  expect((await ask(question)).text).toContain(length);
});

it.each([
  ['Làm trong bao lâu?', true],
  ['Mất mấy ngày làm việc?', true],
  ['Bao lâu báo cáo một lần?', false],
  ['Đến năm mấy thì xong?', false],
  ['Chậm đến mấy giờ?', false],
])('how long is told from when and how often: %s', (question, isAsked) => {
  expect(openDurationTest(question) !== undefined).toBe(isAsked);
});

it.each([
  ['trong 10 ngày làm việc', true],
  ['hai tháng', true],
  ['từ năm 2026 đến năm 2028', true],
  ['trước ngày 30 tháng 9', false],
  ['6 tháng đầu năm đạt 55%', false],
  ['năm 2026 đạt 25 ha', false],
])('a length is told from a day and a part of a year: %s', (text, isSaid) => {
  expect(openDurationTest('Trong bao lâu?')?.(text)).toBe(isSaid);
});

it('a number of days is answered by days, not by years from and to', () => {
  const inDays = openDurationTest('Phải làm trong bao nhiêu ngày?');
  expect(inDays?.('giai đoạn 2026 - 2030')).toBe(false);
  expect(inDays?.('trong vòng 45 ngày kể từ ngày ban hành')).toBe(true);
});
