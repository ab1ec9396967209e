import { expect, test } from 'vitest';
import { fakeAnswer, locked } from '../../support/fake-answering.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';

test('a question is answered with its clause, typing is shown first', async () => {
  const { api } = await serveInProcess([5]);
  const answer = await new FakePerson(api, 5).ask('Cảng?');
  expect(answer.text).toBe('Trả lời: Cảng?\n📌 II.2.1(6) · "đạt 190 triệu tấn"');
  const methods = api.calls.map(({ method }) => method);
  expect(methods.indexOf('sendChatAction')).toBeLessThan(methods.indexOf('sendMessage'));
});

test('the menu that everybody sees doesn’t tell what the bot is for', async () => {
  const { api } = await serveInProcess([5]);
  const [call] = await api.changed.until('setMyCommands', () => {
    const calls = api.callsOf('setMyCommands');
    return calls.length > 0 && calls;
  });
  expect(call?.error).toBeUndefined();
  expect(call?.fields['commands']).toEqual([{ command: 'start', description: 'Bắt đầu' }]);
});

test.each([
  ['/start', 'Nghị quyết thử nghiệm (họp ngày 01/12/2023)'],
  ['/trogiup', '/chitieu 4b'],
  ['/hoi', 'muốn hỏi gì'],
  ['/HOI Cảng?', 'Trả lời: Cảng?'],
  ['/hoi@nq_test_bot Cảng?', 'Trả lời: Cảng?'],
  ['/chitieu 6', 'Trả lời: chỉ tiêu 6'],
  ['/chitieu 4b', 'Trả lời: chỉ tiêu 4b'],
  ['/lenhla', '/trogiup'],
])('%s', async (typed, expected) => {
  const { api } = await serveInProcess([5]);
  expect((await new FakePerson(api, 5).ask(typed)).text).toContain(expected);
});

test('/chitieu leads from the groups to a group to a target, and back', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const menu = await person.ask('/chitieu');
  person.press(menu, 'Các chỉ tiêu kinh tế');
  await api.changed.until('the group', () => menu.edits === 1);
  person.press(menu, '‹ Các nhóm chỉ tiêu');
  await api.changed.until('the groups again', () => menu.edits === 2);
  person.press(menu, 'Các chỉ tiêu kinh tế');
  await api.changed.until('the group again', () => menu.edits === 3);
  person.press(menu, '(6)');
  expect((await person.hear(2)).text).toContain('Trả lời: chỉ tiêu 6');
  expect(api.chats.pendingPresses.size).toBe(0);
});

test('a menu that Telegram won’t change any more comes as a new message', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const menu = await person.ask('/chitieu');
  api.trouble('editMessageText', new FakeRefusal(400, "Bad Request: message can't be edited"));
  person.press(menu, 'Các chỉ tiêu kinh tế');
  expect((await person.hear(2)).text).toBe('Các chỉ tiêu kinh tế:');
});

test('"Xem nguyên văn" opens every clause cited, once each, whole', async () => {
  const { api, answering } = await serveInProcess([5]);
  const [citation] = fakeAnswer({ text: '', subject: undefined, now: new Date() }).citations;
  if (citation === undefined) throw new Error('no citation');
  answering.respond = (question) =>
    fakeAnswer(question, { citations: [citation, { ...citation, quote: 'khác' }] });
  const person = new FakePerson(api, 5);
  person.press(await person.ask('Cảng?'), 'Xem nguyên văn');
  const clause = await person.hear(2);
  expect(clause.text).toBe('Chỉ tiêu chủ yếu\n\nChỉ tiêu II.2.1(6)\nNguyên văn II.2.1(6): đạt <190> & hơn');
  expect(await person.toast()).toBe('');
});

test('a related target is answered as if it had been asked for', async () => {
  const { api, answering } = await serveInProcess([5]);
  const related = answering
    .targetGroups()
    .flatMap(({ targets }) => targets)
    .map(({ ref, document, number }) => ({ ref, document, label: locked(`Chỉ tiêu ${number}`) }));
  answering.respond = (question) => fakeAnswer(question, { related });
  const person = new FakePerson(api, 5);
  person.press(await person.ask('Cảng?'), 'Chỉ tiêu 4');
  expect((await person.hear(2)).text).toContain('Trả lời: chỉ tiêu 4');
});

test('a thumb is stored and may change', async () => {
  const { api, db } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const answer = await person.ask('Cảng?');
  person.press(answer, '👍');
  expect(await person.toast(0)).toContain('Cảm ơn');
  person.press(answer, '👎');
  await person.toast(1);
  const rows = await db.selectFrom('feedback').select(['person_id', 'rating', 'question', 'cited']).execute();
  expect(rows).toEqual([
    { person_id: 5, rating: 'down', question: 'Cảng?', cited: '[{"ref":"II.2.1(6)","document":"nq-test"}]' },
  ]);
});

test.each([
  'full:1',
  'up:1',
  'nonsense',
  'group:IX.9',
  'clause:nq-test:XX',
])('a button that is not understood any more says so: %s', async (data) => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const message = await person.ask('Cảng?');
  person.pressData(message.id, data);
  expect(await person.toast()).toMatch(/đã cũ|Không mở được/);
  expect(person.heard()).toHaveLength(1);
});

test('a follow-up leans on the last subject, a reply on the subject of what it replies to', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const first = await person.ask('Một?');
  expect((await person.ask('Hai?')).text).toContain('Hai? (tiếp Một?)');
  person.reply(first, 'Ba?');
  expect((await person.hear(3)).text).toContain('Ba? (tiếp Một?)');
});

test('what is no text gets a calm line, service messages none', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const { text: _, ...photo } = api.chats.textMessage(person.user, person.chat, 'ảnh', {
    photo: [{ file_id: '1', file_unique_id: '1', width: 1, height: 1 }],
  });
  api.push({ message: JSON.parse(JSON.stringify(photo)) });
  expect((await person.hear(1)).text).toContain('bằng chữ');
  const { text: _text, ...pinned } = api.chats.textMessage(person.user, person.chat, 'x', {
    message_auto_delete_timer_changed: { message_auto_delete_time: 5 },
  });
  api.push({ message: JSON.parse(JSON.stringify(pinned)) });
  await person.ask('Cảng?');
  expect(person.heard()).toHaveLength(2);
});

test('a long answer goes out in parts, the buttons under the last one', async () => {
  const { api, answering } = await serveInProcess([5]);
  const long = Array.from({ length: 90 }, (_, index) => `Đoạn ${index}: ${'lời & ý <b> '.repeat(12)}`).join(
    '\n',
  );
  answering.respond = (question) => fakeAnswer(question, { text: locked(long) });
  const person = new FakePerson(api, 5);
  person.say('Tất cả?');
  const last = await person.hear(4);
  const heard = person.heard();
  expect(heard.map(({ keyboard }) => keyboard.length > 0)).toEqual([false, false, false, true]);
  expect(last.text).toContain('📌 II.2.1(6)');
  expect(
    heard
      .map(({ text }) => text)
      .join('\n')
      .startsWith(long.slice(0, 5000)),
  ).toBe(true);
  person.press(last, '👍');
  expect(await person.toast()).toContain('Cảm ơn');
});

test('an inline query is answered with nothing', async () => {
  const { api } = await serveInProcess([5]);
  const { user } = new FakePerson(api, 5);
  api.push({ inline_query: { id: 'q', from: user, query: 'cảng', offset: '' } });
  const [call] = await api.changed.until('an answer', () => {
    const calls = api.callsOf('answerInlineQuery');
    return calls.length > 0 && calls;
  });
  expect(call?.fields).toMatchObject({ results: [], is_personal: true });
});

test('an error in one update is told with a code that is in the log, and the next one is answered', async () => {
  const { api, answering, log } = await serveInProcess([5]);
  answering.respond = (question) => {
    if (question.text === 'Hỏng?') throw new Error('a defect');
    return fakeAnswer(question);
  };
  const person = new FakePerson(api, 5);
  const apology = await person.ask('Hỏng?');
  const code = /mã lỗi ([A-Z2-9]{6})/.exec(apology.text)?.[1];
  const line = await log.find('could not be handled');
  expect(line['errorCode']).toBe(code);
  expect(JSON.stringify(log.lines)).not.toContain('Hỏng?');
  expect((await person.ask('Cảng?')).text).toContain('Trả lời');
});

test('a person who blocked the bot stops nobody else', async () => {
  const { api, log } = await serveInProcess([5, 6]);
  const blocker = new FakePerson(api, 5);
  api.chats.blockedChats.add(5);
  blocker.say('Cảng?');
  await log.find('does not accept messages');
  expect((await new FakePerson(api, 6).ask('Cảng?')).text).toContain('Trả lời');
});

test('a reply that Telegram slows down is made again', async () => {
  const { api } = await serveInProcess([5]);
  api.trouble('sendMessage', new FakeRefusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
  expect((await new FakePerson(api, 5).ask('Cảng?')).text).toContain('Trả lời');
  expect(api.callsOf('sendMessage')).toHaveLength(2);
});

test('a reply whose outcome got lost is made again, by the inbox, with the same words', async () => {
  const { api, answering } = await serveInProcess([5]);
  api.trouble('sendMessage', 'lose answer');
  const person = new FakePerson(api, 5);
  person.say('Cảng?');
  const again = await person.hear(2);
  expect(again.text).toBe(person.heard()[0]?.text);
  expect(answering.questions.map(({ now }) => now)[0]).toEqual(answering.questions.map(({ now }) => now)[1]);
});

test('of an answer in parts only those are sent again that are not known to have been sent', async () => {
  const { api, answering } = await serveInProcess([5]);
  const text = ['a', 'b', 'c'].map((letter) => letter.repeat(4000)).join('\n\n');
  answering.respond = (question) => fakeAnswer(question, { text: locked(text), citations: [] });
  api.trouble('sendMessage', 'none', 'lose answer');
  const person = new FakePerson(api, 5);
  person.say('Tất cả?');
  await person.hear(4);
  await person.ask('Hết chưa?');
  expect(person.heard().map((message) => message.text[0])).toEqual(['a', 'b', 'b', 'c', 'a']);
});

test('a button that was pressed too long ago still does its work', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const message = await person.ask('Cảng?');
  const tooOld = new FakeRefusal(400, 'Bad Request: query is too old and response timeout expired');
  api.trouble('answerCallbackQuery', tooOld);
  person.press(message, 'Xem nguyên văn');
  expect((await person.hear(2)).text).toContain('Nguyên văn');
});
