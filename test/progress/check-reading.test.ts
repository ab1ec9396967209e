import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import type { ProgressReading, ReadAmount } from '../../src/domain/progress.ts';
import { checkReading, type LastReport } from '../../src/progress/check-reading.ts';
import { questionOf } from './status/measures.ts';

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
  readonly text?: string;
  readonly last?: LastReport;
}

const read = (
  measureUnit: string,
  { value, unit, share, count, asOf, isIncrement }: Report,
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
  status: undefined,
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
    { reading, text, today: asDay('2024-11-11'), last, year: 2024 },
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

test.each<[string, Report, readonly string[]]>([
  ['6', { value: '158' }, []],
  ['6', { value: '158', last: last('150') }, []],
  ['6', { value: '149.9', last: last('150') }, ['sum-fell']],
  ['6', { value: '2.5', isIncrement: true, last: last('150') }, []],
  ['6', { value: '1580', last: last('158') }, ['ten-times']],
  ['6', { value: '1579.9', last: last('158') }, []],
  ['6', { value: '15', last: last('150') }, ['ten-times', 'sum-fell']],
  ['6', { value: '1900' }, ['ten-times']],
  ['6', { value: '1899' }, []],
  ['6', { value: '95', unit: 'tỷ đồng' }, ['other-unit']],
  ['6', { value: '95', share: '50' }, []],
  ['6', { value: '95', share: '52' }, []],
  ['6', { value: '95', share: '83' }, ['share-differs']],
  ['6', { share: '250' }, ['over-hundred']],
  ['15', { value: '100' }, []],
  ['15', { value: '100.5' }, ['over-hundred']],
  ['3a', { value: '115' }, []],
  ['15', { value: '93', last: last('93.8') }, []],
  ['24a', { count: ['138', '137'] }, ['count-over-total']],
  ['24a', { count: ['137', '137'] }, []],
  ['6', { value: '158', asOf: '2024-11-12' }, ['future-date']],
  ['6', { value: '158', asOf: '2024-11-11' }, []],
  ['6', { value: '158', asOf: '2023-10-31' }, ['other-year']],
  ['6', { value: '158', asOf: '2024-08-31', last: last('150') }, ['before-last']],
  ['6', { value: '150', text: 'Cảng 150 triệu tấn – chưa vướng gì!', last: last('150') }, ['same-words']],
  ['6', { text: 'chưa có số', last: last('150', 'chưa có số') }, []],
])('of (%s) %j is odd: %j', (short, report, expected) => {
  expect(oddOf(short, report)).toEqual(expected);
});
