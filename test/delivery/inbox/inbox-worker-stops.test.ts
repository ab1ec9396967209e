import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { held, pass, startWorker } from './inbox-worker-desk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a stop begins nothing more and waits for what is under way', async () => {
  const { begun, handle, end } = held();
  const { receive, states, worker } = await startWorker(handle);
  await receive([1, 'a'], [2, 'a']);
  let unfinished: number | undefined;
  const stopped = worker.stop(8_000).then((count) => {
    unfinished = count;
  });
  await pass(5_000);
  expect(unfinished).toBeUndefined();
  end(1);
  await stopped;
  expect(unfinished).toBe(0);
  worker.wake();
  await pass();
  expect(begun).toEqual([1]);
  expect(await states()).toEqual(['done', 'waiting']);
});

test('a stop does not wait longer than its grace', async () => {
  const { handle } = held();
  const { receive, worker } = await startWorker(handle);
  await receive([1, 'a']);
  const stopped = worker.stop(8_000);
  await pass(8_000);
  expect(await stopped).toBe(1);
});
