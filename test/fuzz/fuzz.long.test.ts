import { expect, test } from 'vitest';
import { openEntrances } from './entrances.ts';
import { describeTrial, runFuzz, trialText } from './run-fuzz.ts';

test('no text of a short round of hostile ones holds the bot or makes it fail', async () => {
  const { count, failed } = await runFuzz(await openEntrances(), { seed: 1, seconds: 15, most: 96 });
  expect(failed.map(describeTrial)).toEqual([]);
  expect(count).toBeGreaterThan(40);
});

test('a trial gives the same text again, and another one another', () => {
  expect(trialText(1, 8)).toEqual(trialText(1, 8));
  expect(trialText(1, 8).text).not.toBe(trialText(1, 16).text);
  expect(trialText(1, 8).text).not.toBe(trialText(2, 8).text);
  for (let number = 0; number < 200; number += 1)
    expect(trialText(1, number).text.length).toBeLessThanOrEqual(4096);
});
