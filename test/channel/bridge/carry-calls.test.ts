import { Api, InputFile } from 'grammy';
import { expect, test } from 'vitest';
import { carryCalls } from '../../../src/channel/bridge/carry-calls.ts';
import type { Channel } from '../../../src/channel/bridge/channel.ts';
import { NumberedChoices } from '../../../src/channel/bridge/numbered-choices.ts';
import { createPushSender } from '../../../src/channel/telegram/outbox/push-channel.ts';
import { SendRefusal } from '../../../src/delivery/decide-delivery.ts';
import { asChatId, asPersonId } from '../../../src/domain/chat.ts';

const CHAT = asChatId(5);
const KEYBOARD = {
  inline_keyboard: [
    [
      { text: 'Sửa', callback_data: 'td:s:1' },
      { text: 'Mở', url: 'https://x.vn' },
    ],
  ],
};

/** @param abilities gives what the channel can do beside sending texts, which notes what it was given */
const open = (abilities: (note: (line: string) => void) => Partial<Channel> = () => ({})) => {
  const done: string[] = [];
  const note = (line: string) => void done.push(line);
  const choices = new NumberedChoices();
  const channel: Channel = {
    name: 'bare',
    sendText: async (_chat, { plain }) => note(plain),
    ...abilities(note),
  };
  const api = new Api('nowhere');
  api.config.use(carryCalls({ channel, choices, pressedIn: () => CHAT, seconds: () => 0, firstMessage: 7 }));
  return { api, done, choices };
};

test('without abilities: choices are numbered, a change is a new message, a file is told of, a draft is left out', async () => {
  const { api, done, choices } = open();
  const sent = await api.sendMessage(CHAT, '<b>Thẻ</b> &amp; số', {
    parse_mode: 'HTML',
    reply_markup: KEYBOARD,
  });
  expect(choices.find(CHAT, '1')).toEqual({ message: sent.message_id, data: 'td:s:1' });
  expect(choices.find(CHAT, '2')).toBeUndefined();
  await api.editMessageText(CHAT, sent.message_id, 'Đã sửa');
  await api.sendPhoto(CHAT, new InputFile(Buffer.from('x')), { caption: 'Biểu đồ' });
  await api.sendMessageDraft(CHAT, 1, 'Đang');
  await api.answerCallbackQuery('1', { text: 'Đã ghi.' });
  expect(done).toEqual([
    'Thẻ & số',
    'Mở: https://x.vn\n1. Sửa',
    'Đã sửa',
    'Biểu đồ\nKênh này không hiện được ảnh.',
    'Đã ghi.',
  ]);
});

test('with abilities each is used', async () => {
  const { api, done, choices } = open((note) => ({
    buttons: { send: async (_chat, at, { plain }, rows) => note(`${at} ${plain} ${JSON.stringify(rows)}`) },
    edits: { change: async (_chat, at, { html }) => note(`${at} := ${html}`) },
    pictures: { send: async (_chat, { name }, { plain }) => note(`picture ${name}: ${plain}`) },
    files: { send: async (_chat, { content }) => note(`file ${Buffer.from(content)}`) },
    toasts: { show: async (_chat, line) => note(`toast ${line}`) },
    drafts: { show: async (_chat, words) => note(`draft ${words}`) },
  }));
  await api.sendMessage(CHAT, 'a', { reply_markup: KEYBOARD });
  await api.editMessageText(CHAT, 7, '<b>b</b>', { parse_mode: 'HTML' });
  await api.sendPhoto(CHAT, new InputFile(Buffer.from('x'), 'y.png'), { caption: 'c' });
  await api.sendDocument(CHAT, new InputFile(Buffer.from('z'), 'z.txt'));
  await api.answerCallbackQuery('1', { text: 'd' });
  await api.sendMessageDraft(CHAT, 1, 'e');
  const rows = [
    [
      { label: 'Sửa', data: 'td:s:1' },
      { label: 'Mở', url: 'https://x.vn' },
    ],
  ];
  expect(done).toEqual([
    `7 a ${JSON.stringify(rows)}`,
    '7 := <b>b</b>',
    'picture y.png: c',
    'file z',
    'toast d',
    'draft e',
  ]);
  expect(choices.find(CHAT, '1')).toBeUndefined();
});

test('a long text comes in as many messages as the channel needs, whole, its choices last', async () => {
  const { api, done } = open(() => ({ longestText: 20 }));
  await api.sendMessage(CHAT, 'một hai ba bốn năm sáu bảy tám', { reply_markup: KEYBOARD });
  expect(done.every((text) => text.length <= 20)).toBe(true);
  expect(done.join(' ')).toBe('một hai ba bốn năm sáu bảy tám Mở: https://x.vn 1. Sửa');
});

test.each([
  { kind: 'blocked' },
  { kind: 'refused' },
  { kind: 'not sent' },
  { kind: 'unknown' },
  { kind: 'slow down', seconds: 7 },
] as const)('what a channel doesn’t take is for the outbox what it says: %o', async (outcome) => {
  const api = new Api('bare');
  const refuse = async (): Promise<void> => {
    throw new SendRefusal(outcome);
  };
  api.config.use(
    carryCalls({
      channel: { name: 'bare', sendText: refuse },
      choices: new NumberedChoices(),
      pressedIn: () => undefined,
      seconds: () => 0,
      firstMessage: 1,
    }),
  );
  const part = { kind: 'text' as const, html: 'Thông báo', buttons: [] };
  expect(await createPushSender(api).send(asPersonId(13), part)).toEqual(outcome);
});
