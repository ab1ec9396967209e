import { describe, expect, test } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { describeMeasure } from '../../../src/files/chart/describe-measure.ts';
import { describeOverview } from '../../../src/files/chart/describe-overview.ts';
import type { TestReport } from '../../support/test-report.ts';
import { EVERYTHING, RESOLUTION, reported, standingAfter, targetAfter } from './standings.ts';

const TODAY = '2024-11-25';

/** What is shown of `6` or `4b` after a report of it. */
const viewOf = (short: string, report: TestReport | undefined, today = TODAY) => {
  const letter = /[a-z]$/.exec(short)?.[0] ?? '';
  const standing = targetAfter(Number.parseInt(short, 10), today, ...(report === undefined ? [] : [report]));
  const measure = standing.measures.find((each) => letter === '' || each.measure.ref.endsWith(`.${letter}`));
  if (measure === undefined) throw new Error(`no measure ${short}`);
  const view = describeMeasure(standing.target, measure);
  return { ...view, said: view.wordings[0] };
};

const figure = (short: string, value: string, asOf = '2024-10-31') =>
  viewOf(short, reported(short, asOf, value));

describe('a measure as it is drawn', () => {
  test('a sum over the year is a bar with the time gone on its own day', () => {
    const { bar, said, status, isKnown } = figure('6', '95.5');
    expect(bar).toEqual({ reached: 0.50263, timeGone: 0.83333 });
    expect({ said, status, isKnown }).toEqual({
      said: '95,5 / 190 triệu tấn · 50%',
      status: 'behind',
      isKnown: true,
    });
    expect(figure('6', '95.5', '2024-06-30').bar?.timeGone).toBe(0.49726);
  });

  test('more than the plan is a bar beyond it', () => {
    const { bar, said } = figure('20b', '61');
    expect(bar?.reached).toBeCloseTo(1.35555, 4);
    expect(said).toBe('61 / 45 tổ chức đảng · 135%');
  });

  test('“trên 9,1” keeps its word, and 9,1 is not more', () => {
    expect(figure('8', '9.1')).toMatchObject({
      said: '9,1 / trên 9,1 triệu lượt khách · 100%',
      status: 'on-track',
    });
  });

  test('a growth rate has no bar: it is written beside the plan as printed', () => {
    expect(figure('1a', '9.77', '2024-09-30')).toMatchObject({
      bar: undefined,
      said: '9,77% · kế hoạch khoảng 11,5% - 12,0%',
      status: 'behind',
      letter: 'a',
    });
    expect(figure('1d', '-1.2', '2024-09-30')).toMatchObject({
      bar: undefined,
      said: '-1,2% · kế hoạch 0,98%',
    });
  });

  test('a range is written from end to end and measured by its low one', () => {
    const { bar, said } = figure('11', '3.9');
    expect(bar).toEqual({ reached: 1.95, timeGone: undefined });
    expect(said).toBe('3,9 / 2,0-2,5 tỷ USD · 195%');
  });

  test('a limit has no bar and says what the text says', () => {
    expect(figure('12', '3.62', '2024-09-30')).toMatchObject({
      bar: undefined,
      said: '3,62% · nghị quyết ghi ở mức 3,5%',
      status: 'below',
    });
  });

  test('“đã giảm” has no bar, in percentage points', () => {
    expect(figure('16', '0.2', '2024-09-30')).toMatchObject({
      bar: undefined,
      said: 'đã giảm 0,2 điểm % · kế hoạch giảm 0,38%',
      status: 'ongoing',
    });
  });

  test('what has one figure a year is not due before, and has no bar', () => {
    expect(figure('2', '8100', '2024-09-30')).toMatchObject({
      bar: undefined,
      said: 'gần nhất 8.100 USD · kế hoạch 9.000 USD',
      statusWords: 'chưa đến kỳ',
    });
    expect(viewOf('2', reported('2', '2024-12-31', '8100'), '2025-01-10')).toMatchObject({
      said: '8.100 USD · kế hoạch 9.000 USD',
      statusWords: 'không đạt',
    });
  });

  test('a level has a bar without a mark of time, and no percent of a percent', () => {
    expect(figure('15', '93.2')).toMatchObject({
      bar: { timeGone: undefined },
      said: '93,2% / 94%',
      status: 'below',
    });
  });

  test('a milestone counts, or is done by word; neither has a pace', () => {
    const counted = viewOf(
      '9a',
      reported('9a', '2024-09-30', undefined, { count: { done: '12', total: '35' } }),
    );
    expect(counted).toMatchObject({ said: '12/35 xã', bar: { reached: 0.34285, timeGone: undefined } });
    const done = viewOf('9b', reported('9b', '2024-09-30', undefined, { status: 'done' }));
    expect(done).toMatchObject({
      said: 'đã hoàn thành · kế hoạch 13 xã',
      bar: { reached: 1 },
      status: 'achieved',
    });
  });

  test('so many out of all is a share of all, beside the share that is planned', () => {
    const { bar, said, wordings } = viewOf(
      '24a',
      reported('24a', '2024-09-30', undefined, { count: { done: '50', total: '137' } }),
    );
    expect(said).toBe('50/137 (36,49%) · kế hoạch tối thiểu 30%');
    expect(wordings.at(-1)).toBe('36,49%');
    expect(bar?.reached).toBeCloseTo(1.21654, 4);
  });

  test('a share of the plan alone is said to be that', () => {
    expect(viewOf('6', reported('6', '2024-10-31', undefined, { share: '50' }))).toMatchObject({
      said: '50% kế hoạch 190 triệu tấn',
      bar: { reached: 0.5 },
    });
    // Of a limit a share of the plan says nothing.
    expect(viewOf('12', reported('12', '2024-10-31', undefined, { share: '50' }))).toMatchObject({
      isKnown: false,
      status: 'no-data',
    });
  });

  test('a figure keeps the word that bounds it', () => {
    const value = { decimal: '158.4', unit: 'triệu tấn', boundWord: 'hơn', bound: '>' as const };
    expect(viewOf('6', reported('6', '2024-10-31', undefined, { value })).said).toBe(
      'hơn 158,4 / 190 triệu tấn · 83%',
    );
  });

  test('without a figure nothing is drawn as zero', () => {
    expect(viewOf('6', undefined)).toMatchObject({
      bar: { reached: undefined, timeGone: undefined },
      isKnown: false,
      said: 'kế hoạch 190 triệu tấn',
      statusWords: 'chưa có số liệu',
    });
    expect(figure('6', '0').bar?.reached).toBe(0);
  });

  test('an old figure is shown with its day', () => {
    expect(figure('15', '93.2', '2024-07-31')).toMatchObject({
      status: 'stale',
      statusWords: 'số liệu cũ (đến 31/07)',
      said: '93,2% / 94%',
    });
  });
});

const overview = (...reports: readonly TestReport[]) =>
  describeOverview({
    resolution: RESOLUTION,
    standing: standingAfter(TODAY, ...reports),
    today: asDay(TODAY),
  });

describe('all targets', () => {
  test('the title says the year, the day and whose figures they are; every target is there once', () => {
    const { title, subtitle, groups, counts } = overview(...EVERYTHING);
    expect(title).toBe('Tiến độ 24 chỉ tiêu năm 2024');
    expect(subtitle).toBe('Tính đến 25/11/2024, theo số các đơn vị đã báo');
    const targets = groups.flatMap((group) => group.targets);
    const numbers = targets.map(({ name }) => Number(/^\((\d+)\) \p{Lu}/u.exec(name)?.[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    // The worst first, then each group in its order.
    expect(groups[0]?.title).toBe('Cần chú ý, kém nhất trước');
    const [worst] = groups[0]?.targets ?? [];
    expect(['missed', 'behind']).toContain(worst?.status);
    expect(targets.flatMap(({ measures }) => measures)).toHaveLength(43);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(24);
  });

  test('a rate and two shares have no status in common; a part that is slow is said to be a part', () => {
    const targets = overview(...EVERYTHING).groups.flatMap((group) => group.targets);
    const numbered = (number: number) => targets.find(({ name }) => name.startsWith(`(${number}) `));
    expect(numbered(3)).toMatchObject({ status: undefined, statusWords: 'xét riêng từng phần' });
    expect(numbered(4)).toMatchObject({ status: 'behind', statusWords: 'có phần chậm' });
    expect(numbered(4)?.measures.map(({ status, name }) => `${name}: ${status}`)).toEqual([
      'Thu ngân sách nhà nước …: on-track',
      'thu nội địa: behind',
      'thu từ hoạt động xuất …: on-track',
    ]);
    expect(numbered(6)).toMatchObject({ statusWords: 'đúng tiến độ' });
  });

  test('with nothing reported nothing is known of any', () => {
    const measures = overview().groups.flatMap((group) => group.targets.flatMap((target) => target.measures));
    expect(measures.some(({ isKnown }) => isKnown)).toBe(false);
    expect(measures.every(({ bar }) => bar?.reached === undefined)).toBe(true);
  });
});
