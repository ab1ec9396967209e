import { describe, expect, test } from 'vitest';
import {
  chooseCurrent,
  chooseDocuments,
  type DocumentWish,
} from '../../../src/documents/library/choose-document.ts';
import { asDay } from '../../../src/domain/people.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import type { ResolutionDocument } from '../../../src/domain/resolution.ts';

const document = (
  id: string,
  from: string,
  to: string,
  more: Partial<ResolutionDocument> = {},
): ResolutionDocument => ({
  id: asDocumentId(id),
  file: '',
  name: id,
  shortName: id,
  year: Number(to.slice(0, 4)),
  validFrom: from,
  validTo: to,
  collectUntil: to,
  ...more,
});

const OLD = document('nq-2024', '2024-01-01', '2024-12-31', { kind: 'Nghị quyết' });
const COUNCIL = document('nq-2026', '2026-01-01', '2026-12-31', {
  kind: 'Nghị quyết',
  organ: 'Hội đồng nhân dân tỉnh Sơn Khê',
  number: '27/NQ-HĐND',
});
const COMMITTEE = document('kh-2026', '2026-01-01', '2026-12-31', {
  kind: 'Kế hoạch',
  organ: 'Ủy ban nhân dân tỉnh Sơn Khê',
  number: '144/KH-UBND',
});
const COMMUNE = document('xa-2026', '2026-01-01', '2026-12-31', {
  kind: 'Nghị quyết',
  organ: 'Hội đồng nhân dân xã Nậm Lúc',
  number: '9/NQ-HĐND',
});
const LONG = document('ctr-2030', '2026-01-01', '2030-12-31', { kind: 'Chương trình', number: '5-CTr/TU' });
/** The later added first. */
const ALL = [LONG, COMMUNE, COMMITTEE, COUNCIL, OLD];

const choose = (text: string, wish: Partial<DocumentWish> & { readonly on?: string } = {}) =>
  chooseDocuments(ALL, {
    text,
    typed: text,
    years: [...text.matchAll(/20\d\d/g)].map((match) => ({ year: Number(match[0]), start: match.index })),
    subject: undefined,
    isFollowUp: false,
    day: asDay(wish.on ?? '2026-03-10'),
    fit: () => 1,
    ...wish,
  }).map(({ id }) => id);

describe('a question goes to the document that it names', () => {
  test.each([
    ['Theo 144/KH-UBND thì trồng bao nhiêu ha?', ['kh-2026']],
    ['nghi quyet 27 dat chi tieu gi', ['nq-2026']],
    ['Nghị quyết số 9 của xã', ['xa-2026']],
    ['Chương trình 5-CTr/TU', ['ctr-2030']],
    ['kế hoạch của UBND tỉnh giao ai?', ['kh-2026']],
    ['Nghị quyết của HĐND xã nêu gì?', ['xa-2026']],
    ['nghị quyết HĐND tỉnh năm 2026', ['nq-2026']],
    ['nghị quyết xã Nậm Lúc', ['xa-2026']],
    ['Độ che phủ rừng năm 2024?', ['nq-2024']],
    ['độ che phủ rừng năm 2029', ['ctr-2030']],
  ])('%s', (question, ids) => {
    expect(choose(question)).toEqual(ids);
  });

  test('a year that is only compared with names nothing', () => {
    expect(choose('Năm 2026 tăng bao nhiêu so với năm 2024?')).not.toContain('nq-2024');
    expect(choose('Tăng bao nhiêu so với 2024?')).toEqual(['nq-2024']);
  });

  test('a number that another document has names nothing here', () => {
    expect(choose('Nghị quyết 27/NQ-CP nêu gì?')).toHaveLength(4);
    expect(choose('UBND tỉnh chủ trì việc gì?')).toHaveLength(4);
  });
});

describe('else to the one talked about, else to those in force', () => {
  test('a follow-up stays with what was talked about', () => {
    const subject = OLD.id;
    expect(choose('còn xuất khẩu?', { subject, isFollowUp: true })).toEqual(['nq-2024']);
    expect(choose('xuất khẩu?', { subject })).toEqual(['nq-2024']);
    expect(choose('thế năm 2026?', { subject, isFollowUp: true })).not.toContain('nq-2024');
    expect(choose('ai phụ trách?', { subject: COUNCIL.id })[0]).toBe('nq-2026');
    expect(choose('ai phụ trách?', { subject: COUNCIL.id })).toHaveLength(4);
  });

  test('of those in force the more specific, then the later added, is first; none else is among them', () => {
    expect(choose('Độ che phủ rừng?')).toEqual(['xa-2026', 'kh-2026', 'nq-2026', 'ctr-2030']);
    expect(choose('Độ che phủ rừng?', { on: '2026-12-31' })).toHaveLength(4);
    expect(choose('Độ che phủ rừng?', { on: '2027-01-01' })).toEqual(['ctr-2030']);
  });

  test('one that holds more of the question, or whose place it says, is first', () => {
    const fit = (id: string) => (id === 'ctr-2030' ? 1 : 0.4);
    expect(choose('Độ che phủ rừng?', { fit })[0]).toBe('ctr-2030');
    expect(choose('Nậm Lúc có bao nhiêu hộ nghèo?')[0]).toBe('xa-2026');
  });

  test('where none is in force, the one whose period ended last; before all of them, the first to come', () => {
    expect(choose('Độ che phủ rừng?', { on: '2025-06-01' })).toEqual(['nq-2024']);
    expect(choose('Độ che phủ rừng?', { on: '2031-06-01' })).toEqual(['ctr-2030']);
    expect(choose('Độ che phủ rừng?', { on: '2020-06-01' })).toEqual(['nq-2024']);
  });
});

describe('one that is issued for years to come', () => {
  const ISSUED = { ...LONG, date: '2025-11-20' };
  const THIS_YEAR = document('nq-2025', '2025-01-01', '2025-12-31');
  const chooseOf = (documents: readonly ResolutionDocument[], on: string) =>
    chooseDocuments(documents, {
      text: 'Độ che phủ rừng?',
      typed: 'Độ che phủ rừng?',
      years: [],
      subject: undefined,
      isFollowUp: false,
      day: asDay(on),
      fit: () => 1,
    }).map(({ id }) => id);

  test('is asked behind what is in force, and before what has ended', () => {
    expect(chooseOf([ISSUED, THIS_YEAR, OLD], '2025-12-10')).toEqual(['nq-2025', 'ctr-2030']);
    expect(chooseOf([ISSUED, OLD], '2025-12-10')).toEqual(['ctr-2030', 'nq-2024']);
  });

  test('is no document yet before its day', () => {
    expect(chooseOf([ISSUED, THIS_YEAR, OLD], '2025-11-19')).toEqual(['nq-2025']);
  });
});

test('a library of one document asks it whatever is named, and one of none asks nothing', () => {
  const wish = {
    text: 'năm 2030',
    typed: '',
    years: [],
    subject: undefined,
    isFollowUp: false,
    fit: () => 0,
  };
  expect(chooseDocuments([OLD], { ...wish, day: asDay('2026-01-01') })).toEqual([OLD]);
  expect(chooseDocuments([], { ...wish, day: asDay('2026-01-01') })).toEqual([]);
});

test("a later document moves nothing of the day's own", () => {
  const followed = [OLD, COUNCIL, COMMITTEE];
  expect(chooseCurrent(followed, asDay('2024-12-31'))?.id).toBe('nq-2024');
  expect(chooseCurrent(followed, asDay('2025-07-01'))?.id).toBe('nq-2024');
  expect(chooseCurrent(followed, asDay('2026-01-01'))?.id).toBe('nq-2026');
  expect(chooseCurrent([], asDay('2026-01-01'))).toBeUndefined();
});
