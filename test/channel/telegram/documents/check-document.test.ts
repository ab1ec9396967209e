import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clerkOf } from '../../../support/clerk.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

readWorkbooksHere();

const text = readFileSync(
  new URL('../../../documents/shapes/texts/hdnd-tinh-2026.txt', import.meta.url),
  'utf8',
);

test('a draft’s workbook goes to and fro: what is filled in counts, what is wrong is refused whole', async () => {
  const { api } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  const before = api.callsOf('sendDocument').length;
  clerk.person.press(message, '📄 Bảng để soát');
  const [file] = await api.changed.until('the workbook', () => {
    const calls = api.callsOf('sendDocument');
    return calls.length > before && (calls.at(-1)?.files ?? []);
  });
  const { content = Buffer.alloc(0), name = '' } = file ?? {};
  expect(name).toMatch(/^soat-1-.*\.xlsx$/);
  const heard = clerk.person.heard().length;
  clerk.person.sendFile(content, name);
  expect((await clerk.person.hear(heard + 1)).text).toContain('Bảng không có gì khác so với trước.');
  clerk.person.sendFile(Buffer.from('PK không phải bảng'), name);
  expect((await clerk.person.hear(heard + 2)).text).toContain('Chưa nhận bảng này, chưa có gì thay đổi');
  clerk.person.sendFile(content, 'soat-99-khac.xlsx');
  expect((await clerk.person.hear(heard + 3)).text).toContain('Không có văn bản nào đang soát');
});

test('figures are leafed through; one that is no target is taken out, and back in', async () => {
  const { api } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(message, '🔢 Xem từng con số');
  expect(message.text).toContain('Con số 1/9');
  expect(message.text).toContain('9,2%');
  await clerk.tap(message, 'Không phải chỉ tiêu');
  expect(message.text).toContain('Đã bỏ');
  await clerk.tap(message, 'Về văn bản');
  await clerk.tap(message, '✅ Đưa vào dùng');
  expect(message.text).toContain('Tôi đọc được 8 chỉ tiêu');
  await clerk.tap(message, 'Về văn bản');
  await clerk.tap(message, '🔢 Xem từng con số');
  await clerk.tap(message, 'Tính lại là chỉ tiêu');
  await clerk.tap(message, 'Đúng, tiếp ›');
  expect(message.text).toContain('Con số 2/9');
});

test.each([
  ['mat.txt', `MẬT\n${text}`, 'không giữ lại phần nào', 'Tôi đã xóa tin nhắn có tệp này'],
  ['cu.doc', 'x', 'chỉ nhận .docx', 'Lưu thành'],
  ['rong.txt', ' \n', 'không có chữ nào', 'gửi lại'],
  ['ghi-chu.txt', 'Thu 5 tỷ đồng.', 'không thấy năm nào', 'phần đầu'],
])('%s is refused with the reason and the next step, and nothing is kept', async (name, content, why, next) => {
  const { api } = await serveOffice();
  const clerk = clerkOf(api, ACCOUNTS.staff);
  const message = await clerk.send(Buffer.from(content), name);
  expect(message.text).toContain(why);
  expect(message.text).toContain(next);
  expect((await clerk.person.ask('/vanban')).text).not.toContain('bản nháp');
});
