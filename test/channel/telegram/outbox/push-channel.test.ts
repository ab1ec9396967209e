import { expect, onTestFinished, test } from 'vitest';
import { createPushApi } from '../../../../src/channel/telegram/api-client.ts';
import { createPushSender } from '../../../../src/channel/telegram/outbox/push-channel.ts';
import { asPersonId } from '../../../../src/domain/chat.ts';
import { FAKE_TOKEN, FakeBotApi } from '../../../support/fake-bot-api.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';

const AN = asPersonId(13);

const open = async () => {
  const api = await FakeBotApi.start();
  onTestFinished(() => api.stop());
  api.chats.newMessageId(AN);
  const sender = createPushSender(createPushApi({ token: FAKE_TOKEN, apiRoot: api.root, proxy: undefined }));
  return {
    api,
    send: () => sender.send(AN, { kind: 'text', html: '<b>Thông báo</b>', buttons: [] }),
    sender,
  };
};

test('what Telegram takes is delivered, with its message id', async () => {
  const { api, send } = await open();
  expect(await send()).toEqual({ kind: 'delivered', messageId: 2 });
  expect(api.callsOf('sendMessage')[0]?.fields).toMatchObject({ chat_id: AN, parse_mode: 'HTML' });
});

test.each([
  [
    new FakeRefusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
    { kind: 'slow down', seconds: 7 },
  ],
  [new FakeRefusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'blocked' }],
  [new FakeRefusal(403, 'Forbidden: user is deactivated'), { kind: 'blocked' }],
  [new FakeRefusal(400, "Bad Request: can't parse entities"), { kind: 'refused' }],
  [new FakeRefusal(400, 'Bad Request: chat not found'), { kind: 'refused' }],
  [new FakeRefusal(401, 'Unauthorized'), { kind: 'not sent' }],
  [new FakeRefusal(500, 'Internal Server Error'), { kind: 'unknown' }],
  [new FakeRefusal(502, 'Bad Gateway'), { kind: 'unknown' }],
])('%s is one call and %o', async (refusal, outcome) => {
  const { api, send } = await open();
  api.trouble('sendMessage', refusal);
  expect(await send()).toEqual(outcome);
  // The outbox decides what is sent again, not the client.
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});

test('a message whose answer was lost may have arrived: unknown, not failed', async () => {
  const { api, send } = await open();
  api.trouble('sendMessage', 'lose answer');
  expect(await send()).toEqual({ kind: 'unknown' });
  expect(api.chats.botMessages(AN)).toHaveLength(1);
});

test('without Telegram nothing can have arrived', async () => {
  const { api, send, sender } = await open();
  expect(await sender.answers()).toBe(true);
  await api.stop();
  expect(await sender.answers()).toBe(false);
  expect(await send()).toEqual({ kind: 'not sent' });
});
