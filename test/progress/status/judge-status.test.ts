import { expect, describe as group, test } from 'vitest';
import { STATUS_WORDS } from '../../../src/domain/measure-status.ts';
import { asDay } from '../../../src/domain/people.ts';
import { summariseTarget } from '../../../src/progress/standing/judge-standing.ts';
import { judgeStatus } from '../../../src/progress/status/judge-status.ts';
import { judge, questionOf, type Report } from './measures.ts';

const TODAY = '2024-11-25';
const said = (short: string, last: Report | undefined, today = TODAY): string => {
  const { status, reason } = judge(short, last, today);
  return `${STATUS_WORDS[status]}: ${reason}`;
};
const october = (decimal: string, more: Partial<Report> = {}): Report => ({
  decimal,
  asOf: '2024-10-31',
  ...more,
});

test.each<[string, Report | undefined, string]>([
  ['1a', october('11.7'), 'đúng tiến độ: mới nhất 11,7%, kế hoạch khoảng 11,5% - 12,0%'],
  ['1d', october('-0.5'), 'chậm: mới nhất -0,5%, kế hoạch 0,98%'],
  ['2', undefined, 'chưa đến kỳ: mỗi năm có số một lần, khi hết năm'],
  ['2', october('8500'), 'chưa đến kỳ: số cả năm chưa có, gần nhất 8.500 USD'],
  ['6', undefined, 'chưa có số liệu: chưa ai báo số liệu'],
  ['6', october('95'), 'chậm: đạt 50% sau 83% thời gian của năm'],
  ['6', october('158.4'), 'đúng tiến độ: đạt 83,36% sau 83,33% thời gian của năm'],
  ['6', october('158.3'), 'sát kế hoạch: đạt 83,31% sau 83,33% thời gian của năm'],
  ['6', october('154.6'), 'sát kế hoạch: đạt 81% sau 83% thời gian của năm'],
  ['6', october('154.5'), 'chậm: đạt 81% sau 83% thời gian của năm'],
  ['6', october('191.5'), 'đạt: đạt 191,5 triệu tấn, kế hoạch 190 triệu tấn'],
  ['4a', october('100000'), 'đúng tiến độ: đạt 93% sau 83% thời gian của năm'],
  ['8', october('9.1'), 'đúng tiến độ: đạt 100% sau 83% thời gian của năm'],
  ['9a', october('20'), 'còn xa kế hoạch: mới đạt 20 xã, kế hoạch 35 xã, đã qua 83% thời gian của năm'],
  ['9a', october('24'), 'đang thực hiện: mới đạt 24 xã, kế hoạch 35 xã, đã qua 83% thời gian của năm'],
  [
    '11',
    october('1.4'),
    'đang thực hiện: mới đạt 1,4 tỷ USD, kế hoạch 2,0 đến 2,5 tỷ USD, đã qua 83% thời gian của năm',
  ],
  ['11', october('2.9'), 'đạt: đạt 2,9 tỷ USD, kế hoạch 2,0 đến 2,5 tỷ USD'],
  ['12', october('3.4'), 'đạt: mới nhất 3,4%, nghị quyết ghi ở mức 3,5%'],
  ['12', october('3.51'), 'còn cách kế hoạch: mới nhất 3,51%, nghị quyết ghi ở mức 3,5%'],
  ['15', { decimal: '93.8', asOf: '2024-12-31' }, 'không đạt: chỉ đạt 93,8%, kế hoạch 94%'],
  ['15', october('93.8'), 'còn cách kế hoạch: mới đạt 93,8%, kế hoạch 94%'],
  ['16', october('0.25'), 'còn xa kế hoạch: đã giảm 0,25 điểm %, kế hoạch giảm 0,38%'],
  ['20a', october('3100'), 'sát kế hoạch: đạt 81% sau 83% thời gian của năm'],
  [
    '21a',
    october('10'),
    'còn xa kế hoạch: mới đạt 10 lượt tổ chức đảng, kế hoạch 25 - 30 lượt tổ chức đảng, đã qua 83% thời gian của năm',
  ],
  ['16', undefined, 'chưa đến kỳ: chưa hết năm đầu tiên'],
])('%s with %j is said as "%s"', (short, last, sentence) => {
  expect(said(short, last)).toBe(sentence);
});

group('the edges of the year', () => {
  test('the time gone is counted in days, the leap day too', () => {
    // Half of 190 million tonnes, and the end of 1 July is half of 366 days.
    expect(judge('6', { decimal: '95', asOf: '2024-06-30' }, '2024-07-15').status).toBe('on-track');
    expect(judge('6', { decimal: '95', asOf: '2024-07-01' }, '2024-07-15').status).toBe('on-track');
    expect(judge('6', { decimal: '94.999999', asOf: '2024-07-01' }, '2024-07-15').status).toBe('near');
    expect(judge('6', { decimal: '95', asOf: '2024-07-02' }, '2024-07-15').status).toBe('near');
    expect(judge('6', { decimal: '95', asOf: '2024-07-09' }, '2024-07-15').status).toBe('behind');
  });

  test('with the whole year gone nothing is behind: it was reached or missed', () => {
    expect(judge('6', { decimal: '189.999999', asOf: '2024-12-31' }, '2025-01-10').status).toBe('missed');
    expect(judge('6', { decimal: '189.999999', asOf: '2025-01-05' }, '2025-01-10').status).toBe('missed');
    expect(judge('6', { decimal: '185', asOf: '2024-12-30' }, '2024-12-31').status).toBe('behind');
  });

  test('a figure of last year is none', () => {
    expect(said('6', { decimal: '170', asOf: '2023-12-31' })).toBe(
      'chưa có số liệu: số gần nhất là của năm trước (31/12/2023)',
    );
  });

  test('before the year nothing is due', () => {
    expect(judge('6', undefined, '2023-12-20').status).toBe('not-due');
  });
});

group('old figures', () => {
  test.each([
    ['6', '2024-09-15', '2024-10-31', 'on-track'],
    ['6', '2024-09-15', '2024-11-01', 'stale'],
    ['6', '2024-09-30', '2024-11-30', 'behind'],
    ['6', '2024-09-30', '2024-12-01', 'stale'],
    ['5', '2024-06-30', '2024-12-31', 'behind'],
    ['5', '2024-03-31', '2024-10-01', 'stale'],
  ])('(%s) of %s on %s is %s', (short, asOf, today, expected) => {
    const decimal = short === '6' ? (expected === 'on-track' ? '150' : '100') : '1000';
    const fresh = judge(short, { decimal, asOf }, today);
    expect(fresh.status).toBe(expected === 'stale' ? 'stale' : fresh.status);
    expect(fresh.status === 'stale').toBe(expected === 'stale');
  });

  test('say so before what they say', () => {
    expect(said('6', { decimal: '70', asOf: '2024-06-30' })).toBe(
      'số liệu cũ: số gần nhất đến 30/06/2024, đã lỡ một kỳ (tháng); đạt 36% sau 49% thời gian của năm',
    );
  });

  test('a sum that was reached stays reached, a level may have fallen again', () => {
    expect(judge('6', { decimal: '190', asOf: '2024-06-30' }, '2024-12-20').status).toBe('achieved');
    expect(judge('15', { decimal: '95', asOf: '2024-06-30' }, '2024-12-20').status).toBe('stale');
  });

  test('the year’s last figure never grows old', () => {
    expect(judge('15', { decimal: '95', asOf: '2024-12-31' }, '2025-06-01').status).toBe('achieved');
    expect(judge('6', { decimal: '180', asOf: '2024-11-30' }, '2025-02-01').status).toBe('stale');
  });
});

group('figures in other forms', () => {
  test('a tie is decided by "hơn" and "gần"', () => {
    expect(judge('8', october('9.1', { bound: '>' }), TODAY).status).toBe('achieved');
    expect(judge('6', october('190', { bound: '<' }), TODAY).status).toBe('on-track');
    expect(judge('6', october('190', { bound: '≈' }), TODAY).status).toBe('achieved');
    expect(judge('12', october('3.5', { bound: '>' }), TODAY).status).toBe('below');
  });

  test('a count out of all is a share where the plan is one', () => {
    const count = (done: string, total = '137') => ({ count: { done, total }, asOf: '2024-10-31' });
    expect(said('24a', count('50'))).toBe('đạt: đạt 50/137 (36,49%), kế hoạch tối thiểu 30%');
    // 30 % of 137 is 41,1.
    expect(judge('24a', count('41'), TODAY).status).toBe('ongoing');
    expect(judge('24a', count('42'), TODAY).status).toBe('achieved');
    expect(judge('24b', count('13'), TODAY).status).toBe('ongoing');
    expect(judge('24b', count('14'), TODAY).status).toBe('achieved');
    expect(judge('22', count('137'), TODAY).status).toBe('achieved');
    expect(said('9a', { count: { done: '20', total: '35' }, asOf: '2024-10-31' })).toContain(
      'mới đạt 20/35 xã',
    );
  });

  test('a count out of nothing is no figure', () => {
    expect(said('24a', { count: { done: '5', total: '0' }, asOf: '2024-10-31' })).toBe(
      'chưa có số liệu: báo cáo gần nhất không có số so được với kế hoạch',
    );
  });

  test('a share of the plan is as good as a figure, but not of what is to stay low', () => {
    const share = (text: string) => ({ share: text, asOf: '2024-10-31' });
    expect(said('6', share('50'))).toBe('chậm: đạt 50% sau 83% thời gian của năm');
    expect(judge('6', share('100'), TODAY).status).toBe('achieved');
    expect(judge('8', share('100'), TODAY).status).toBe('on-track');
    expect(judge('12', share('90'), TODAY).status).toBe('no-data');
  });

  test('"xong" is enough for a milestone only', () => {
    const done = { isDone: true, asOf: '2024-10-31' };
    expect(said('9a', done)).toBe('đạt: đã hoàn thành, kế hoạch 35 xã');
    expect(judge('6', done, TODAY).status).toBe('no-data');
  });

  test('floats decide nothing', () => {
    // In floats 0.1 + 0.2 is more than 0.3, and 106761.592 has no exact form.
    expect(
      judge('4a', { decimal: '106761.591999999999999999', asOf: '2024-12-31' }, '2025-01-05').status,
    ).toBe('missed');
    expect(judge('4a', { decimal: '106761.5920', asOf: '2024-12-31' }, '2025-01-05').status).toBe('achieved');
    expect(() => judge('6', october('1e3'), TODAY)).toThrow(RangeError);
    expect(() => judge('6', october('95,5'), TODAY)).toThrow(RangeError);
  });
});

test('a measure that nobody classed isn’t judged', () => {
  const question = { ...questionOf('6'), profile: undefined };
  const last = { decimal: '500', asOf: asDay('2024-10-31') };
  expect(judgeStatus({ ...question, last, today: asDay(TODAY) }).status).toBe('unclassed');
});

test('a plan’s limit is said to be of the plan', () => {
  const question = questionOf('12');
  const document = { ...question.document, kind: 'Kế hoạch' };
  const last = { decimal: '3.4', asOf: asDay('2024-10-31') };
  const { reason } = judgeStatus({ ...question, document, last, today: asDay(TODAY) });
  expect(reason).toBe('mới nhất 3,4%, kế hoạch ghi ở mức 3,5%');
});

group('a target as a whole', () => {
  const statusOf = (shorts: readonly string[], decimals: readonly string[]) =>
    summariseTarget(
      shorts.map((short, index) => ({
        kind: questionOf(short).profile?.kind,
        status: judge(short, october(decimals[index] ?? '0'), TODAY).status,
      })),
    );

  test('a rate and two shares have none in common', () => {
    expect(statusOf(['3a', '3b', '3c'], ['15', '46.6', '64'])).toBeUndefined();
  });

  test('is where its worst measure is', () => {
    expect(statusOf(['18a', '18b', '18c'], ['100', '98', '80'])).toBe('achieved');
    expect(statusOf(['18a', '18b', '18c'], ['100', '97', '80'])).toBe('below');
    expect(statusOf(['4a', '4b', '4c'], ['95000', '40000', '10000'])).toBe('behind');
    expect(statusOf(['6'], ['200'])).toBe('achieved');
  });

  test('has none while one isn’t classed', () => {
    expect(summariseTarget([{ kind: undefined, status: 'unclassed' }])).toBeUndefined();
  });
});
