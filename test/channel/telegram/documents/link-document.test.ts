import { expect, test } from 'vitest';
import { clerkOf } from '../../../support/clerk.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN TỈNH SƠN KHÊ
Số: 27/NQ-HĐND
Sơn Khê, ngày 09 tháng 12 năm 2025
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2026

I. CÁC CHỈ TIÊU

(1) Tỷ lệ che phủ rừng đạt 61,5%.
`;
const PLAN = `ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Thực hiện Nghị quyết số 27/NQ-HĐND ngày 09/12/2025 của Hội đồng nhân dân tỉnh năm 2026

I. CHỈ TIÊU

1. Tỷ lệ che phủ rừng đạt 61,5%.
`;

test('what a plan’s head says it carries out is proposed, linked by a tap, and taken back by another', async () => {
  const { api } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const resolution = await clerk.send(Buffer.from(RESOLUTION), 'nghi-quyet.txt');
  await clerk.tap(resolution, '✅ Đưa vào dùng');
  await clerk.tap(resolution, 'Đúng 1, đưa vào dùng');
  const plan = await clerk.send(Buffer.from(PLAN), 'ke-hoach.txt');
  await clerk.tap(plan, '✅ Đưa vào dùng');
  await clerk.tap(plan, 'Đúng 1, đưa vào dùng');
  expect(plan.text).toContain('Phần đầu nêu là thực hiện Nghị quyết 27/NQ-HĐND');
  await clerk.tap(plan, '🔗 Thực hiện văn bản nào?');
  expect(plan.text).toContain('Chưa nối. Phần đầu nêu: Nghị quyết 27/NQ-HĐND.');
  await clerk.tap(plan, '🔗 Nối với Nghị quyết 27/NQ-HĐND');
  expect(plan.text).toContain('Đang nối: thực hiện Nghị quyết 27/NQ-HĐND.');
  await clerk.tap(plan, '✂️ Bỏ nối với Nghị quyết 27/NQ-HĐND');
  expect(plan.text).toContain('Chưa nối.');
  await clerk.tap(plan, 'Về văn bản');
  expect(plan.text).toContain('Đang dùng để trả lời');
});
