import type { Chat, MessageOrigin, User } from 'grammy/types';
import { expect, test } from 'vitest';
import { readForward } from '../../../src/channel/telegram/read-message.ts';

const SENDER: User = { id: 13, is_bot: false, first_name: 'Nguyễn Văn', last_name: 'An' };
const OTHER: User = { id: 16, is_bot: false, first_name: 'Hoàng Thị', last_name: 'Hai' };
const BOT: User = { id: 4242, is_bot: true, first_name: 'Nghị quyết Bot' };
const GROUP: Chat.SupergroupChat = { id: -7, type: 'supergroup', title: 'Tổ công tác' };
const CHANNEL: Chat.ChannelChat = { id: -8, type: 'channel', title: 'Cảng vụ' };
/** 08:00 on Monday, 25 November 2024, in Việt Nam. */
const SAID = 1_732_496_400;

const origins: readonly (readonly [string, MessageOrigin, object])[] = [
  ['their own words', { type: 'user', date: SAID, sender_user: SENDER }, { kind: 'self' }],
  [
    'somebody else’s',
    { type: 'user', date: SAID, sender_user: OTHER },
    { kind: 'person', person: 16, name: 'Hoàng Thị Hai' },
  ],
  [
    'somebody’s who hides their account',
    { type: 'hidden_user', date: SAID, sender_user_name: 'Ba' },
    { kind: 'hidden person', name: 'Ba' },
  ],
  ['a bot’s', { type: 'user', date: SAID, sender_user: BOT }, { kind: 'bot', name: 'Nghị quyết Bot' }],
  ['a group’s', { type: 'chat', date: SAID, sender_chat: GROUP }, { kind: 'chat', name: 'Tổ công tác' }],
  [
    'a channel’s',
    { type: 'channel', date: SAID, chat: CHANNEL, message_id: 5 },
    { kind: 'chat', name: 'Cảng vụ' },
  ],
];

test.each(origins)('a forwarded message tells who said it and when: %s', (_whose, forward_origin, by) => {
  expect(readForward({ from: SENDER, forward_origin })).toEqual({
    by,
    saidAt: new Date('2024-11-25T08:00:00+07:00'),
  });
});

test('what somebody writes themselves is no forward', () => {
  expect(readForward({ from: SENDER })).toBeUndefined();
});
