import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHtml } from './check-html.ts';
import { FAKE_TOKEN, FakeBotApi } from './fake-bot-api.ts';
import { FakePerson } from './fake-person.ts';

let fake: FakeBotApi;
let api: Api;

beforeEach(async () => {
  fake = await FakeBotApi.start();
  api = new Api(FAKE_TOKEN, { apiRoot: fake.root });
  new FakePerson(fake, 5).say('Chào');
});

afterEach(() => fake.stop());

const HTML = { parse_mode: 'HTML' } as const;

const button = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
});

test.each([
  ['an unknown tag', () => api.sendMessage(5, '<h1>x</h1>', HTML), /Unsupported start tag/],
  ['a tag left open', () => api.sendMessage(5, '<b>x', HTML), /end tag/],
  ['crossed tags', () => api.sendMessage(5, '<b><i>x</b></i>', HTML), /Unmatched/],
  ['text of 4,097 characters', () => api.sendMessage(5, `<b>${'x'.repeat(4097)}</b>`, HTML), /too long/],
  ['no text', () => api.sendMessage(5, '<b> </b>', HTML), /empty/],
  ['data of 65 bytes', () => api.sendMessage(5, 'x', button('đ'.repeat(33))), /BUTTON_DATA_INVALID/],
  ['a chat that never wrote', () => api.sendMessage(6, 'x'), /chat not found/],
  ['an edit of a person’s message', () => api.editMessageText(5, 1, 'x'), /can't be edited/],
  ['an edit of nothing', () => api.editMessageText(5, 99, 'x'), /not found/],
  ['an answer to an unknown press', () => api.answerCallbackQuery('press9'), /too old/],
  ['a bad command', () => api.setMyCommands([{ command: 'Hỏi', description: 'x' }]), /bad parameters/],
])('it refuses %s', async (_name, call, description) => {
  await expect(call()).rejects.toMatchObject({
    error_code: 400,
    description: expect.stringMatching(description),
  });
});

test('it counts a message after its tags and entities are read', async () => {
  const text = `<b>${'&amp;'.repeat(4096)}</b>`;
  expect((await api.sendMessage(5, text, HTML)).text).toBe('&'.repeat(4096));
});

test('an edit that changes nothing is refused, one that changes a button is not', async () => {
  const { message_id } = await api.sendMessage(5, 'x', button('a'));
  await expect(api.editMessageText(5, message_id, 'x', button('a'))).rejects.toThrow('not modified');
  await api.editMessageText(5, message_id, 'x', button('b'));
});

test('a press is answered once', async () => {
  const sent = await api.sendMessage(5, 'x', button('a'));
  new FakePerson(fake, 5).pressData(sent.message_id, 'a');
  await api.answerCallbackQuery('press1', { text: 'ok' });
  await expect(api.answerCallbackQuery('press1')).rejects.toThrow('too old');
});

test('updates are held until an offset confirms them', async () => {
  new FakePerson(fake, 5).say('Hai');
  const [first, second] = await api.getUpdates();
  expect(await api.getUpdates()).toHaveLength(2);
  expect(await api.getUpdates({ offset: second?.update_id ?? 0 })).toEqual([second]);
  expect(first?.message?.text).toBe('Chào');
});

test('a second poll ends the first one with 409', async () => {
  const [confirmed] = await api.getUpdates();
  const offset = (confirmed?.update_id ?? 0) + 1;
  const first = api.getUpdates({ offset, timeout: 30 }).catch((error: unknown) => error);
  await fake.changed.until('the poll', () => fake.polls === 2);
  const second = api.getUpdates({ offset, timeout: 30 });
  expect(await first).toMatchObject({ error_code: 409 });
  new FakePerson(fake, 5).say('Hai');
  expect(await second).toHaveLength(1);
});

test('a file comes whole through multipart', async () => {
  const content = Buffer.from('nội dung');
  await api.sendDocument(5, new InputFile(content, 'báo cáo.txt'), { caption: 'Báo cáo' });
  const [call] = fake.callsOf('sendDocument');
  expect(call?.files[0]?.content).toEqual(content);
  await expect(api.sendDocument(5, new InputFile(content), { caption: 'x'.repeat(1025) })).rejects.toThrow(
    'caption',
  );
});

test('an unknown token and an unknown method are told apart', async () => {
  await expect(new Api('1:x', { apiRoot: fake.root }).getMe()).rejects.toMatchObject({ error_code: 401 });
  await expect(api.getChat(5)).rejects.toMatchObject({ error_code: 404 });
});

test.each([
  ['a & b'],
  ['1 < 2'],
  ['a > b'],
  ['<b'],
  ['<blockquote><blockquote>x</blockquote></blockquote>'],
])('careless HTML is refused: %s', (html) => {
  expect(checkHtml(html).ok).toBe(false);
});
