import { expect, test } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import type { ProgressReading, ProgressStatus, ReadAmount } from '../../../src/domain/progress.ts';
import type { LastReport } from '../../../src/progress/recording/check-amount.ts';
import { checkReading } from '../../../src/progress/recording/check-reading.ts';
import { questionOf } from '../status/measures.ts';

const nowhere = { start: 0, end: 0 };
const amount = (decimal: string, unit: string) => ({
  span: nowhere,
  value: { decimal, unit, boundWord: '', bound: '=' } satisfies ReadAmount,
});

interface Report {
  readonly value?: string;
  readonly unit?: string;
  readonly share?: string;
  readonly count?: readonly [string, string];
  readonly asOf?: string;
  readonly isIncrement?: boolean;
  readonly status?: ProgressStatus;
  readonly text?: string;
  readonly last?: LastReport;
}

const read = (
  measureUnit: string,
  { value, unit, share, count, asOf, isIncrement, status }: Report,
): ProgressReading => ({
  about: { kind: 'all' },
  span: nowhere,
  value: value === undefined ? undefined : amount(value, unit ?? measureUnit),
  share: share === undefined ? undefined : amount(share, '%'),
  count: count && { span: nowhere, value: { done: count[0], total: count[1] } },
  basis: 'actual',
  asides: [],
  asOf: asOf === undefined ? undefined : { span: nowhere, value: asDay(asOf) },
  increment: isIncrement ? nowhere : undefined,
  status: status && { span: nowhere, value: status },
  blocker: undefined,
  noBlocker: undefined,
  resolves: undefined,
  proposals: [],
  notes: [],
});

const oddOf = (short: string, report: Report): readonly string[] => {
  const { measure, profile } = questionOf(short);
  const { text = 'số mới', last } = report;
  const reading = read(measure.unit, report);
  const checked = checkReading(
    {
      reading,
      text,
      today: asDay('2024-11-11'),
      last,
      time: { validFrom: '2024-01-01', validTo: '2024-12-31' },
    },
    { measure, profile },
  );
  for (const { words } of checked) expect(words).toMatch(/^\p{Lu}?.+[.?]$/u);
  return checked.map(({ code }) => code);
};

const last = (decimal: string, text = 'cảng 150 triệu tấn, chưa vướng gì'): LastReport => ({
  decimal,
  share: undefined,
  count: undefined,
  asOf: asDay('2024-09-30'),
  text,
});

const lastCount = (done: string, total: string): LastReport => ({
  ...last('0'),
  decimal: undefined,
  count: { done, total },
});

test.each<[string, Report, readonly string[]]>([
  ['6', { value: '158' }, []],
  ['6', { value: '158', last: last('150') }, []],
  ['6', { value: '95', unit: 'tỷ đồng' }, ['other-unit']],
  ['6', { text: 'chưa có số', last: last('150', 'chưa có số') }, []],
  ['6', { value: '150', text: 'Cảng 150 triệu tấn – chưa vướng gì!', last: last('150') }, ['same-words']],

  // A sum that falls.
  ['6', { value: '149.9', last: last('150') }, ['sum-fell']],
  ['6', { value: '150', last: last('150') }, []],
  ['6', { value: '2.5', isIncrement: true, last: last('150') }, []],
  ['15', { value: '93', last: last('93.8') }, []],

  // Above the plan by more than a fifth; what was above it before goes on from there.
  ['6', { value: '228' }, []],
  ['6', { value: '228.1' }, ['above-plan']],
  ['6', { value: '228', last: last('180') }, []],
  ['6', { value: '228.1', last: last('180') }, ['above-plan']],
  ['6', { value: '240', last: last('230') }, []],
  ['11', { value: '3' }, []],
  ['11', { value: '3.1' }, ['above-plan']],

  // A step of more than a third of the plan.
  ['6', { value: '213.3', last: last('150') }, []],
  ['6', { value: '213.4', last: last('150') }, ['large-step']],
  ['20a', { value: '3267', last: last('2000') }, ['large-step']],
  ['20a', { value: '3266', last: last('2000') }, []],

  // Ten times and a tenth: of the last figure, else of what the plan would be by now.
  ['6', { value: '1580', last: last('158') }, ['ten-times']],
  ['6', { value: '1579.9', last: last('158') }, ['above-plan']],
  ['6', { value: '15', last: last('150') }, ['ten-times']],
  ['6', { value: '15.1', last: last('150') }, ['sum-fell']],
  ['6', { value: '1900' }, ['above-plan']],
  ['6', { value: '17.4' }, ['ten-times']],
  ['6', { value: '17.5' }, []],
  ['15', { value: '9.36' }, ['ten-times']],
  ['15', { value: '9.36', last: last('93.2') }, ['moved-far']],

  // Percentages by 15 points, or with another sign.
  ['15', { value: '92.9', last: last('78') }, []],
  ['15', { value: '93', last: last('78') }, ['moved-far']],
  ['19', { value: '98.1', last: last('36.2') }, ['moved-far']],
  ['1d', { value: '-0.3', last: last('0.9') }, ['moved-far']],
  ['1d', { value: '0.3', last: last('-0.9') }, ['moved-far']],
  ['1d', { value: '1.9', last: last('0.9') }, []],
  ['3a', { value: '30' }, []],
  ['3a', { value: '115' }, ['above-plan']],

  // Shares and counts.
  ['6', { value: '95', share: '50' }, []],
  ['6', { value: '95', share: '52' }, []],
  ['6', { value: '95', share: '83' }, ['share-differs']],
  ['6', { share: '250' }, ['over-hundred']],
  ['6', { share: '200' }, []],
  ['6', { share: '70', last: last('150') }, ['sum-fell']],
  ['6', { share: '83', last: last('150') }, []],
  ['15', { value: '100' }, []],
  ['15', { value: '100.5' }, ['over-hundred']],
  ['24a', { count: ['138', '137'] }, ['count-over-total']],
  ['24a', { count: ['137', '137'] }, []],
  ['24a', { count: ['35', '137'], last: lastCount('33', '137') }, []],
  ['24a', { count: ['32', '137'], last: lastCount('33', '137') }, ['sum-fell']],
  ['24a', { count: ['79', '137'], last: lastCount('33', '137') }, ['large-step']],

  // "Đã hoàn thành" of what isn't there yet.
  ['6', { status: 'done', last: last('150') }, ['not-done-yet']],
  ['6', { status: 'done', last: last('190') }, []],
  ['12', { status: 'done', last: last('3.6') }, ['not-done-yet']],
  ['12', { status: 'done', last: last('3.4') }, []],

  // Days: early in a month people report the end of the month before.
  ['6', { value: '158', asOf: '2024-11-12' }, ['future-date']],
  ['6', { value: '158', asOf: '2024-11-11' }, []],
  ['6', { value: '158', asOf: '2023-10-31' }, ['other-year']],
  ['6', { value: '158', asOf: '2024-08-30', last: last('150') }, []],
  ['6', { value: '158', asOf: '2024-08-29', last: last('150') }, ['before-last']],
])('of (%s) %j is odd: %j', (short, report, expected) => {
  expect(oddOf(short, report)).toEqual(expected);
});
