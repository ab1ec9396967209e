import type { UserFromGetMe } from 'grammy/types';
import { expect, test } from 'vitest';
import { createPushApi } from '../../../src/channel/telegram/api-client.ts';
import { tellOfDeadly } from '../../../src/channel/telegram/inbox/tell-set-aside.ts';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { FAKE_TOKEN, type FakeBotApi } from '../../support/fake-bot-api.ts';
import { FAKE_BOT } from '../../support/fake-chats.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';
import { createApi } from '../../support/serve-process.ts';

const ADMIN = 11;
const KEPT =
  'Tôi chưa xử lý được tin này. Tin vẫn được giữ lại và Văn phòng đã biết, đồng chí không cần gửi lại.';

/** A bot that serves the office, and what tells of updates that ended it, through a Bot API of its own. */
const open = async () => {
  const bot = await serveInProcess([ADMIN]);
  const api = await createApi();
  const client = createPushApi({ token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined });
  const tell = tellOfDeadly(client, FAKE_BOT as UserFromGetMe, bot.botServices);
  const tellOf = (content: object, id = 701) =>
    tell({ id: asUpdateId(id), payload: JSON.stringify({ update_id: id, ...content }) });
  const office = new FakePerson(bot.api, ADMIN);
  // Telegram knows a chat once its person has written to the bot.
  bot.api.chats.newMessageId(ADMIN);
  return { api, log: bot.log, outbox: bot.botServices.outbox, office, tellOf };
};

/** A message as it was stored before the bot ended over it. */
const storedMessage = (api: FakeBotApi, person: FakePerson) =>
  api.chats.textMessage(person.user, person.chat, 'câu hỏi', {});

test('the sender gets a reply to the message, the office one alert', async () => {
  const { api, office, tellOf } = await open();
  const sender = new FakePerson(api, ADMIN);
  const message = storedMessage(api, sender);
  await tellOf({ message });
  expect(sender.heard()).toMatchObject([{ text: KEPT, repliesTo: message.message_id }]);
  const alert = await office.hear(1);
  expect(alert.text).toContain('(số 701) hai lần làm bot ngừng đột ngột');
});

test('while the sender can’t be told it rejects; told of again, the office gets no second alert', async () => {
  const { api, outbox, tellOf } = await open();
  const sender = new FakePerson(api, ADMIN);
  const message = storedMessage(api, sender);
  api.trouble('sendMessage', new FakeRefusal(502, 'Bad Gateway'));
  await expect(tellOf({ message })).rejects.toThrow('502');
  await tellOf({ message });
  expect(sender.heard()).toHaveLength(1);
  expect(await outbox.findByKey('alert:set-aside:701')).toHaveLength(1);
});

test('in a group the answer stands under the message; of a press, under the message with the button', async () => {
  const { api, tellOf } = await open();
  const [inGroup, alone] = [new FakePerson(api, ADMIN, fakeGroup(-1_005)), new FakePerson(api, ADMIN)];
  const message = storedMessage(api, inGroup);
  await tellOf({ message });
  expect(inGroup.heard()).toMatchObject([{ text: KEPT, repliesTo: message.message_id }]);
  const shown = storedMessage(api, alone);
  await tellOf({
    callback_query: { id: '9', from: alone.user, chat_instance: '1', data: 'x', message: shown },
  });
  expect(alone.heard()).toMatchObject([
    { text: expect.stringContaining('lần bấm nút'), repliesTo: shown.message_id },
  ]);
});

test('a stranger hears nothing; the office is told all the same', async () => {
  const { api, office, tellOf } = await open();
  const stranger = new FakePerson(api, 99);
  await tellOf({ message: storedMessage(api, stranger) });
  expect((await office.hear(1)).text).toContain('Một tin nhắn đến (số 701)');
  expect(stranger.heard()).toEqual([]);
});

test('an update outside any chat is told to the office only', async () => {
  const { api, office, tellOf } = await open();
  const sender = new FakePerson(api, ADMIN);
  await tellOf({ inline_query: { id: '9', from: sender.user, query: 'x', offset: '' } });
  expect((await office.hear(1)).text).toContain('(số 701)');
  expect(api.callsOf('sendMessage')).toEqual([]);
});

test('who has blocked the bot keeps nothing from being set aside', async () => {
  const { api, log, tellOf } = await open();
  api.trouble('sendMessage', new FakeRefusal(403, 'Forbidden: bot was blocked by the user'));
  await tellOf({ message: storedMessage(api, new FakePerson(api, ADMIN)) });
  expect(await log.find('the sender of an update set aside was not told')).toBeDefined();
});
