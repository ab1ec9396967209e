import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asMessageId } from '../../../src/domain/chat.ts';
import { asDay, asUnitId } from '../../../src/domain/people.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import type { RepliesTo } from '../../../src/progress/reading/message-context.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { describeReread, describeStanding } from '../../../src/progress/recording/describe-reread.ts';
import type { ProgressUpdate } from '../../../src/progress/recording/progress-update.ts';
import { recordReadings } from '../../../src/progress/recording/record-readings.ts';
import { rereadReports, type TextReader } from '../../../src/progress/recording/reread-reports.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';
import { readReplies } from '../../eval/updates/reply-row.ts';
import { storedReport, type TestReport } from '../../support/test-report.ts';

const reader = openCorpusReader(fileURLToPath(new URL('../../../corpus', import.meta.url)))();
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const [PORT, EXPORTS] = ['6', '7'].map(itemReference) as [Reference, Reference];
const SAID = new Date('2024-11-11T03:00:00Z');

const reread = (
  updates: readonly ProgressUpdate[],
  led: readonly Reference[] = [PORT, EXPORTS],
  read: TextReader = (text, context) => reader.classify(text, context),
) => rereadReports({ updates, read, ledBy: () => led, measureOf: reader.items.measure, timeZone: TIME_ZONE });

const stored = (
  id: number,
  text: string,
  said: TestReport,
  more: Partial<ProgressUpdate> = {},
): ProgressUpdate => ({
  ...storedReport(id, said),
  recordedAt: SAID,
  text,
  ...more,
});

const port = (figure: string, asOf = '2024-11-11'): TestReport => ({
  ref: PORT,
  asOf,
  figure: [figure, 'triệu tấn'],
});

test('a figure that was stored otherwise than it is read now is listed, with both', () => {
  const [difference, ...others] = reread([stored(1, 'cảng 158,2 triệu tấn', port('1582'))]);
  expect(others).toEqual([]);
  expect(difference && [describeStanding(difference), describeReread(difference)]).toEqual([
    '1.582 triệu tấn · đến 11/11/2024',
    '158,2 triệu tấn · đến 11/11/2024',
  ]);
});

test.each([
  [
    'another day',
    stored(1, 'cảng đến hết tháng 10 đạt 158,2 triệu tấn', port('158.2', '2024-09-30')),
    /31\/10\/2024/,
  ],
  ['a question by now', stored(1, 'cảng phải đạt bao nhiêu?', port('190')), /là câu hỏi/],
  [
    'nothing by now',
    stored(1, 'đã họp với các bên', { ref: PORT, asOf: '2024-11-11', status: 'done' }),
    /không|hỏi/,
  ],
])('%s is listed', (_what, row, words) => {
  const [difference] = reread([row]);
  expect(difference && describeReread(difference)).toMatch(words);
});

test('what is read now of an item of which nothing was stored is listed; what was taken back is not', () => {
  const text = 'cảng 158,2 triệu tấn; xuất khẩu 26 tỷ';
  const exports = stored(2, text, { ref: EXPORTS, asOf: '2024-11-11', figure: ['26', 'tỷ USD'] });
  const message = { message: asMessageId(1) };
  const whole = [stored(1, text, port('158.2'), message), { ...exports, ...message }];
  expect(reread(whole)).toEqual([]);
  const [missing, ...others] = reread(whole.slice(0, 1));
  expect(others).toEqual([]);
  expect(missing).toMatchObject({ ref: EXPORTS, stands: undefined, reads: { kind: 'report' } });
  const takenBack = { ...exports, ...message, isStanding: false, withdrawnAt: SAID };
  expect(reread([...whole.slice(0, 1), takenBack])).toEqual([]);
});

test('a figure that was given for one item, or that its person chose, is no difference', () => {
  expect(reread([stored(1, '158,2', port('158.2'))])).toEqual([]);
  const chosen: TestReport = { ref: itemReference('4a'), asOf: '2024-11-11', figure: ['46000', 'tỷ đồng'] };
  expect(reread([stored(1, 'được 46.000 tỷ', chosen)], ['4a', '5'].map(itemReference))).toEqual([]);
  expect(reread([stored(1, 'cảng tuần này thêm 2,5 triệu tấn', port('2.5'))])).toEqual([]);
  const note = { ref: PORT, asOf: '2024-11-11', note: 'thêm 2,5 triệu tấn' };
  expect(reread([stored(1, 'cảng tuần này thêm 2,5 triệu tấn', note)])).toEqual([]);
  expect(reread([stored(1, 'thiếu vốn', { ref: PORT, asOf: '2024-11-11', blocker: 'thiếu vốn' })])).toEqual(
    [],
  );
});

test('files alone and erased words are passed over; an edited message holds for its first day', () => {
  expect(reread([stored(1, '', port('158.2'))])).toEqual([]);
  const first = stored(1, 'cảng đến hôm qua đạt 157 triệu tấn', port('157', '2024-11-10'), {
    isStanding: false,
  });
  const edited = stored(2, 'cảng đến hôm qua đạt 158,2 triệu tấn', port('158.2', '2024-11-10'), {
    message: first.message,
    recordedAt: new Date('2024-11-14T03:00:00Z'),
  });
  expect(reread([first, edited])).toEqual([]);
});

const repliesTo = (card: string | undefined, reply: string | undefined): RepliesTo | undefined =>
  card === undefined
    ? reply === 'nudge'
      ? { kind: 'nudge' }
      : undefined
    : { kind: 'card', item: itemReference(card) };

test.each(
  readReplies('tuning').map((row) => [row.id, row] as const),
)('what today’s reader records it reads alike: %s', (_id, { text, open, card, reply, today: day }) => {
  const openItems = [...new Set(open.map(itemReference).flatMap(reader.items.expand))];
  const today = asDay(day);
  const context = {
    document: storedReport(1, port('1')).document,
    timeOf: () => ({ validFrom: '2024-01-01', validTo: '2024-12-31' }),
    today,
    text,
    led: openItems.map((ref) => ({ ref, unit: asUnitId(1) })),
    lastOf: () => undefined,
    measureOf: reader.items.measure,
  };
  const read = reader.classify(text, { openItems, repliesTo: repliesTo(card, reply), today });
  const { updates } = recordReadings(read, context);
  const said = { message: asMessageId(1), recordedAt: new Date(`${today}T03:00:00Z`) };
  const rows = updates.map((content, index) => stored(index + 1, text, port('1'), { ...content, ...said }));
  expect(reread(rows, openItems)).toEqual([]);
});
