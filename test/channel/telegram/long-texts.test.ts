import { expect, test } from 'vitest';
import { FakePerson } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';

test('a message longer than Telegram’s own limit is cut before anything reads it', async () => {
  const { api, answering } = await serveInProcess([5]);
  await new FakePerson(api, 5).ask(`Cảng? ${'😀'.repeat(5000)}`);
  const [question] = answering.questions;
  expect(question?.text.length).toBeLessThanOrEqual(4096);
  expect(question?.text).toMatch(/^Cảng\? (?:😀)+$/u);
});

test('a button with more data than Telegram allows is one that isn’t known any more', async () => {
  const { api } = await serveInProcess([5]);
  const person = new FakePerson(api, 5);
  const answer = await person.ask('Cảng?');
  person.pressData(answer.id, `clause:nq14-2024:${'1'.repeat(5000)}`);
  await api.changed.until('the answer to the press', () => api.callsOf('answerCallbackQuery').length === 1);
  expect(api.callsOf('answerCallbackQuery')[0]?.fields['text']).toContain('cũ');
  expect(person.heard()).toHaveLength(1);
});
