import { expect, test } from 'vitest';
import { clerkOf } from '../../../support/clerk.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2098
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2099

II. NHIỆM VỤ

1. Giao Sở Y tế chủ trì xây dựng đề án trạm y tế xã, hoàn thành trong quý II/2099; Sở Xây dựng phối hợp thẩm định thiết kế.
2. Sở Xây dựng chủ trì rà soát quy hoạch chung trong tháng 9/2099.
3. Trung tâm Khuyến nông chủ trì mở các lớp tập huấn trong năm 2099.
`;

test('leads and deadlines that a document names are given in one tap, with their days or without, and taken back', async () => {
  const { api, people } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(PLAN), 'ke-hoach.txt');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng, không có');
  await clerk.tap(message, '👥 Giao việc theo văn bản');
  expect(message.text).toContain('Sở Y tế chủ trì II.1, hạn 30/06/2099 “hoàn thành trong quý II/2099”');
  expect(message.text).toContain('Sở Xây dựng chủ trì II.2, hạn 30/09/2099');
  expect(message.text).toContain('chưa có trong danh sách đơn vị: Trung tâm Khuyến nông');
  await clerk.tap(message, '📅 Giao cả 3 việc, kèm ngày hạn');
  const standing = async () =>
    (await people.read()).assignments
      .filter(({ endedAt }) => endedAt === undefined)
      .map(({ unit, ref, part, until }) => [unit, ref, part, until]);
  expect(await standing()).toEqual([
    [1, 'II.1', 'lead', '2099-06-30'],
    [2, 'II.2', 'lead', '2099-09-30'],
    [2, 'II.1', 'support', undefined],
  ]);
  await clerk.tap(message, '↩️ Thu hồi 3 việc vừa giao');
  expect(message.text).toContain('Đã thu hồi 3 việc');
  expect(await standing()).toEqual([]);
  await clerk.tap(message, '👥 Giao việc theo văn bản');
  await clerk.tap(message, '👥 Giao cả 3 việc, không kèm ngày');
  expect((await standing()).map(([, , , until]) => until)).toEqual([undefined, undefined, undefined]);
  const acts = (await people.readAudit(undefined)).map(({ act }) => act);
  expect(acts).toContain('thu hồi việc vừa giao');
});
