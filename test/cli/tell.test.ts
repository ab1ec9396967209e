import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);

const recordedSchema = z.strictObject({
  ref: z.string().min(1),
  value: decimal.nullable(),
  unit: z.string().nullable(),
  basis: z.enum(['actual', 'estimate', 'forecast', 'growth', 'increase', 'other-period']),
  share: decimal.nullable(),
  shareOf: z.string().nullable(),
  count: z.strictObject({ done: decimal, total: decimal }).nullable(),
  asOf: z.iso.date(),
  state: z.enum(['done', 'ongoing', 'not-started', 'on-track', 'late', 'no-news', 'no-figure']).nullable(),
  blocker: z.string().nullable(),
  resolves: z.string().nullable(),
  note: z.string().nullable(),
  doubt: z.string(),
});
const toldSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  recorded: z.array(recordedSchema),
  asked: z.array(z.string()),
  isQuestion: z.boolean(),
  shown: z.string(),
});
const answerSchema = z.union([toldSchema, z.looseObject({ error: z.string().min(1) })]);

const SENT = '2024-11-25T08:30:00+07:00';
const PORT = 'II.2.1(6)';

const run = (input: string, ...options: string[]) =>
  runCommand('tell', options, { cwd: makeTestFolder(), input });

const tell = async (rows: readonly unknown[]): Promise<readonly z.infer<typeof answerSchema>[]> => {
  const input = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
  const { code, stdout, stderr } = await run(input, '--jsonl');
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => answerSchema.parse(JSON.parse(line)));
};

const row = (id: number | string, said: unknown, more: object = {}) => ({
  id,
  leads: [PORT, 'II.2.1(7)', 'II.2.4(24).a', 'II.2.2(16)'],
  last: {
    [PORT]: { value: '157.1', share: null, count: null, asOf: '2024-10-31' },
    'II.2.4(24).a': { value: null, share: null, count: { done: '33', total: '137' }, asOf: '2024-11-04' },
  },
  said,
  sent: SENT,
  now: SENT,
  ...more,
});

test('every field has the type of the contract, whatever a row tells', async () => {
  const said = [
    'cảng 168,4 triệu tấn, tăng 12% so cùng kỳ, đạt 98% kế hoạch tháng 11, ước cả năm 191 triệu tấn',
    'cảng 172,5 triệu tấn, đạt 90,8% kế hoạch, vướng luồng vào cảng; đề nghị nạo vét',
    '24a 35/137',
    'cảng 1684 triệu tấn',
    'cảng: đã xử lý xong vướng mắc luồng',
    'không có gì mới',
    'chưa có số liệu, có sẽ báo',
    'cảng ước 11 tháng đạt 172 triệu tấn',
    'cảng tuần này thêm 2,5 triệu tấn',
    'chỉ tiêu cảng là bao nhiêu?',
    '👍',
    '',
    [
      'cảng 172 triệu tấn',
      { press: 'sua' },
      { text: 'đến 20/11' },
      { text: 'xuất khẩu 28 tỷ', replyTo: 'card', forwarded: '2024-11-20T15:10:00+07:00' },
      { press: '1' },
      { press: 'huy' },
    ],
  ];
  const told = await tell(said.map((each, index) => row(index, each)));
  expect(told.map((each) => toldSchema.parse(each).id)).toEqual(said.map((_, index) => index));
  expect(told.slice(0, 4)).toMatchObject([
    {
      recorded: [
        {
          ref: PORT,
          value: '168.4',
          unit: 'triệu tấn',
          basis: 'actual',
          share: null,
          asOf: '2024-11-25',
          doubt: '',
        },
        { value: null, basis: 'growth', share: '12' },
        { basis: 'other-period', share: '98' },
        { value: '191', basis: 'forecast', share: null },
      ],
      asked: [],
      isQuestion: false,
      shown: expect.stringContaining('168,4 triệu tấn'),
    },
    {
      recorded: [
        {
          value: '172.5',
          share: '90.8',
          shareOf: 'plan',
          blocker: 'vướng luồng vào cảng',
          note: 'đề nghị nạo vét',
        },
      ],
    },
    { recorded: [{ value: null, count: { done: '35', total: '137' } }] },
    { recorded: [{ value: '1684', doubt: expect.stringMatching(/.+\?/) }], asked: ['plausible'] },
  ]);
});

test('a bad row gives a row that says why, in its place, and the others are told all the same', async () => {
  const told = await tell([
    row('first', 'cảng 168,4 triệu tấn'),
    'no JSON',
    { id: 'no leads', said: 'cảng 168,4 triệu tấn' },
    row('no such tap', [{ press: 'xoa' }]),
    row('no such moment', 'cảng 168,4 triệu tấn', { sent: 'hôm qua' }),
    '[]',
    row('last', 'cảng 168,5 triệu tấn'),
  ]);
  expect(told.map((each) => ['error' in each, 'id' in each ? each.id : undefined])).toEqual([
    [false, 'first'],
    [true, undefined],
    [true, 'no leads'],
    [true, 'no such tap'],
    [true, 'no such moment'],
    [true, undefined],
    [false, 'last'],
  ]);
});

test('a last figure that is no number spoils its own row alone', async () => {
  const bad = row('bad', 'cảng 168,4 triệu tấn', {
    last: { [PORT]: { value: 'nhiều', asOf: '2024-10-31' } },
  });
  const told = await tell([bad, row('good', 'cảng 168,4 triệu tấn')]);
  expect(told.map((each) => 'error' in each)).toEqual([true, false]);
});

test('nothing in, nothing out; empty lines are passed over', async () => {
  expect(await tell([])).toEqual([]);
  expect(await tell(['', '  ', ''])).toEqual([]);
});

test('the day is that of the moment when it was sent, in Hải Phòng, wherever its clock stands', async () => {
  const sent = [
    '2024-11-24T16:59:59Z',
    '2024-11-24T17:00:00Z',
    '2024-11-24T18:30:00+00:00',
    '2024-11-25T23:59:00+07:00',
    '2024-11-25T12:30:00-05:00',
  ];
  const told = await tell(sent.map((moment, index) => row(index, 'cảng 168,4 triệu tấn', { sent: moment })));
  expect(told.map((each) => toldSchema.parse(each).recorded[0]?.asOf)).toEqual([
    '2024-11-24',
    '2024-11-25',
    '2024-11-25',
    '2024-11-25',
    '2024-11-26',
  ]);
});

test('when it is read doesn’t matter where it is known when it was sent', async () => {
  const [told] = await tell([
    row(1, 'đến hôm qua cảng đạt 168,4 triệu tấn', { now: '2024-12-02T08:00:00+07:00' }),
  ]);
  expect(told).toMatchObject({ recorded: [{ asOf: '2024-11-24' }] });
});

test('rows come out in the order in which they went in, and know nothing of one another', async () => {
  const figures = Array.from({ length: 60 }, (_, index) => `${158 + index / 10}`.replace('.', ','));
  const told = await tell(figures.map((figure, index) => row(`r${index}`, `cảng ${figure} triệu tấn`)));
  expect(told.map((each) => toldSchema.parse(each).recorded[0]?.value)).toEqual(
    figures.map((figure) => figure.replace(',', '.')),
  );
});

test('without --jsonl it says how it is used', async () => {
  const { code, stdout, stderr } = await run('');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('npm run --silent tell -- --jsonl');
  expect(await run('', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--jsonl') });
});
