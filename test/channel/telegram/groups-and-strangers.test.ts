import { expect, test } from 'vitest';
import { asPersonId } from '../../../src/domain/chat.ts';
import { STRANGER_TEXT } from '../../../src/people/rights.ts';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { FixedClock, serveInProcess } from '../../support/serve-in-process.ts';

const GROUP = fakeGroup(-100500);
const HOUR_MS = 60 * 60 * 1000;

const startGroup = async () => {
  const served = await serveInProcess([5, 6]);
  const [person, colleague] = [new FakePerson(served.api, 5, GROUP), new FakePerson(served.api, 6, GROUP)];
  return { ...served, person, colleague, stranger: new FakePerson(served.api, 99, GROUP) };
};

test('in a group the bot answers a mention, a command and a reply, as replies, and nothing else', async () => {
  const { answering, person, colleague } = await startGroup();
  person.say('Cảng thế nào nhỉ?');
  colleague.say('/hoi@other_bot Cảng?');
  const mention = person.say('@nq_test_bot Một?');
  const first = await person.hear(1);
  expect(first.repliesTo).toBe(mention.message_id);
  const command = colleague.say('/chitieu 6');
  expect((await person.hear(2)).repliesTo).toBe(command.message_id);
  colleague.reply(first, 'Hai?');
  expect((await person.hear(3)).text).toContain('Hai? (tiếp Một?)');
  expect(answering.questions.map(({ text }) => text)).toEqual(['Một?', 'chỉ tiêu 6', 'Hai?']);
});

test('in a group each person’s questions go on from their own', async () => {
  const { person, colleague } = await startGroup();
  person.say('@nq_test_bot Một?');
  await person.hear(1);
  colleague.say('@nq_test_bot Hai?');
  expect((await person.hear(2)).text).not.toContain('tiếp');
  person.say('@nq_test_bot Ba?');
  expect((await person.hear(3)).text).toContain('Ba? (tiếp Một?)');
  colleague.say('@nq_test_bot Bốn?');
  expect((await person.hear(4)).text).toContain('Bốn? (tiếp Hai?)');
});

test('a reply to somebody’s question means what answered it', async () => {
  const { person, colleague } = await startGroup();
  const asked = person.say('@nq_test_bot Một?');
  await person.hear(1);
  colleague.say('@nq_test_bot Hai?');
  await person.hear(2);
  colleague.say('@nq_test_bot Ba?', { reply_to_message: JSON.parse(JSON.stringify(asked)) });
  expect((await person.hear(3)).text).toContain('Ba? (tiếp Một?)');
});

test('the words that a reply quotes are handed on with what it replies to', async () => {
  const { answering, person, colleague } = await startGroup();
  person.say('@nq_test_bot Một?');
  const answer = await person.hear(1);
  const quote = { text: 'Trả lời: Một', position: 0, is_manual: true as const };
  const typed = colleague.reply(answer, 'Ai?', { quote });
  await person.hear(2);
  colleague.edit(typed, 'Ai làm?');
  await person.settle();
  expect(answering.questions.map(({ quoted }) => quoted)).toEqual([undefined, quote.text, quote.text]);
});

test('/hoi alone invites to reply, which then is a question', async () => {
  const { person } = await startGroup();
  person.say('/hoi');
  const invitation = await person.hear(1);
  person.reply(invitation, 'Cảng?');
  expect((await person.hear(2)).text).toContain('Trả lời: Cảng?');
});

test('a question that was edited in a group is answered in place', async () => {
  const { api, person } = await startGroup();
  const question = person.say('@nq_test_bot Một?');
  const answer = await person.hear(1);
  person.edit(question, '@nq_test_bot Hai?');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect(answer.text).toContain('Hai?');
});

test('the talk of strangers in a group is none of the bot’s business', async () => {
  const { api, person, stranger } = await startGroup();
  stranger.say('Cảng thế nào?');
  person.say('@nq_test_bot Một?');
  await person.hear(1);
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});

test('a stranger gets one polite line a day in private and one in groups, without content', async () => {
  const clock = new FixedClock();
  const { api, answering } = await serveInProcess([5], clock.now);
  const [alone, inGroup] = [new FakePerson(api, 99), new FakePerson(api, 99, GROUP)];
  expect((await alone.ask('/start')).text).toBe(STRANGER_TEXT);
  alone.say('Cảng?');
  inGroup.say('@nq_test_bot Cảng?');
  inGroup.say('@nq_test_bot Cảng?');
  clock.advance(23 * HOUR_MS);
  alone.say('/chitieu 6');
  expect((await new FakePerson(api, 98).ask('Cảng?')).text).toBe(STRANGER_TEXT);
  clock.advance(HOUR_MS);
  alone.say('Cảng?');
  await alone.hear(2);
  expect(api.callsOf('sendMessage').map(({ fields }) => fields['text'])).toEqual(
    Array(4).fill(STRANGER_TEXT),
  );
  expect(answering.questions).toEqual([]);
});

test('a stranger’s press of a button in a group opens nothing', async () => {
  const { api, person, stranger } = await startGroup();
  person.say('@nq_test_bot Một?');
  const answer = await person.hear(1);
  stranger.press(answer, 'Xem nguyên văn');
  expect(await stranger.toast(0)).toBe(STRANGER_TEXT);
  stranger.press(answer, '👍');
  expect(await stranger.toast(1)).toBe(STRANGER_TEXT);
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});

test('a stranger’s inline query and edited message get no content', async () => {
  const { api, answering } = await serveInProcess([5]);
  const stranger = new FakePerson(api, 99);
  const message = stranger.say('Cảng?');
  await stranger.hear(1);
  stranger.edit(message, 'Xuất khẩu?');
  api.push({ inline_query: { id: 'q', from: stranger.user, query: 'cảng', offset: '' } });
  await api.changed.until('the inline answer', () => api.callsOf('answerInlineQuery').length > 0);
  expect(answering.questions).toEqual([]);
  expect(stranger.heard()).toHaveLength(1);
});

test('other bots are not talked to', async () => {
  const { api, answering } = await serveInProcess([5, 77]);
  const bot = new FakePerson(api, 77);
  Object.assign(bot.user, { is_bot: true });
  bot.say('Cảng?');
  await new FakePerson(api, 5).ask('Một?');
  expect(answering.questions).toHaveLength(1);
});

test('a group that becomes a supergroup keeps its subject', async () => {
  const { api, person, conversations } = await startGroup();
  person.say('@nq_test_bot Một?');
  await person.hear(1);
  const moved = fakeGroup(-100900);
  const successor = new FakePerson(api, 5, moved);
  const { text: _, ...notice } = api.chats.textMessage(person.user, GROUP, 'x', {
    migrate_to_chat_id: moved.id,
  });
  api.push({ message: JSON.parse(JSON.stringify(notice)) });
  successor.say('@nq_test_bot Hai?');
  expect((await successor.hear(1)).text).toContain('Hai? (tiếp Một?)');
  expect((await conversations.findSubject(successor.chatId, asPersonId(5)))?.question).toBe('Hai?');
});

test('an answer that meets a group’s old id is sent to the new one', async () => {
  const { api, person } = await startGroup();
  const moved = fakeGroup(-100900);
  const successor = new FakePerson(api, 5, moved);
  api.chats.textMessage(successor.user, moved, 'somebody has written there');
  api.chats.movedChats.set(GROUP.id, moved.id);
  person.say('@nq_test_bot Một?');
  const answer = await successor.hear(1);
  expect(answer.text).toContain('Một?');
  successor.reply(answer, 'Hai?');
  expect((await successor.hear(2)).text).toContain('(tiếp Một?)');
});
