import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clerkOf } from '../../../support/clerk.ts';
import { serveClerks } from '../../../support/serve-clerks.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

const text = readFileSync(
  new URL('../../../documents/shapes/texts/hdnd-tinh-2026.txt', import.meta.url),
  'utf8',
).replace('TỈNH ĐÔNG HÀ SƠN', 'TỈNH ĐÔNG HÀ SƠN\nSố: 31/NQ-HĐND');

const WITH_SECOND = { needsSecondCheck: true };

test('a document that one has checked waits for another, who is told, and then so is the first', async () => {
  const { clerk, other, documents, people } = await serveClerks(WITH_SECOND);
  const draft = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  const asked = other.person.heard().length;
  await clerk.tap(draft, '✅ Đưa vào dùng');
  await clerk.tap(draft, 'Đúng 9, đưa vào dùng');
  expect(draft.text).toContain('chưa đưa vào dùng: cần một người khác của Văn phòng xác nhận');
  expect(draft.text).toContain('Tôi đã nhắn Vũ Thị Hai');
  expect((await documents.list())[0]?.state).toBe('draft');
  await clerk.tap(draft, '✅ Đưa vào dùng');
  await clerk.tap(draft, 'Đúng 9, đưa vào dùng');
  expect(draft.text).toContain('Đồng chí là người đã soát văn bản này');
  const told = await other.person.hear(asked + 1);
  expect(told.text).toContain('đã soát Nghị quyết 31/NQ-HĐND. Cần đồng chí');
  await other.tap(told, 'Xem Nghị quyết 31/NQ-HĐND');
  expect(told.text).toContain('chờ một người khác của Văn phòng xác nhận');
  await other.tap(told, '✅ Đưa vào dùng');
  const heard = clerk.person.heard().length;
  await other.tap(told, 'Đúng 9, đưa vào dùng');
  expect(told.text).toContain('Đã đưa vào dùng');
  expect((await clerk.person.hear(heard + 1)).text).toContain('Vũ Thị Hai (CB006) đã xác nhận');
  expect((await documents.list())[0]).toMatchObject({
    state: 'live',
    confirmed: { byName: 'Vũ Thị Hai (CB006)' },
  });
  const acts = (await people.readAudit(2)).map(({ act, by }) => [act, by.official]);
  expect(acts).toEqual([
    ['xác nhận văn bản', 6],
    ['soát xong văn bản, chờ người thứ hai', 1],
  ]);
});

test('what is changed after it was checked is to be checked anew', async () => {
  const { clerk, other, documents } = await serveClerks(WITH_SECOND);
  const draft = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(draft, '✅ Đưa vào dùng');
  await clerk.tap(draft, 'Đúng 9, đưa vào dùng');
  const shown = await other.person.hear(2);
  await other.tap(shown, 'Xem Nghị quyết 31/NQ-HĐND');
  await other.tap(shown, '🔢 Xem từng con số');
  await other.tap(shown, 'Không phải chỉ tiêu');
  expect((await documents.list())[0]?.checked).toBeUndefined();
  await other.tap(shown, 'Về văn bản');
  await other.tap(shown, '✅ Đưa vào dùng');
  await other.tap(shown, 'Đúng 8, đưa vào dùng');
  expect(shown.text).toContain('chưa đưa vào dùng');
  await clerk.tap(draft, '✅ Đưa vào dùng');
  await clerk.tap(draft, 'Đúng 8, đưa vào dùng');
  expect(draft.text).toContain('Đã đưa vào dùng');
});

test('a corrected text takes the place of one in use only when two agree', async () => {
  const { clerk, other, documents } = await serveClerks(WITH_SECOND);
  const first = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  const [{ id } = { id: undefined }] = await documents.list();
  if (id === undefined) throw new Error('no document');
  await documents.confirm(
    id,
    { entry: {}, measures: [] },
    { by: { official: undefined, name: 'x' }, at: new Date() },
  );
  const second = await clerk.send(Buffer.from(text.replace('1,85 tỷ USD', '1,95 tỷ USD')), 'sua.txt');
  await clerk.tap(second, '♻️ Thay Nghị quyết 31/NQ-HĐND đang dùng');
  const asked = other.person.heard().length;
  await clerk.tap(second, '♻️ Thay ngay');
  expect(second.text).toContain('chưa đưa vào dùng');
  const told = await other.person.hear(asked + 1);
  await other.tap(told, 'Xem Nghị quyết 31/NQ-HĐND');
  await other.tap(told, '♻️ Thay Nghị quyết 31/NQ-HĐND đang dùng');
  expect((await documents.find(id))?.source).toContain('1,85 tỷ USD');
  await other.tap(told, '♻️ Thay ngay');
  expect((await documents.find(id))?.source).toContain('1,95 tỷ USD');
  expect(first.text).toContain('Bản nháp');
});

test('who is alone in the office is told how to bring in a second; without the setting one is enough', async () => {
  const { api } = await serveOffice(undefined, undefined, WITH_SECOND);
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const draft = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(draft, '✅ Đưa vào dùng');
  await clerk.tap(draft, 'Đúng 9, đưa vào dùng');
  expect(draft.text).toContain('chưa có ai khác trong bot. Mời thêm người bằng /moicanbo');
});
