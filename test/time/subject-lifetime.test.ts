import { expect, test } from 'vitest';
import { isSubjectFresh, SUBJECT_LIFETIME_MS } from '../../src/domain/chat.ts';
import { FakePerson } from '../support/fake-person.ts';
import { FixedClock, serveInProcess } from '../support/serve-in-process.ts';

const NOW = new Date('2024-06-10T23:50:00+07:00');

test('a subject lives for thirty minutes, over midnight too', () => {
  const after = (ms: number): boolean => isSubjectFresh(NOW.getTime(), new Date(NOW.getTime() + ms));
  expect(SUBJECT_LIFETIME_MS).toBe(1_800_000);
  expect(after(0)).toBe(true);
  expect(after(SUBJECT_LIFETIME_MS)).toBe(true);
  expect(after(SUBJECT_LIFETIME_MS + 1)).toBe(false);
});

test('a follow-up leans on the last subject for thirty minutes, a reply for longer', async () => {
  const clock = new FixedClock();
  const { api } = await serveInProcess([5], clock.now);
  const person = new FakePerson(api, 5);
  const first = await person.ask('Một?');
  clock.advance(SUBJECT_LIFETIME_MS);
  expect((await person.ask('Hai?')).text).toContain('Hai? (tiếp Một?)');
  clock.advance(SUBJECT_LIFETIME_MS + 1);
  expect((await person.ask('Ba?')).text).not.toContain('tiếp');
  person.reply(first, 'Bốn?');
  expect((await person.hear(4)).text).toContain('Bốn? (tiếp Một?)');
});

test('an edit is understood as of when the question was asked', async () => {
  const clock = new FixedClock();
  const { api } = await serveInProcess([5], clock.now);
  const person = new FakePerson(api, 5);
  await person.ask('Một?');
  const question = person.say('Hai?');
  const answer = await person.hear(2);
  clock.advance(2 * SUBJECT_LIFETIME_MS);
  person.edit(question, 'Hai nhé?');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect(answer.text).toContain('Hai nhé? (tiếp Một?)');
});
