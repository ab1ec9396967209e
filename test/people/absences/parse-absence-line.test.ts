import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay, type Day } from '../../../src/domain/people.ts';
import { addDays } from '../../../src/domain/reporting-week.ts';
import { parseAbsenceLine } from '../../../src/people/absences/parse-absence-line.ts';

const TODAY = asDay('2024-11-25');
const read = (text: string, isEnd = false) => parseAbsenceLine(text, TODAY, isEnd);

test.each([
  ['công tác 25/11-29/11', 'công tác', '2024-11-25', '2024-11-29'],
  ['cong tac 25/11 - 29/11', 'công tác', '2024-11-25', '2024-11-29'],
  ['nghỉ phép đến 30/11', 'nghỉ phép', '2024-11-25', '2024-11-30'],
  ['học từ 2/12 đến 6/12', 'học', '2024-12-02', '2024-12-06'],
  ['đi học từ ngày 02.12.2024 đến hết ngày 06.12.2024', 'học', '2024-12-02', '2024-12-06'],
  ['nghỉ 2-6/12', 'nghỉ phép', '2024-12-02', '2024-12-06'],
  ['công tác Hà Nội 28/11', 'công tác', '2024-11-28', '2024-11-28'],
  ['nghỉ phép 28/12-3/1', 'nghỉ phép', '2024-12-28', '2025-01-03'],
  ['học 6/1', 'học', '2025-01-06', '2025-01-06'],
  ['công tác từ 20/11 đến 29/11', 'công tác', '2024-11-20', '2024-11-29'],
  ['nghỉ phép hôm nay', 'nghỉ phép', '2024-11-25', '2024-11-25'],
  ['công tác mai', 'công tác', '2024-11-26', '2024-11-26'],
  ['học hết tuần này', 'học', '2024-11-25', '2024-12-01'],
  ['học tuần sau', 'học', '2024-12-02', '2024-12-08'],
] as const)('%s', (text, kind, from, until) => {
  expect(read(text).line).toEqual({ kind, days: { from, until } });
});

test.each([
  ['nghỉ phép 31/11', 'bad day'],
  ['nghỉ phép 25/11-31/11', 'bad day'],
  ['công tác 5 ngày', 'bad day'],
  ['công tác đến 20/11', 'past'],
  ['công tác 18/11-20/11', 'past'],
  ['học 6/12-2/12', 'reversed'],
  ['học từ 2/12', 'no end'],
  ['học 1/12/2024-1/12/2026', 'too long'],
  ['abc', 'unread'],
] as const)('%s: %s', (text, fault) => {
  expect(read(text).fault).toBe(fault);
});

test('reason or days may be left out', () => {
  expect(read('công tác').line).toEqual({ kind: 'công tác', days: undefined });
  expect(read('25/11-29/11').line?.kind).toBeUndefined();
  expect(read('30/11', true).line?.days).toEqual({ from: TODAY, until: '2024-11-30' });
});

const shown = (day: Day): string => day.split('-').reverse().join('/');

test('any days within a year are read back as they are written', () => {
  const lengths = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 90 }));
  fc.assert(
    fc.property(
      lengths,
      fc.constantFrom('-', ' đến ', ' – '),
      fc.boolean(),
      ([start, length], to, isWhole) => {
        // Without a year a day that is further ahead is one of the last three months.
        fc.pre(isWhole || start + length <= 274);
        const from = addDays(TODAY, start);
        const until = addDays(from, length);
        const write = (day: Day): string => (isWhole ? shown(day) : shown(day).slice(0, 5));
        expect(read(`công tác ${write(from)}${to}${write(until)}`).line).toEqual({
          kind: 'công tác',
          days: { from, until },
        });
      },
    ),
  );
});

test('no text whatever makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { line, fault } = read(text);
      expect(line === undefined).toBe(fault !== undefined);
    }),
  );
});
