import { expect, onTestFinished, test } from 'vitest';
import { FakeLlm, writeSentences } from '../support/fake-llm.ts';
import { FakePerson } from '../support/fake-person.ts';
import { createApi, createRunner, untilPolling } from '../support/serve-process.ts';

const TIMEOUT = { timeout: 60_000 };
const QUESTION = 'nhiệm vụ về bến container';
const SAID = 'Khởi công và xây dựng các bến container số 7, 8.';

const startModel = async (): Promise<FakeLlm> => {
  const llm = await FakeLlm.start();
  onTestFinished(() => llm.stop());
  llm.respond = ({ passages }) =>
    writeSentences({ text: SAID, cites: [passages.findIndex((text) => text.includes('số 7, 8')) + 1] });
  return llm;
};

const settingsFor = (llm: FakeLlm) => ({
  LLM_BASE_URL: llm.baseUrl,
  LLM_MODEL: 'fake',
  LLM_API_KEY: 'sk-very-secret',
});

test('a bot that is killed while a model writes answers once after its start, checked', TIMEOUT, async () => {
  const [llm, api, runner] = [await startModel(), await createApi(), createRunner()];
  const write = llm.respond;
  llm.respond = () => 'silence';
  const first = runner.startServing(api, [5], settingsFor(llm));
  await untilPolling(api, first);
  const person = new FakePerson(api, 5);
  person.say(QUESTION);
  await llm.changed.until('a call', () => llm.calls.length > 0, 30_000);
  first.kill('SIGKILL');
  await first.end();
  llm.respond = write;
  const second = runner.startServing(api, [5], settingsFor(llm));
  await untilPolling(api, second);
  const [answer] = await api.changed.until(
    'the answer',
    () => person.heard().length > 0 && person.heard(),
    30_000,
  );
  expect(answer?.text).toContain(SAID);
  expect(answer?.text).toContain('II.3.3/1');
  person.say('Cảng?');
  await api.changed.until('the next answer', () => person.heard().length > 1, 30_000);
  expect(person.heard().filter(({ text }) => text.includes(SAID))).toHaveLength(1);
  expect(first.stderr + second.stderr).not.toMatch(/sk-very-secret|Khởi công|bến container/);
  expect(second.stderr).toContain('the language model was asked');
});

test('a model without its name stops the start', TIMEOUT, async () => {
  const bot = createRunner().start({ LLM_BASE_URL: 'http://localhost:1/v1' }, 'Cảng?\n');
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('- LLM_MODEL: ');
});
