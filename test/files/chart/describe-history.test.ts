import { expect, test } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { describeHistory, type HistoryView } from '../../../src/files/chart/describe-history.ts';
import { layOutHistory } from '../../../src/files/chart/lay-out-history.ts';
import type { TestReport } from '../../support/test-report.ts';
import { asStored, RESOLUTION, reported, targetAfter } from './standings.ts';

const TODAY = '2024-11-25';

const historyOf = (number: number, ...reports: readonly TestReport[]): HistoryView | undefined => {
  const standing = targetAfter(number, TODAY, ...reports);
  const stored = asStored(reports);
  return describeHistory({
    document: RESOLUTION.document,
    standing,
    reports: new Map(
      standing.measures.map(({ measure: { ref } }) => [ref, stored.filter((each) => each.ref === ref)]),
    ),
    today: asDay(TODAY),
  });
};

const onlyPanel = (view: HistoryView | undefined) => {
  const [panel] = view?.panels ?? [];
  if (panel === undefined || view?.panels.length !== 1) throw new Error('not one panel');
  return panel;
};

test('a sum: its days in order, and a plan that grows over the year', () => {
  const view = historyOf(
    6,
    reported('6', '2024-10-31', '158.4'),
    reported('6', '2024-09-30', '142.5'),
    reported('6', '2024-10-31', '159'),
  );
  const { points, plan, isFromZero, verdict } = onlyPanel(view);
  expect(points).toEqual([
    { day: '2024-09-30', value: 142.5, label: '142,5' },
    // Reported last for its day.
    { day: '2024-10-31', value: 159, label: '159' },
  ]);
  expect(plan).toEqual({
    values: [190],
    isPaced: true,
    label: 'kế hoạch 190 triệu tấn, chia đều theo thời gian',
  });
  expect(isFromZero).toBe(true);
  expect(verdict).toMatch(/^đúng tiến độ: đạt 83,\d+% sau 83,\d+% thời gian của năm$/);
  expect(view).toMatchObject({
    title: '(6) Sản lượng hàng hoá thông qua cảng',
    subtitle: 'Năm 2024, tính đến 25/11/2024',
    firstDay: '2024-01-01',
    lastDay: '2024-12-31',
  });
});

test('levels, limits, reductions, lumpy sums and milestones have a plan of one height all the year', () => {
  const planOf = (number: number, report: TestReport) => onlyPanel(historyOf(number, report)).plan;
  expect(planOf(15, reported('15', '2024-10-31', '93'))).toMatchObject({ values: [94], isPaced: false });
  expect(planOf(12, reported('12', '2024-09-30', '3.2'))).toEqual({
    values: [3.5],
    isPaced: false,
    label: 'nghị quyết ghi ở mức 3,5%',
  });
  expect(planOf(16, reported('16', '2024-09-30', '0.2')).label).toBe('kế hoạch giảm 0,38%');
  expect(planOf(11, reported('11', '2024-10-31', '1.2'))).toMatchObject({ values: [2, 2.5], isPaced: false });
  const milestones = historyOf(9, reported('9a', '2024-09-30', '12'));
  expect(milestones?.panels.map(({ plan }) => plan.isPaced)).toEqual([false, false]);
});

test('figures that wait to be confirmed, were withdrawn, or are of last year are not drawn', () => {
  const waiting = reported('6', '2024-10-31', '1584', { doubt: 'Có đúng không?' });
  expect(historyOf(6, waiting, reported('6', '2023-12-31', '180'))).toBeUndefined();
});

test('values and shares of the plan never share a scale', () => {
  const share = reported('6', '2024-09-30', undefined, { share: '41' });
  const both = onlyPanel(historyOf(6, share, reported('6', '2024-10-31', '95.5')));
  expect(both.points.map(({ label }) => label)).toEqual(['95,5']);
  expect(both.remark).toBe('1 lần báo chỉ có phần trăm kế hoạch, không vẽ ở đây');
  const alone = onlyPanel(historyOf(6, share));
  expect(alone).toMatchObject({ unit: '% kế hoạch', plan: { values: [100] }, remark: '' });
  expect(alone.points).toEqual([{ day: '2024-09-30', value: 41, label: '41%' }]);
});

test('of several measures each has its own; one without figures says so, without a plot', () => {
  const view = historyOf(4, reported('4b', '2024-10-31', '35120'));
  expect(view?.title).toBe('Chỉ tiêu (4)');
  expect(view?.panels.map(({ title, points }) => [title, points.length])).toEqual([
    ['a) Thu ngân sách nhà nước trên địa bàn', 0],
    ['b) thu nội địa', 1],
    ['c) thu từ hoạt động xuất, nhập khẩu', 0],
  ]);
  if (view === undefined) throw new Error('no view');
  const { option } = layOutHistory(view);
  expect(option.grid).toHaveLength(1);
  expect(option.series).toHaveLength(2);
});

test('without any figure there is nothing to draw', () => {
  expect(historyOf(7)).toBeUndefined();
  expect(historyOf(9, reported('9b', '2024-09-30', undefined, { status: 'done' }))).toBeUndefined();
});

test('a plan that goes by time runs from nothing to the plan, from the first day to the last', () => {
  const view = historyOf(6, reported('6', '2024-10-31', '95.5'));
  if (view === undefined) throw new Error('no view');
  const [plan, line] = JSON.parse(JSON.stringify(layOutHistory(view).option.series));
  expect(plan.data).toEqual([
    [Date.parse('2024-01-01'), 0],
    [Date.parse('2025-01-01'), 190],
  ]);
  expect(line.data).toHaveLength(1);
  expect(line.data[0].value).toEqual([Date.parse('2024-11-01'), 95.5]);
  expect(line.data[0].label.formatter).toBe('95,5\n31/10');
});

test('of many figures the last is labelled, the others where there is room', () => {
  const weeks = Array.from({ length: 44 }, (_, week) =>
    reported(
      '6',
      new Date(Date.UTC(2024, 0, 7 + 7 * week)).toISOString().slice(0, 10),
      String(3 * (week + 1)),
    ),
  );
  const view = historyOf(6, ...weeks);
  if (view === undefined) throw new Error('no view');
  const [, line] = JSON.parse(JSON.stringify(layOutHistory(view).option.series));
  const shown = line.data.map(({ label }: { label: { show: boolean } }) => label.show);
  expect(shown).toHaveLength(44);
  expect(shown.at(-1)).toBe(true);
  expect(shown.filter(Boolean).length).toBeLessThanOrEqual(7);
  expect(asReference('II.2.1(6)')).toBe(weeks[0]?.ref);
});
