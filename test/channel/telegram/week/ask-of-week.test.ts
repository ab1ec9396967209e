import { expect, test } from 'vitest';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { type EarlierWeek, readPresentResponses } from '../../../../src/week/responses/week-responses.ts';
import { serveWeek } from '../../../support/serve-week.ts';

test('who has answered is read of this week, of so many before it, or of the last of a number', async () => {
  const { at, official, clock, reminderRules, ...stores } = await serveWeek();
  await at('2024-11-25 08:00');
  await official.ask('cảng vướng luồng');
  await at('2024-12-02 08:00');
  clock.set('2024-12-02 09:00');
  const read = async (earlier: EarlierWeek) => {
    const week = await readPresentResponses(stores, reminderRules(), clock.now(), earlier);
    return [week.period, week.responses.find((each) => each.official === asOfficialId(3))?.state];
  };
  expect(await read(undefined)).toEqual(['2024-W49', 'silent']);
  expect(await read({ before: 1 })).toEqual(['2024-W48', 'on time']);
  expect(await read({ number: 48 })).toEqual(['2024-W48', 'on time']);
  // Week 50 is to come: last year's is meant.
  expect((await read({ number: 50 }))[0]).toBe('2023-W50');
  expect((await read({ number: 53 }))[0]).toBe('2020-W53');
});
