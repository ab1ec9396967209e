import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { laneOf } from '../../../src/channel/telegram/inbox/poll-updates.ts';

const from = { id: 5, is_bot: false, first_name: 'A' };
const chat = { id: -7, type: 'supergroup', title: 'Nhóm' };
const received = (content: object): Update => JSON.parse(JSON.stringify({ update_id: 1, ...content }));

test.each([
  [{ message: { message_id: 1, date: 1, chat, from, text: 'x' } }, 'chat:-7'],
  [{ edited_message: { message_id: 1, date: 1, edit_date: 2, chat, from, text: 'x' } }, 'chat:-7'],
  [
    { callback_query: { id: '1', from, chat_instance: '1', message: { message_id: 1, date: 0, chat } } },
    'chat:-7',
  ],
  [{ callback_query: { id: '1', from, chat_instance: '1', inline_message_id: '2' } }, 'person:5'],
  [{ inline_query: { id: '1', from, query: '', offset: '' } }, 'person:5'],
  [{ poll: { id: '1' } }, 'other'],
  [{}, 'other'],
])('an update waits in its chat’s lane (%#)', (content, lane) => {
  expect(laneOf(received(content))).toBe(lane);
});
