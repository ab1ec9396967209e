import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LÂM HÀ
Số: 15/KH-UBND
Lâm Hà, ngày 09 tháng 12 năm 2026
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2027
I. CHỈ TIÊU
1. Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2026 - 2030 còn 6,2%, giảm 1,3 điểm phần trăm so với cuối năm 2026.
2. Thu ngân sách trên địa bàn đạt 8.400 tỷ đồng (dự toán Trung ương giao 7.900 tỷ đồng), trong đó thu nội địa 7.100 tỷ đồng.
3. Đạt 30 giường bệnh/vạn dân (không tính giường phòng khám tư nhân) và 12 bác sĩ/vạn dân.
CHỦ TỊCH
Rah Lan Thảo
`;
const answering = await openText(PLAN, 'ke-hoach-chuan-ngheo');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2027-02-15T09:00:00+07:00'), subject: undefined })).verdict;

it.each([
  ['cuối năm 2026 tỷ lệ hộ nghèo là 7,5% phải không', undefined],
  ['năm 2026 tỷ lệ hộ nghèo là 6,2% phải không', undefined],
  ['năm 2027 tỷ lệ hộ nghèo còn 6,2% phải không', 'yes'],
  ['tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2026 - 2030 còn 6,2% phải không', 'yes'],
  ['tỷ lệ hộ nghèo giảm 1,3 điểm so với cuối năm 2026 phải không', undefined],
])('the years in the name of a norm are no time: “%s” %s', async (question, verdict) => {
  expect((await ask(question)) ?? undefined).toBe(verdict);
});

it.each([
  ['trung ương giao thu ngân sách 8.400 tỷ đồng đúng không', 'no'],
  ['trung ương giao thu ngân sách 7.900 tỷ đồng đúng không', 'yes'],
  ['thu ngân sách trên địa bàn đạt 8.400 tỷ đồng đúng không', 'yes'],
])('a figure is held against the one whose words stand beside it: “%s” %s', async (question, verdict) => {
  expect(await ask(question)).toBe(verdict);
});

it.each([
  ['30 giường bệnh/vạn dân là tính luôn giường phòng khám tư nhân phải không', 'no'],
  ['30 giường bệnh/vạn dân không tính giường phòng khám tư nhân đúng không', 'yes'],
])('what a target leaves out isn’t counted in: “%s” %s', async (question, verdict) => {
  expect(await ask(question)).toBe(verdict);
});
