import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { STRANGER_TEXT } from '../../src/people/rights.ts';
import { FakeRefusal } from '../support/fake-methods.ts';
import { FakePerson, fakeGroup } from '../support/fake-person.ts';
import { serveProcess, untilPolling } from '../support/serve-process.ts';

const PORT_FIGURE = '190 triệu tấn';
const PORT_QUOTE = 'Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn';

test('an official’s day with the bot, over a restart', { timeout: 60_000 }, async () => {
  const { runner, api, bot } = await serveProcess([11, 12]);
  const person = new FakePerson(api, 11);

  expect((await person.ask('/start')).text).toContain('Nghị quyết Hội nghị lần thứ 14');
  const port = await person.ask('chi tieu hang hoa qua cang?');
  expect(port.text).toContain(PORT_FIGURE);
  expect(port.text).toContain(`"${PORT_QUOTE}"`);
  await api.changed.until('typing', () => api.callsOf('sendChatAction').length > 0);

  const question = person.say('còn xuất khẩu?');
  const exportAnswer = await person.hear(3);
  expect(exportAnswer.text).toContain('33 tỷ USD');
  person.edit(question, 'còn khách du lịch?');
  await api.changed.until('the edit', () => exportAnswer.edits === 1);
  expect(exportAnswer.text).toContain('9,1 triệu lượt khách');

  const menu = await person.ask('/chitieu');
  person.press(menu, 'Các chỉ tiêu môi trường');
  await api.changed.until('the group', () => menu.edits === 1);
  person.press(menu, '(19) Tỷ lệ nước thải đô thị được xử lý …');
  expect((await person.hear(5)).text).toContain('40,77%');
  expect((await person.ask('/chitieu 4b')).text).toContain('45.000 tỷ đồng');

  const group = new FakePerson(api, 12, fakeGroup(-100777));
  group.say('chiều nay họp nhé');
  group.say('@nq_test_bot chỉ tiêu hàng hóa qua cảng?');
  expect((await group.hear(1)).text).toContain(PORT_FIGURE);
  const stranger = new FakePerson(api, 99);
  expect((await stranger.ask('Chỉ tiêu hàng hóa qua cảng?')).text).toBe(STRANGER_TEXT);

  bot.kill('SIGTERM');
  expect(await bot.end()).toBe(0);
  const again = runner.startServing(api, [11, 12]);
  await untilPolling(api, again);
  const presses = api.callsOf('answerCallbackQuery').length;
  person.press(port, '👍');
  expect(await person.toast(presses)).toContain('Cảm ơn');
  person.press(port, 'Xem nguyên văn');
  expect((await person.hear(7)).text).toContain(PORT_QUOTE);

  again.kill('SIGTERM');
  expect(await again.end()).toBe(0);
  const db = new Sqlite(join(runner.dataDir, 'bot.db'), { readonly: true });
  expect(db.prepare('select person_id, rating, question, cited from feedback').all()).toEqual([
    {
      person_id: 11,
      rating: 'up',
      question: 'chi tieu hang hoa qua cang?',
      cited: '[{"ref":"II.2.1(6)","document":"nq14-2024"}]',
    },
  ]);
  expect(db.prepare("select count(*) as waiting from inbox_update where state <> 'done'").get()).toEqual({
    waiting: 0,
  });
  db.close();
  for (const call of api.calls) expect(call.error, call.method).toBeUndefined();
  const logs = bot.stderr + again.stderr;
  expect(logs).not.toContain('hang hoa');
  expect(logs).not.toContain('testtoken');
});

test('in a group each goes on from their own answer, and a quoted line means its clause', {
  timeout: 60_000,
}, async () => {
  const { api } = await serveProcess([11, 12]);
  const group = fakeGroup(-100778);
  const [one, other] = [new FakePerson(api, 11, group), new FakePerson(api, 12, group)];
  one.say('@nq_test_bot ai ký nghị quyết?');
  const signature = await one.hear(1);
  other.say('@nq_test_bot chỉ tiêu hàng hóa qua cảng?');
  await one.hear(2);
  one.say('@nq_test_bot chức vụ gì?');
  expect((await one.hear(3)).text).toContain('Lê Tiến Châu: BÍ THƯ');
  other.say('@nq_test_bot 200 triệu tấn phải không?');
  expect((await one.hear(4)).text).toContain('190 triệu tấn');
  other.reply(signature, 'giữ chức gì?');
  expect((await one.hear(5)).text).toContain('Lê Tiến Châu: BÍ THƯ');

  one.say('@nq_test_bot liệt kê chỉ tiêu môi trường');
  const list = await one.hear(6);
  expect(list.text).toContain('40,77%');
  const line = 'Chỉ tiêu (17): Tỷ lệ hộ dân sử dụng nước sạch theo tiêu chuẩn đạt 100%.';
  other.reply(list, 'bao nhiêu?', { quote: { text: line, position: 0, is_manual: true } });
  const quoted = (await one.hear(7)).text;
  expect(quoted).toContain('nước sạch');
  expect(quoted).not.toContain('40,77%');
  for (const call of api.calls) expect(call.error, call.method).toBeUndefined();
});

test('a list of everything goes out in parts that Telegram takes', { timeout: 60_000 }, async () => {
  const { api } = await serveProcess([11]);
  const person = new FakePerson(api, 11);
  person.say('liệt kê tất cả các chỉ tiêu');
  const parts = await api.changed.until('the last part', () => {
    const heard = person.heard();
    return heard.at(-1)?.keyboard.length ? heard : undefined;
  });
  const text = parts.map((part) => part.text).join('\n');
  expect(text).toContain('106.761,592 tỷ đồng');
  expect(text).toContain('40,77%');
  expect(parts.every((part) => part.text.length <= 4096)).toBe(true);
  for (const call of api.calls) expect(call.error, call.method).toBeUndefined();
});

test('what breaks is told with a code that the log has, and the bot goes on', {
  timeout: 60_000,
}, async () => {
  const { api, bot } = await serveProcess([11]);
  const person = new FakePerson(api, 11);
  api.trouble('sendMessage', new FakeRefusal(400, 'Bad Request: something unheard of'));
  const apology = await person.ask('Chỉ tiêu xuất khẩu?');
  const code = /mã lỗi ([A-Z2-9]{6})/.exec(apology.text)?.[1];
  expect(code).toBeDefined();
  await bot.says(String(code));
  expect((await person.ask('Chỉ tiêu xuất khẩu?')).text).toContain('33 tỷ USD');
});
