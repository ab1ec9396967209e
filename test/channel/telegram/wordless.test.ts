import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { ACCOUNTS } from '../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../support/serve-week.ts';

const file = { file_id: 'v', file_unique_id: 'v', duration: 4 };
const UNHEARD = 'Tôi chưa nghe được tin thoại. Xin đồng chí nhắn bằng chữ, ví dụ: cảng 172 triệu tấn.';

const SPOKEN: readonly (readonly [string, Partial<Message>])[] = [
  ['a voice message', { voice: file }],
  ['an audio file', { audio: file }],
  ['a video note', { video_note: { ...file, length: 240 } }],
];

test.each(SPOKEN)('%s is asked for in writing, once for several in a row', async (_what, media) => {
  const { official, leader, staff, clock, db, answering } = await serveWeek();
  for (const person of [official, leader, staff]) {
    person.send(media);
    expect((await person.hear(1)).text).toBe(UNHEARD);
    person.send(media);
    expect(await person.settle()).toHaveLength(1);
  }
  clock.advance(60 * 60 * 1_000);
  official.send(media);
  expect((await official.hear(3)).text).toBe(UNHEARD);
  expect(await db.selectFrom('progress_question').select('id').execute()).toEqual([]);
  expect(answering.questions).toEqual([]);
});

test('a place is asked for in writing too', async () => {
  const { official } = await serveWeek();
  official.send({ location: { latitude: 20.86, longitude: 106.68 } });
  expect((await official.hear(1)).text).toContain('Tôi chưa đọc được vị trí. Xin đồng chí nhắn bằng chữ');
});

const sticker = {
  file_id: 's',
  file_unique_id: 's',
  type: 'regular',
  width: 512,
  height: 512,
  is_animated: false,
  is_video: false,
} as const;

test.each([
  '👍',
  '👍🏽',
  '🙏🙏',
  '❤️',
  '👌 🇻🇳',
  'sticker',
])('%s alone acknowledges: nothing is recorded, no week answered, nothing asked', async (text) => {
  const { at, official, db, answering } = await serveWeek();
  await at('2024-11-25 08:00');
  const nudge = lastHeard(official);
  if (text === 'sticker') official.send({ sticker });
  else official.reply(nudge, text);
  expect((await official.hear(2)).text).toBe('Cảm ơn đồng chí.');
  await at('2024-11-27 14:00');
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
  expect(await db.selectFrom('progress_question').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('progress_update').select('id').execute()).toEqual([]);
  expect(answering.questions).toEqual([]);
});

test('👍 is not the number that the bot waits for, which may still come', async () => {
  const { official, pressIn, pressFor } = await serveWeek();
  const list = await official.ask('/capnhat');
  await pressIn(official, list, 'Nhập số');
  await pressFor(official, list, list.keyboard.flat()[0]?.text ?? '');
  expect((await official.ask('👍')).text).toBe('Cảm ơn đồng chí.');
  expect((await official.ask('158,2')).text).toContain('158,2 triệu tấn');
});

test('in a group nobody is thanked for a 👍; digits and question marks are words', async () => {
  const { api, answering } = await serveWeek();
  const person = new FakePerson(api, ACCOUNTS.leader, fakeGroup(-100500));
  const answer = await person.ask('@nq_test_bot Một?');
  person.reply(answer, '👍');
  person.reply(answer, '❓');
  expect((await person.hear(2)).text).toContain('❓');
  person.reply(answer, '6');
  await person.hear(3);
  expect(answering.questions).toHaveLength(3);
});
