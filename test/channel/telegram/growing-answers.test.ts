import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeAnswer, locked } from '../../support/fake-answering.ts';
import { FakeRefusal } from '../../support/fake-methods.ts';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { serveInProcess } from '../../support/serve-in-process.ts';

type Served = Awaited<ReturnType<typeof serveInProcess>>;

/** Makes answers grow by these pieces; each is waited for to have been shown (or refused) before the next. */
const growBy = ({ answering, api }: Served, pieces: readonly string[]): void => {
  answering.respond = async (question) => {
    for (const [index, piece] of pieces.entries()) {
      const before = api.callsOf('sendMessageDraft').length;
      question.onGrowth?.(locked(piece));
      const isShown = () => api.callsOf('sendMessageDraft').length > before;
      if (question.onGrowth && index === 0) await api.changed.until('a draft', isShown);
    }
    return fakeAnswer(question, { kind: 'passage', text: locked(pieces.join(' ')) });
  };
};

const drafts = ({ api }: Served) => api.callsOf('sendMessageDraft').map(({ fields }) => fields);

test('in private an answer is seen to grow, as one draft, and is sent once', async () => {
  const served = await serveInProcess([5]);
  growBy(served, ['Một <câu>.', 'Hai câu.']);
  const person = new FakePerson(served.api, 5);
  const answer = await person.ask('Giải pháp?');
  expect(answer.text).toContain('Một <câu>. Hai câu.');
  expect(person.heard()).toHaveLength(1);
  const [first] = drafts(served);
  expect(first).toMatchObject({ chat_id: 5, text: 'Một <câu>.' });
  expect(new Set(drafts(served).map(({ draft_id }) => draft_id)).size).toBe(1);
  const methods = served.api.calls.map(({ method }) => method);
  expect(methods.lastIndexOf('sendMessageDraft')).toBeLessThan(methods.indexOf('sendMessage'));
});

test('in a group nothing grows', async () => {
  const served = await serveInProcess([5]);
  growBy(served, ['Một câu.']);
  await new FakePerson(served.api, 5, fakeGroup(-100)).ask('/hoi Giải pháp?');
  expect(drafts(served)).toEqual([]);
});

test('an answer that has been composed in a blink shows no draft', async () => {
  const served = await serveInProcess([5]);
  await new FakePerson(served.api, 5).ask('Cảng?');
  expect(drafts(served)).toEqual([]);
});

test.each([
  ['refused', new FakeRefusal(400, 'Bad Request: TEXTDRAFT_PEER_INVALID')],
  ['unknown to an older Bot API', new FakeRefusal(404, 'Not Found')],
])('where drafts are %s, the answer comes all the same, and none is tried again', async (_name, trouble) => {
  const served = await serveInProcess([5]);
  growBy(served, ['Một câu.']);
  served.api.trouble('sendMessageDraft', trouble);
  const person = new FakePerson(served.api, 5);
  expect((await person.ask('Giải pháp?')).text).toContain('Một câu.');
  served.answering.respond = (question) => {
    question.onGrowth?.(locked('Một câu.'));
    return fakeAnswer(question, { text: locked('Một câu.') });
  };
  person.say('Giải pháp nữa?');
  await person.hear(2);
  expect(person.heard()).toHaveLength(2);
  expect(drafts(served)).toHaveLength(1);
});

test.each([
  'hang',
  'lose answer',
] as const)('a draft that gets no answer (%s) holds nothing up', async (trouble) => {
  const served = await serveInProcess([5]);
  growBy(served, ['Một câu.']);
  served.api.trouble('sendMessageDraft', trouble);
  const person = new FakePerson(served.api, 5);
  expect((await person.ask('Giải pháp?')).text).toContain('Một câu.');
  expect(person.heard()).toHaveLength(1);
});

test('typing is shown again while an answer takes long', async () => {
  // Shown for five seconds each time; only what repeats it goes by this clock.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const served = await serveInProcess([5]);
  const { api, answering } = served;
  answering.respond = async (question) => {
    await api.changed.until('typing', () => api.callsOf('sendChatAction').length === 1);
    vi.advanceTimersByTime(4_500);
    await api.changed.until('typing again', () => api.callsOf('sendChatAction').length > 1);
    return fakeAnswer(question);
  };
  const ticking = vi.getTimerCount();
  await new FakePerson(api, 5).ask('Giải pháp?');
  expect(api.callsOf('sendChatAction')).toHaveLength(2);
  expect(vi.getTimerCount(), 'typing goes on after the answer').toBe(ticking);
});
