import { expect, test } from 'vitest';
import { fakeAnswer, locked } from '../../support/fake-answering.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';

// Here and not beside the others: the pauses before a reply is made again, and then its question, are real ones.
test('a question handled again after a failure is answered once, with what is composed then', async () => {
  const served = await serveInProcess([5]);
  served.answering.respond = (question) => {
    question.onGrowth?.(locked('Một câu.'));
    return fakeAnswer(question, { kind: 'passage', text: locked('Một câu.') });
  };
  served.api.trouble(
    'sendMessage',
    new FakeRefusal(500, 'Internal Server Error'),
    new FakeRefusal(500, 'Internal'),
  );
  const person = new FakePerson(served.api, 5);
  expect((await person.ask('Giải pháp?')).text).toContain('Một câu.');
  expect(person.heard()).toHaveLength(1);
});
