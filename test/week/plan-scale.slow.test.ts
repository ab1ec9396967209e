import { expect, test } from 'vitest';
import { machineSlowness, processorMs } from '../support/processor-time.ts';
import { at, official, place, planFor, recordOf, unit, work } from './office.ts';

const OFFICIALS = 10_000;
const UNITS = 2_000;

test(`the week of ${OFFICIALS} officials is planned in under two seconds at each of its moments`, () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const rows = {
    units: numbers(UNITS).map((id) => unit(id)),
    officials: numbers(OFFICIALS).map((id) => official(id, id % 500 === 0 ? { role: 'leader' } : {})),
    memberships: numbers(OFFICIALS).map((id) => place(id, (id % UNITS) + 1, { isHead: id <= UNITS })),
    assignments: numbers(UNITS).flatMap((id) =>
      [1, 2, 3].map((part) => work(id, `II.2.1(${((id * part) % 24) + 1})`)),
    ),
  };
  const timed = (moment: string, sent: ReturnType<typeof recordOf>) => {
    const begun = processorMs();
    const { due } = planFor(rows, at(moment), { sent });
    const took = processorMs() - begun;
    console.log(`planned ${due.length} messages for ${OFFICIALS} officials in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(2000 * machineSlowness());
    return recordOf(due, at(moment));
  };
  const nudges = timed('2024-11-25 08:00', []);
  expect(nudges).toHaveLength(OFFICIALS);
  const seconds = timed('2024-11-27 14:00', nudges);
  expect(seconds).toHaveLength(OFFICIALS);
  const escalations = timed('2024-11-29 10:00', [...nudges, ...seconds]);
  expect(escalations).toHaveLength(UNITS + 1);
});
