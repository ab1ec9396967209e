import { expect, test } from 'vitest';
import { movedRows } from '../../src/week/weekly-report/moved-rows.ts';
import { slowRows } from '../../src/week/weekly-report/pick-rows.ts';
import type { MeasureRow } from '../../src/week/weekly-report/weekly-report.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { readSampleReport } from './read-sample-report.ts';
import { fillSampleOffice } from './sample-office.ts';

readWorkbooksHere();

/** The sample office's report, and a row of it with other figures: what is missing of the plan now, and what was before. */
const open = async () => {
  const db = await openTestDatabase();
  await fillSampleOffice(db);
  const report = await readSampleReport(db);
  const port = report.measures.find(({ number }) => number === '6') as MeasureRow;
  const row = (now: number, was: number, more: Partial<MeasureRow> = {}): MeasureRow => {
    const distance = (shortfall: number) => ({ shortfall, shown: `thiếu ${shortfall}`, isPaced: false });
    const before = port.before && { ...port.before, distance: distance(was) };
    return { ...port, distance: distance(now), before, ...more };
  };
  return { report, port, row };
};

test('within one status what is furthest from its plan comes first', async () => {
  const { report, row } = await open();
  const rows = [0.1, 0.4, 0.2].map((now) => row(now, now));
  const shown = slowRows({ ...report, measures: rows }).map(({ distance }) => distance?.shortfall);
  expect(shown).toEqual([0.4, 0.2, 0.1]);
  const shortfalls = slowRows(report)
    .filter(({ verdict }) => verdict.status === 'behind')
    .map(({ distance }) => distance?.shortfall ?? Number.NaN);
  expect(shortfalls.length).toBeGreaterThan(1);
  expect(shortfalls).toEqual(shortfalls.toSorted((one, other) => other - one));
});

test('a figure that moves within one status is told of, with both figures', async () => {
  const { report, row } = await open();
  const measures = [row(0.3, 0.2), row(0.1, 0.4)];
  const [worse] = movedRows({ ...report, measures }, 'worse');
  expect(worse?.words).toBe('vẫn chậm: tuần trước thiếu 0.2, nay thiếu 0.3');
  const [better, ...others] = movedRows({ ...report, measures }, 'better');
  expect(better?.words).toBe('vẫn chậm: tuần trước thiếu 0.4, nay thiếu 0.1');
  expect(others).toEqual([]);
});

test('what is added up over the year isn’t told of for a step that is too small, nor a figure that is the old one', async () => {
  const { report, port, row } = await open();
  const paced = row(0.3, 0.2995);
  const slight = { ...paced, distance: paced.distance && { ...paced.distance, isPaced: true } };
  const old = row(0.3, 0.2, { figure: port.before?.figure });
  for (const measures of [[slight], [old]]) expect(movedRows({ ...report, measures }, 'worse')).toEqual([]);
});
