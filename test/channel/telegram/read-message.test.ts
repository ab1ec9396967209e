import type { Chat, Message, MessageEntity } from 'grammy/types';
import { expect, test } from 'vitest';
import { BOT_ELSEWHERE } from '../../../src/channel/bridge/open-channel.ts';
import { readMessage } from '../../../src/channel/telegram/read-message.ts';

const ME = { ...BOT_ELSEWHERE, username: 'nq_bot' };
const PERSON = { id: 5, is_bot: false, first_name: 'A' };
const PRIVATE: Chat.PrivateChat = { id: 5, type: 'private', first_name: 'A' };
const GROUP: Chat.SupergroupChat = { id: -7, type: 'supergroup', title: 'Nhóm' };

const message = (chat: Chat, text: string, more: Partial<Message> = {}): Message => {
  const entities = [...text.matchAll(/(?<=^|\s)@\w+/g)].map(
    (found): MessageEntity => ({ type: 'mention', offset: found.index, length: found[0].length }),
  );
  const contents = { message_id: 1, date: 1, chat, from: PERSON, text, entities, ...more };
  return JSON.parse(JSON.stringify(contents));
};

const REPLY_TO_BOT: Partial<Message> = JSON.parse(
  JSON.stringify({ reply_to_message: { message_id: 9, date: 1, chat: GROUP, from: ME, text: 'x' } }),
);

test.each([
  ['private: any words', message(PRIVATE, ' Cảng? '), true, undefined, 'Cảng?'],
  [
    'private: a command',
    message(PRIVATE, '/chitieu 4b'),
    true,
    { name: 'chitieu', rest: '4b' },
    '/chitieu 4b',
  ],
  ['private: a command in capitals', message(PRIVATE, '/START'), true, { name: 'start', rest: '' }, '/START'],
  ['group: talk among people', message(GROUP, 'Cảng thế nào?'), false, undefined, 'Cảng thế nào?'],
  ['group: a mention in front', message(GROUP, '@nq_bot, cảng?'), true, undefined, 'cảng?'],
  [
    'group: a mention in the middle',
    message(GROUP, 'cho hỏi @NQ_Bot cảng?'),
    true,
    undefined,
    'cho hỏi cảng?',
  ],
  ['group: a mention alone', message(GROUP, '@nq_bot'), true, undefined, ''],
  [
    'group: somebody else mentioned',
    message(GROUP, '@nq_bot_khac cảng?'),
    false,
    undefined,
    '@nq_bot_khac cảng?',
  ],
  [
    'group: a mention, then a command',
    message(GROUP, '@nq_bot /chitieu 6'),
    true,
    { name: 'chitieu', rest: '6' },
    '/chitieu 6',
  ],
  [
    'group: our command',
    message(GROUP, '/hoi@nq_bot cảng?'),
    true,
    { name: 'hoi', rest: 'cảng?' },
    '/hoi@nq_bot cảng?',
  ],
  [
    "group: another bot's command",
    message(GROUP, '/hoi@other_bot cảng?'),
    false,
    undefined,
    '/hoi@other_bot cảng?',
  ],
  ['group: a reply to us', message(GROUP, 'ai phụ trách?', REPLY_TO_BOT), true, undefined, 'ai phụ trách?'],
  ['a slash is no command', message(PRIVATE, '/ cảng'), true, undefined, '/ cảng'],
  ['neither is a fraction', message(PRIVATE, '50/137 cơ sở'), true, undefined, '50/137 cơ sở'],
])('%s', (_name, given, addressed, command, words) => {
  expect(readMessage(given, ME)).toEqual({ addressed, command, words });
});

test('a mention by name instead of user name counts too', () => {
  const entities: MessageEntity[] = [{ type: 'text_mention', offset: 0, length: 3, user: ME }];
  expect(readMessage(message(GROUP, 'Bot cảng?', { entities }), ME)).toMatchObject({
    addressed: true,
    words: 'cảng?',
  });
});
