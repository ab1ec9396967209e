import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { describeBlockerTime, listBlockers } from '../../src/progress/standing/list-blockers.ts';
import { storedReport, type TestReport } from '../support/test-report.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
let next = 0;
const on = (day: string, said: Partial<TestReport>) => ({
  ...storedReport(++next, { ref: 'II.2.1(6)', asOf: day, ...said }),
  recordedAt: new Date(`${day}T09:00:00+07:00`),
});
const told = (updates: readonly ReturnType<typeof on>[], today: string) =>
  listBlockers(updates).map((open) => {
    const { raised, promise } = describeBlockerTime(open, asDay(today), ZONE);
    return `${open.blocker}: ${raised}; ${promise}`;
  });

test('what is repeated keeps its first day and its promise; other words have their own day and none', () => {
  const first = on('2024-11-03', { blocker: 'thiếu vốn' });
  const promised = on('2024-11-10', { blocker: 'Thiếu vốn', promisedOn: asDay('2024-11-20') });
  const again = on('2024-11-18', { blocker: 'thiếu vốn' });
  expect(told([first], '2024-11-03')).toEqual(['thiếu vốn: nêu ngày 03/11/2024; chưa hẹn ngày gỡ']);
  expect(told([first, promised, again], '2024-11-24')).toEqual([
    'thiếu vốn: nêu ngày 03/11/2024, đã 3 tuần; hẹn gỡ ngày 20/11/2024, đã quá hẹn 4 ngày',
  ]);
  const other = on('2024-11-21', { blocker: 'vướng mặt bằng' });
  expect(told([first, promised, other], '2024-11-24')).toEqual([
    'vướng mặt bằng: nêu ngày 21/11/2024, có vướng mắc từ ngày 03/11/2024, đã 3 tuần; chưa hẹn ngày gỡ',
  ]);
});

test('what is said to be over, or done, or was taken back, isn’t in the way; another unit’s stays', () => {
  const first = on('2024-11-03', { blocker: 'thiếu vốn' });
  expect(told([first, on('2024-11-05', { isClear: true })], '2024-11-24')).toEqual([]);
  expect(told([first, on('2024-11-05', { status: 'done' })], '2024-11-24')).toEqual([]);
  expect(told([{ ...first, isStanding: false }], '2024-11-24')).toEqual([]);
  const theirs = on('2024-11-01', { blocker: 'chờ hướng dẫn', unit: 2 });
  expect(listBlockers([first, theirs]).map(({ blocker }) => blocker)).toEqual(['chờ hướng dẫn', 'thiếu vốn']);
  expect(listBlockers([first, theirs, on('2024-11-05', { isClear: true })])).toHaveLength(1);
});
