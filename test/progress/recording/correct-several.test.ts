import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asDay, asUnitId } from '../../../src/domain/people.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { correctSeveral } from '../../../src/progress/recording/correct-report.ts';
import { groupCards } from '../../../src/progress/recording/record-report.ts';
import { noteOn } from '../../../src/progress/recording/report-content.ts';
import type { ReportDesk } from '../../../src/progress/recording/report-desk.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';

const reader = openCorpusReader(fileURLToPath(new URL('../../../corpus', import.meta.url)))();
const [document, today] = [asDocumentId('nq14-2024'), asDay('2024-11-11')];
const led = ['6', '7'].map((key) => ({ ref: itemReference(key), unit: asUnitId(1) }));
const desk: ReportDesk = {
  reader,
  recent: [],
  document,
  timeOf: () => ({ validFrom: '2024-01-01', validTo: '2024-12-31' }),
  today,
  led,
  lastOf: () => undefined,
  measureOf: reader.items.measure,
};

const figure = (index: number, decimal: string, unit: string) => {
  const item = led[index];
  if (item === undefined) throw new Error('no item');
  const value = { decimal, unit, boundWord: '', bound: '=' as const };
  return { ...noteOn(document, item, 'lời cũ', today), value, doubt: 'Có đúng không?' };
};
const old = [figure(0, '1720', 'triệu tấn'), figure(1, '160', 'tỷ USD')];

const correct = (text: string) => {
  const taken = correctSeveral(old, text, desk);
  if (taken.kind !== 'report') throw new Error(`no report: ${taken.kind}`);
  return taken.recordable;
};

test('only what is named is corrected; what the correction doesn’t say stays', () => {
  expect(correct('cảng 172').updates).toMatchObject([
    { ref: 'II.2.1(6)', value: { decimal: '172' }, note: 'lời cũ', asOf: today, doubt: '' },
  ]);
});

test('both may be named at once', () => {
  expect(correct('cảng 172, xuất khẩu 16 tỷ usd').updates).toMatchObject([
    { ref: 'II.2.1(6)', value: { decimal: '172' } },
    { ref: 'II.2.1(7)', value: { decimal: '16' } },
  ]);
});

test('a day alone is that of all of them, and what was odd stays odd', () => {
  const { updates } = correct('tính đến 31/10');
  expect(updates).toMatchObject([
    { ref: 'II.2.1(6)', value: { decimal: '1720' }, asOf: '2024-10-31' },
    { ref: 'II.2.1(7)', value: { decimal: '160' }, asOf: '2024-10-31' },
  ]);
  expect(updates.every(({ doubt }) => doubt !== '')).toBe(true);
});

test('words that name nothing are asked about, among what the card shows', () => {
  const { updates, questions } = correct('172');
  expect(updates).toEqual([]);
  expect(questions[0]).toMatchObject({ kind: 'which-item' });
});

test('“hủy” takes back, and a question stays one', () => {
  expect(correctSeveral(old, 'hủy', desk)).toEqual({ kind: 'act', act: 'take-back' });
  expect(correctSeveral(old, 'chỉ tiêu cảng là bao nhiêu?', desk).kind).toBe('question');
});

test('doubtful figures share the first card, and the others keep theirs', () => {
  const [first, second] = old;
  if (first === undefined || second === undefined) throw new Error('no figures');
  const certain = { ...first, doubt: '', card: 0 };
  const cardsOf = (updates: readonly (typeof first)[]) => groupCards(updates).map(({ card }) => card);
  expect(cardsOf([certain, { ...second, card: 3 }, { ...certain, card: 5 }])).toEqual([1, 0, 2]);
  expect(cardsOf([certain, { ...certain, card: 4 }])).toEqual([0, 1]);
  expect(cardsOf([first, { ...second, card: 1 }])).toEqual([0, 0]);
});
