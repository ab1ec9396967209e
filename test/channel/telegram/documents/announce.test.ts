import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clerkOf } from '../../../support/clerk.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

const text = readFileSync(
  new URL('../../../documents/shapes/texts/hdnd-tinh-2026.txt', import.meta.url),
  'utf8',
);

test('a document in use is announced by a notice that is shown, changed and addressed before anybody gets it', async () => {
  const { api, leader, db } = await serveOffice();
  await leader.ask('/trogiup');
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng 9, đưa vào dùng');
  const heard = clerk.person.heard().length;
  clerk.person.press(message, '📣 Báo các đơn vị');
  const notice = await clerk.person.hear(heard + 1);
  expect(notice.text).toContain('Đã có Nghị quyết của Hội đồng nhân dân tỉnh Đông Hà Sơn');
  expect(notice.text).toContain('áp dụng 01/01/2026 - 31/12/2026');
  expect(notice.text).toContain('Gửi cho ai?');
  expect(message.text).toContain('Đang dùng để trả lời');
  clerk.person.press(notice, '✏️ Sửa nội dung');
  await clerk.person.hear(heard + 2);
  const changed = await clerk.person.ask('Nghị quyết năm 2026 đã có trong bot.');
  expect(changed.text).toContain('Nghị quyết năm 2026 đã có trong bot.');
  expect(await db.selectFrom('outbox_message').selectAll().execute()).toEqual([]);
  const told = leader.heard().length;
  await clerk.tap(changed, 'Tất cả (4 người)');
  await clerk.tap(changed, changed.keyboard.flat().find((one) => one.text.startsWith('Gửi cho'))?.text ?? '');
  expect((await leader.hear(told + 1)).text).toContain('Nghị quyết năm 2026 đã có trong bot.');
});

test('an announcement that is dropped reaches nobody', async () => {
  const { api, db } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng 9, đưa vào dùng');
  const heard = clerk.person.heard().length;
  clerk.person.press(message, '📣 Báo các đơn vị');
  const notice = await clerk.person.hear(heard + 1);
  await clerk.tap(notice, '✖ Bỏ');
  expect(notice.text).toContain('không gửi cho ai');
  expect(await db.selectFrom('outbox_message').selectAll().execute()).toEqual([]);
});
