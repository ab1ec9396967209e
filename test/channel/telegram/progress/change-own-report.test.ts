import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

const DAY_MS = 86_400_000;

test('Hủy takes back within the week, and not later', async () => {
  const { official, pressIn, lastOf, clock } = await serveReporter('6');
  const card = await official.ask('cảng 78,5 triệu tấn');
  await pressIn(card, 'Hủy');
  expect(card.text).toContain('Đã hủy: (6)');
  expect(await lastOf('6')).toBeUndefined();
  const next = await official.ask('cảng 79 triệu tấn');
  clock.advance(7 * DAY_MS);
  official.press(next, 'Hủy');
  expect(await official.toast(1)).toContain('Đã hết tuần báo cáo');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('79');
});

test('Sửa asks for the right words; the new report takes the place of the old', async () => {
  const { official, pressFor, lastOf, api } = await serveReporter('6', '7');
  const card = await official.ask('cảng 87,5 triệu tấn');
  expect((await pressFor(card, 'Sửa')).text).toContain('gõ lại nội dung đúng cho (6)');
  const corrected = await official.ask('78,5');
  expect(corrected.text).toContain('✅ Đã ghi: (6)');
  expect(corrected.text).toContain('78,5 triệu tấn');
  await api.changed.until('the old card', () => card.text.includes('đã được sửa'));
  const { figure } = (await lastOf('6')) ?? {};
  expect(figure?.value?.decimal).toBe('78.5');
  expect(figure?.supersedes).toBeDefined();
});

test('editing the message corrects its reports; the cards follow in place', async () => {
  const { official, lastOf, api } = await serveReporter('6', '7');
  const typed = official.say('cảng 87,5 triệu tấn; xuất khẩu 12,5 tỷ');
  await official.hear(2);
  const [port, exports] = official.heard();
  official.edit(typed, 'cảng 78,5 triệu tấn');
  await api.changed.until('the cards', () => exports?.text.includes('đã được sửa'));
  expect(port?.text).toContain('78,5 triệu tấn');
  expect(official.heard()).toHaveLength(2);
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
  expect(await lastOf('7')).toBeUndefined();
  official.edit(typed, 'cảng phải đạt bao nhiêu?');
  expect((await official.hear(3)).text).toContain('Trả lời');
  expect(await lastOf('6')).toBeUndefined();
});

test('a reply to a card is about its item', async () => {
  const { official, lastOf } = await serveReporter('6', '7');
  const card = await official.ask('cảng 78,5 triệu tấn');
  official.reply(card, 'đang chờ nạo vét luồng, đạt 79');
  await official.hear(2);
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('79');
});

test('/capnhat shows what is led with the last value; one tap says that nothing is new', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6', '7');
  await official.ask('cảng đến hết tháng 5 đạt 78,5 triệu tấn');
  const list = await official.ask('/capnhat');
  expect(list.text).toContain('78,5 triệu tấn · đến 31/05/2024');
  expect(list.text).toMatch(/\(7\).+: chưa có số/);
  expect(labels(list)).toEqual(['Không có gì mới', 'Nhập số', 'Vướng mắc']);
  expect((await pressFor(list, 'Không có gì mới')).text).toContain('2 việc');
  expect((await lastOf('7'))?.latest.status).toBe('no-news');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});

test('/capnhat takes a number and a blocker for the item that is chosen', async () => {
  const { official, pressIn, pressFor, lastOf } = await serveReporter('6', '7');
  const list = await official.ask('/capnhat');
  await pressIn(list, 'Nhập số');
  const asked = await pressFor(list, labels(list)[1] ?? '');
  expect(asked.text).toMatch(/^\(7\).+tỷ USD/);
  expect((await official.ask('12,5')).text).toContain('12,5 tỷ USD');
  const again = await official.ask('/capnhat');
  await pressIn(again, 'Vướng mắc');
  await pressFor(again, labels(again)[0] ?? '');
  expect((await official.ask('thiếu vốn đối ứng')).text).toContain('thiếu vốn đối ứng');
  expect((await lastOf('6'))?.latest.blocker).toBe('thiếu vốn đối ứng');
});
