import { expect, test } from 'vitest';
import { asDay, asUnitId } from '../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { asProgressUpdateId } from '../../../src/progress/recording/progress-update.ts';
import { noteOn } from '../../../src/progress/recording/report-content.ts';
import type { TalkRow } from '../../../src/progress/recording/report-talk.ts';
import { gradeTalk } from './grade-talk.ts';
import { readLast, readStrangers, type StrangerRow } from './stranger-row.ts';

const PORT = asReference('II.2.1(6)');

const recorded = (more: Partial<TalkRow>): TalkRow => ({
  ...noteOn(asDocumentId('nq14-2024'), { ref: PORT, unit: asUnitId(1) }, '', asDay('2024-11-25')),
  id: asProgressUpdateId(1),
  message: 1,
  isConfirmed: false,
  ...more,
});

const tons = (decimal: string, more: Partial<TalkRow> = {}): TalkRow =>
  recorded({ value: { decimal, unit: 'triệu tấn', boundWord: '', bound: '=' }, ...more });

const row = (more: Partial<StrangerRow> = {}): StrangerRow => ({
  id: 1,
  leads: [PORT],
  said: [{ text: 'cảng 168,2 triệu tấn' }],
  expected: { '6': 168.2 },
  asking_is_fine: false,
  question: false,
  or_nothing: false,
  dialogue: false,
  also: {},
  more: '',
  ...more,
});

const outcome = (
  asked: StrangerRow,
  rows: readonly TalkRow[],
  more: { readonly asked?: readonly string[]; readonly isQuestion?: boolean } = {},
) => gradeTalk(asked, { rows, asked: [], isQuestion: false, ...more }).outcome;

test('what is recorded without a doubt is right or wrong; what waits for a tap is asked', () => {
  expect(outcome(row(), [tons('168.2')])).toBe('right');
  expect(outcome(row(), [tons('168.20')])).toBe('right');
  expect(outcome(row(), [tons('16.82')])).toBe('wrong');
  expect(outcome(row(), [tons('16.82', { doubt: 'Có đúng không?' })])).toBe('asked');
  expect(outcome(row(), [tons('16.82', { doubt: 'Có đúng không?', isConfirmed: true })])).toBe('wrong');
  expect(outcome(row(), [tons('168.2', { ref: asReference('II.2.1(7)') })])).toBe('wrong');
});

test('nothing recorded is asked or silent, and right only where nothing was reported', () => {
  expect(outcome(row(), [], { asked: ['which-item'] })).toBe('asked');
  expect(outcome(row(), [])).toBe('silent');
  expect(outcome(row({ expected: {} }), [])).toBe('right');
  expect(outcome(row({ expected: {} }), [], { isQuestion: true })).toBe('silent');
  expect(outcome(row({ expected: {} }), [tons('168.2')])).toBe('wrong');
  expect(outcome(row({ or_nothing: true }), [])).toBe('right');
});

test('a question is right where it is taken for one and nothing is recorded', () => {
  const question = row({ question: true, expected: {} });
  expect(outcome(question, [], { isQuestion: true })).toBe('right');
  expect(outcome(question, [recorded({ note: 'có' })], { isQuestion: true })).toBe('silent');
  expect(outcome(question, [], { asked: ['kind'] })).toBe('asked');
});

test('a share is the same as that share only, a count the same as what is done', () => {
  const share = row({ expected: { '6': '90.8%' } });
  expect(outcome(share, [recorded({ share: '90.80' })])).toBe('right');
  expect(outcome(share, [tons('90.8')])).toBe('wrong');
  expect(outcome(row({ expected: { '6': '100%' } }), [recorded({ share: '100' })])).toBe('right');
  const count = row({ expected: { '6': '33/35' } });
  expect(outcome(count, [recorded({ count: { done: '33', total: '35' } })])).toBe('right');
  expect(outcome(count, [tons('33')])).toBe('right');
  expect(outcome(count, [recorded({ count: { done: '34', total: '35' } })])).toBe('wrong');
});

test('a target marked as done that isn’t is wrong', () => {
  expect(outcome(row({ expected: {} }), [recorded({ status: 'done' })])).toBe('wrong');
  expect(outcome(row({ expected: {}, more: 'done' }), [recorded({ status: 'done' })])).toBe('right');
});

test('of a dialogue what stands at its end counts, with its day and what is in the way', () => {
  const dated = row({ also: { '6': { asOf: '2024-11-20', blocker: 'luồng' } } });
  const said = tons('168.2', { asOf: asDay('2024-11-20'), blocker: 'vướng luồng cạn' });
  expect(outcome(dated, [tons('167'), said])).toBe('right');
  expect(outcome(dated, [{ ...said, asOf: asDay('2024-11-25') }])).toBe('wrong');
  expect(outcome(dated, [{ ...said, blocker: undefined }])).toBe('wrong');
  const cleared = row({ also: { '6': { blocker: null } } });
  expect(outcome(cleared, [said])).toBe('wrong');
  expect(outcome(cleared, [said, recorded({ isClear: true, resolves: 'luồng đã thông' })])).toBe('right');
  expect(outcome(dated, [{ ...said, asOf: asDay('2024-11-25'), doubt: 'Ngày nào?' }])).toBe('asked');
});

test('the sets are whole, and no reply stands in both', () => {
  const [tuning, heldOut] = [readStrangers('tuning'), readStrangers('held-out')];
  expect([tuning.length, heldOut.length]).toEqual([757, 199]);
  const ids = [...tuning, ...heldOut].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(readLast()).length).toBeGreaterThan(30);
});
