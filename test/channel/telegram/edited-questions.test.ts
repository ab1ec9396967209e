import { expect, test } from 'vitest';
import { fakeAnswer, locked } from '../../support/fake-answering.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';

const paragraphs = (count: number, word: string): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index} ${'x'.repeat(900)}`).join('\n\n');

const start = async () => {
  const served = await serveInProcess([5]);
  return { ...served, person: new FakePerson(served.api, 5) };
};

test('the answer to an edited question takes the place of the old one', async () => {
  const { api, person } = await start();
  const question = person.say('Cảng?');
  const answer = await person.hear(1);
  person.edit(question, 'Xuất khẩu?');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect(answer.text).toContain('Trả lời: Xuất khẩu?');
  expect(answer.keyboard.length).toBeGreaterThan(0);
  person.edit(question, '/chitieu 4b');
  await api.changed.until('the second edit', () => answer.edits === 2);
  expect(answer.text).toContain('Trả lời: chỉ tiêu 4b');
  expect(person.heard()).toHaveLength(1);
});

test('its buttons belong to the new answer', async () => {
  const { api, db, person } = await start();
  const question = person.say('Cảng?');
  const answer = await person.hear(1);
  person.edit(question, 'Xuất khẩu?');
  await api.changed.until('the edit', () => answer.edits === 1);
  person.press(answer, '👍');
  await person.toast();
  const rows = await db.selectFrom('feedback').select('question').execute();
  expect(rows).toEqual([{ question: 'Xuất khẩu?' }]);
});

test('a shorter answer deletes the parts too many, a longer one adds some', async () => {
  const { api, answering, person } = await start();
  answering.respond = (question) => {
    const count = Number(/\d+/.exec(question.text)?.[0]);
    return fakeAnswer(question, { text: locked(paragraphs(count, question.text)) });
  };
  const question = person.say('Hỏi 12?');
  await person.hear(3);
  person.edit(question, 'Sửa 2?');
  await api.changed.until('one message left', () => person.heard().length === 1);
  const [only] = person.heard();
  expect(only?.text).toContain('Sửa 2?');
  expect(only?.keyboard.length).toBeGreaterThan(0);
  person.edit(question, 'Lại 12?');
  await person.hear(3);
  expect(person.heard().map(({ keyboard }) => keyboard.length > 0)).toEqual([false, false, true]);
});

test('where the old answer is gone or too old, the new one is a reply to the question', async () => {
  const { api, person } = await start();
  const question = person.say('Cảng?');
  const answer = await person.hear(1);
  api.chats.remove(5, answer.id);
  person.edit(question, 'Xuất khẩu?');
  const reply = await api.changed.until('a reply', () => person.heard().find(({ id }) => id !== answer.id));
  expect(reply).toMatchObject({ repliesTo: question.message_id });
  expect(reply.text).toContain('Xuất khẩu?');
  api.trouble('editMessageText', new FakeRefusal(400, "Bad Request: message can't be edited"));
  person.edit(question, 'Du lịch?');
  const second = await person.hear(2);
  expect(second.text).toContain('Du lịch?');
});

test('an edit that changes nothing is not answered anew', async () => {
  const { api, answering, person } = await start();
  const question = person.say('Cảng?');
  await person.hear(1);
  person.edit(question, 'Cảng?');
  await person.ask('Du lịch?');
  expect(answering.questions.map(({ text }) => text)).toEqual(['Cảng?', 'Du lịch?']);
  expect(api.callsOf('editMessageText')).toEqual([]);
});

test('an edit to words with the same answer is fine with Telegram and with us', async () => {
  const { api, answering, log, person } = await start();
  answering.respond = (question) => fakeAnswer(question, { text: locked('190') });
  const question = person.say('Cảng?');
  const answer = await person.hear(1);
  api.trouble('editMessageText', new FakeRefusal(400, 'Bad Request: message is not modified: …'));
  person.edit(question, 'cảng?');
  await person.ask('Du lịch?');
  expect(answer.edits).toBe(0);
  expect(log.lines.some(({ level }) => Number(level) >= 40)).toBe(false);
});

test('an edited follow-up leans on what the first one leant on', async () => {
  const { api, person } = await start();
  await person.ask('Một?');
  const question = person.say('Hai?');
  const answer = await person.hear(2);
  person.edit(question, 'Hai nhé?');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect(answer.text).toContain('Hai nhé? (tiếp Một?)');
  expect((await person.ask('Ba?')).text).toContain('(tiếp Hai nhé?)');
});

test('an edit further up does not change what the chat is about', async () => {
  const { api, person } = await start();
  const first = person.say('Một?');
  const answer = await person.hear(1);
  await person.ask('Hai?');
  person.edit(first, 'Một nhé?');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect((await person.ask('Ba?')).text).toContain('(tiếp Hai?)');
});

test('an edit that was half done when Telegram failed is finished without a second message', async () => {
  const { api, answering, person } = await start();
  answering.respond = (question) => fakeAnswer(question, { text: locked(paragraphs(8, question.text)) });
  const question = person.say('Dài?');
  const [first, second] = [await person.hear(1), await person.hear(2)];
  // Telegram edits the first part, but its answer doesn't reach us.
  api.trouble('editMessageText', 'lose answer');
  person.edit(question, 'Sửa?');
  await api.changed.until(
    'both edits',
    () => (second.edits > 0 && second.text.includes('Sửa?')) || undefined,
  );
  expect(first.text).toContain('Sửa?');
  expect(person.heard()).toHaveLength(2);
});
