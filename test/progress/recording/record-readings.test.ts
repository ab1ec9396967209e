import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asDay, asUnitId } from '../../../src/domain/people.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { attachReading } from '../../../src/progress/recording/attach-reading.ts';
import { asProgressUpdateId } from '../../../src/progress/recording/progress-update.ts';
import { recordReading, recordReadings } from '../../../src/progress/recording/record-readings.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';

const reader = openCorpusReader(fileURLToPath(new URL('../../../corpus', import.meta.url)))();

const contextOf = (text: string, led: readonly string[], last?: string) => ({
  document: asDocumentId('nq14-2024'),
  timeOf: () => ({ validFrom: '2024-01-01', validTo: '2024-12-31' }),
  today: asDay('2024-11-11'),
  text,
  led: led.map((key) => ({ ref: itemReference(key), unit: asUnitId(1) })),
  lastOf: () =>
    last === undefined
      ? undefined
      : {
          id: asProgressUpdateId(7),
          decimal: last,
          share: undefined,
          count: undefined,
          asOf: asDay('2024-09-30'),
          text: 'tin trước',
        },
  measureOf: reader.items.measure,
});

const record = (text: string, led: readonly string[], last?: string) => {
  const context = contextOf(text, led, last);
  const openItems = context.led.map(({ ref }) => ref);
  const read = reader.classify(text, { openItems, repliesTo: { kind: 'nudge' }, today: context.today });
  return recordReadings(read, context);
};

test('each update becomes a row and a card, with its day and what is in the way', () => {
  const { updates, questions } = record(
    'cảng đến hết tháng 10 95,5tr tấn, đạt 50%, vướng luồng vào cảng; xuất khẩu 16 tỷ',
    ['6', '7'],
  );
  expect(questions).toEqual([]);
  expect(updates).toMatchObject([
    {
      ref: 'II.2.1(6)',
      card: 0,
      value: { decimal: '95.5', unit: 'triệu tấn' },
      share: '50',
      asOf: '2024-10-31',
      blocker: 'vướng luồng vào cảng',
      doubt: '',
    },
    { ref: 'II.2.1(7)', card: 1, value: { decimal: '16' } },
  ]);
});

test('without a day a figure holds for the day of the message', () => {
  expect(record('cảng 158 triệu tấn', ['6']).updates[0]?.asOf).toBe('2024-11-11');
});

test('"không có gì mới" is said of everything that is led, on one card', () => {
  const { updates } = record('không có gì mới', ['6', '7', '4a']);
  expect(updates.map(({ ref, card, status }) => [ref, card, status])).toEqual([
    ['II.2.1(6)', 0, 'no-news'],
    ['II.2.1(7)', 0, 'no-news'],
    ['II.2.1(4).a', 0, 'no-news'],
  ]);
});

test('an odd figure is kept with the reason', () => {
  expect(record('cảng 1580 triệu tấn', ['6'], '158').updates[0]?.doubt).toMatch(
    /gấp mười lần.+Có đúng không\?/,
  );
  expect(record('cảng 150 triệu tấn', ['6'], '158').updates[0]?.doubt).toContain('thấp hơn lần trước');
  expect(record('cảng vướng luồng', ['6'], '158').updates[0]?.doubt).toBe('');
});

test('what holds the number that is denied is corrected, and its new figure isn’t held against it', () => {
  const { updates } = record('cảng 150 triệu tấn chứ không phải 158', ['6'], '158');
  expect(updates).toMatchObject([{ corrects: 7, value: { decimal: '150' }, doubt: '' }]);
  const { updates: others } = record('cảng 159 triệu tấn chứ không phải 157', ['6'], '158');
  expect(others).toMatchObject([{ corrects: undefined, value: { decimal: '159' } }]);
});

test('doubtful figures share one card, what is certain has its own', () => {
  const { updates } = record('cảng 1580 triệu tấn; xuất khẩu 60 tỷ USD; khách du lịch 8,5 triệu lượt', [
    '6',
    '7',
    '8',
  ]);
  expect(updates.map(({ ref, card, codes }) => [ref, card, codes])).toEqual([
    ['II.2.1(6)', 0, ['above-plan']],
    ['II.2.1(7)', 0, ['above-plan']],
    ['II.2.1(8)', 3, []],
  ]);
});

test('a day that no calendar has waits for a tap', () => {
  const { updates } = record('cảng đến 31/11 đạt 158 triệu tấn', ['6']);
  expect(updates).toMatchObject([{ value: { decimal: '158' }, codes: ['invalid-date'] }]);
  expect(updates[0]?.doubt).toContain('31/11');
});

test('a forecast and a growth are kept beside the figure, and are none of its own', () => {
  const { updates } = record('xuất khẩu 28,7 tỷ USD, tăng 12,1% so cùng kỳ, ước cả năm 33,5 tỷ USD', ['7']);
  expect(updates).toMatchObject([{ value: { decimal: '28.7' }, share: undefined, doubt: '' }]);
  expect(updates[0]?.asides.map(({ basis, decimal }) => [basis, decimal])).toEqual([
    ['growth', '12.1'],
    ['forecast', '33.5'],
  ]);
});

test('what is in the way, what no longer is, and what is proposed are kept apart', () => {
  const { updates } = record('cảng 158 triệu tấn, vướng luồng; đề nghị nạo vét sớm', ['6']);
  expect(updates).toMatchObject([
    { blocker: 'vướng luồng', proposal: 'đề nghị nạo vét sớm', resolves: undefined },
  ]);
  const { updates: ended } = record('cảng: đã xử lý xong vướng mắc luồng', ['6']);
  expect(ended).toMatchObject([{ blocker: undefined, isClear: true, status: undefined }]);
  expect(ended[0]?.resolves).toContain('đã xử lý xong vướng mắc luồng');
});

test('"since the year began?" is asked once of all figures of a message', () => {
  const { questions } = record('tuần này cảng 3 triệu tấn, xuất khẩu 0,7 tỷ USD', ['6', '7']);
  expect(questions).toMatchObject([
    { kind: 'total-or-more', candidates: ['II.2.1(6)', 'II.2.1(7)'], readings: [{}, {}] },
  ]);
});

test('a figure of nothing certain is asked about and not recorded', () => {
  const { updates, questions } = record('được 46.000 tỷ', ['4a', '5']);
  expect(updates).toEqual([]);
  expect(questions).toMatchObject([
    { kind: 'which-item', candidates: ['II.2.1(4).a', 'II.2.1(5)'], excerpt: '46.000 tỷ' },
  ]);
});

test('a part of the year is asked back; what else was said is kept at once', () => {
  const { updates, questions } = record('cảng tuần này thêm 2,5 triệu tấn, vướng luồng vào cảng', ['6']);
  expect(updates).toMatchObject([{ ref: 'II.2.1(6)', value: undefined, blocker: 'vướng luồng vào cảng' }]);
  expect(questions).toMatchObject([{ kind: 'total-or-more', candidates: ['II.2.1(6)'] }]);
  expect(questions[0]?.readings[0]).toMatchObject({
    value: { value: { decimal: '2.5' } },
    blocker: undefined,
  });
});

test('of what somebody else leads nothing is recorded; the words stay', () => {
  const { updates, questions } = record('cảng 158 triệu tấn', ['7']);
  expect(updates).toEqual([]);
  expect(questions).toMatchObject([{ kind: 'not-led', candidates: ['II.2.1(6)'] }]);
});

test('a number in no known form is asked about', () => {
  const { questions } = record('cảng 1.5.2 triệu tấn', ['6']);
  expect(questions).toMatchObject([{ kind: 'unread' }]);
  expect(questions[0]?.excerpt).toContain('1.5.2');
});

test('once chosen, a figure is taken in the measure’s unit, or not at all', () => {
  const [question] = record('được 46.000 tỷ', ['4a', '5']).questions;
  const waiting = question?.readings[0];
  if (waiting === undefined) throw new Error('nothing waits');
  const choose = (key: string) =>
    attachReading(waiting, itemReference(key), reader.items.measure(itemReference(key)), undefined);
  const chosen = choose('4a');
  expect(chosen?.value?.value).toMatchObject({ decimal: '46000', unit: 'tỷ đồng' });
  const { updates } = recordReading(chosen ?? waiting, contextOf('được 46.000 tỷ', ['4a', '5']));
  expect(updates).toMatchObject([{ ref: 'II.2.1(4).a', value: { decimal: '46000' } }]);
  expect(choose('6')).toBeUndefined();
  expect(attachReading(waiting, itemReference('II.3.3/5'), undefined, undefined)).toBeUndefined();
});

test('a bare percentage is a share of a plan in tonnes, and of a plan in percent nothing certain', () => {
  const [question] = record('đạt 84%', ['6', '15']).questions;
  const waiting = question?.readings[0];
  if (waiting === undefined) throw new Error('nothing waits');
  const choose = (key: string) =>
    attachReading(waiting, itemReference(key), reader.items.measure(itemReference(key)), undefined);
  expect(choose('6')?.share?.value.decimal).toBe('84');
  expect(choose('15')).toBeUndefined();
});
