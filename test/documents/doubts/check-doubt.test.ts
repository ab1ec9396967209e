import { expect, test } from 'vitest';
import { askForRight, mayCheck, proposeTyped, takeStep } from '../../../src/documents/doubts/check-doubt.ts';
import { doubtKey } from '../../../src/documents/doubts/doubt-key.ts';
import { settleRight, takeBack } from '../../../src/documents/doubts/settle-doubt.ts';
import type { DoubtSubject } from '../../../src/documents/library/document-reading.ts';
import type { DocumentStore, StoredDocument } from '../../../src/documents/library/document-store.ts';
import { TEST_READING, testDocument } from '../../support/office-document.ts';

const CLAUSE = 'Trồng mới 300 ha rừng.';
const FIGURE: DoubtSubject = { of: 'figure', clause: CLAUSE, figure: { start: 10, end: 13 } };
const NOTE = { by: { official: undefined, name: 'Vũ Thị Hai' }, at: new Date('2026-01-05T02:00:00Z') };

/** A draft with one doubt about this, and the doubt's key. */
const doubted = (about: DoubtSubject | undefined, more: Partial<StoredDocument> = {}) => {
  const doubt = { what: 'một con số chưa xếp chỗ', where: 'I.1', about };
  const document: StoredDocument = {
    ...testDocument('kh-rung', { reading: { ...TEST_READING, doubts: [doubt] } }),
    source: `KẾ HOẠCH\nI. CHỈ TIÊU\n1. ${CLAUSE}\n`,
    sequence: 1,
    state: 'draft',
    confirmed: undefined,
    measures: [],
    settled: [],
    added: { byName: 'An', at: NOTE.at },
    ...more,
  };
  return { document, key: doubtKey(doubt) };
};

/** The document as it is stored by the time of a step; `gone` where its row is no more. */
const storing = (present: StoredDocument | 'gone') => {
  const documents: Pick<DocumentStore, 'check' | 'find'> = {
    check: async (_id, step, note) => {
      const check = present === 'gone' ? undefined : step(present, note);
      return check && present !== 'gone' ? { ...present, ...check } : undefined;
    },
    find: async () => (present === 'gone' ? undefined : present),
  };
  return { documents, takeUpDocuments: async () => {} };
};

const CONFIRMED = { state: 'live', confirmed: { byName: 'An', at: NOTE.at } } as const;

test('doubts may be settled in a draft and in what is used unconfirmed', () => {
  expect(mayCheck({ state: 'draft', confirmed: undefined })).toBe(true);
  expect(mayCheck({ state: 'live', confirmed: undefined })).toBe(true);
  expect(mayCheck(CONFIRMED)).toBe(false);
  expect(mayCheck({ state: 'withdrawn', confirmed: undefined })).toBe(false);
});

test('a word is kept and told, with the next doubt or the same one again', async () => {
  const { document, key } = doubted(FIGURE);
  const right = await takeStep(storing(document), document, { key, step: settleRight(key) }, 'next', NOTE);
  expect(right).toMatchObject({
    toast: 'Đã ghi.',
    key: undefined,
    just: { key, words: 'I.1: đúng như văn bản.' },
  });
  const settled = right.document;
  const back = await takeStep(storing(settled), settled, { key, step: takeBack(key) }, 'same', NOTE);
  expect(back).toMatchObject({ toast: 'Đã hoàn tác.', key, document: { settled: [] } });
});

test('whoever comes second is told who was first, or that the text has changed, or is used', async () => {
  const { document, key } = doubted(FIGURE);
  const step = settleRight(key);
  const press = async (present: StoredDocument | 'gone') =>
    (await takeStep(storing(present), document, { key, step }, 'next', NOTE)).toast;
  const { document: first } = await takeStep(storing(document), document, { key, step }, 'next', NOTE);
  expect(await press(first)).toBe('Vũ Thị Hai đã ghi: đúng như văn bản.');
  expect(await press({ ...document, reading: { ...document.reading, doubts: [] } })).toBe(
    'Chỗ này vừa được đổi. Xin xem lại.',
  );
  expect(await press('gone')).toBe('Chỗ này vừa được đổi. Xin xem lại.');
  expect(await press({ ...document, ...CONFIRMED })).toContain('Văn bản đang dùng và đã có người soát.');
});

test.each<[DoubtSubject, string]>([
  [FIGURE, 'Đang đọc là “300”. Gõ giá trị đúng'],
  [{ of: 'target', clause: CLAUSE }, `Gõ lại cả câu cho đúng như in trong văn bản. Đang đọc là:\n${CLAUSE}`],
  [{ of: 'head', field: 'period' }, 'Văn bản áp dụng cho thời gian nào?'],
  [{ of: 'head', field: 'organ' }, 'Cơ quan nào ban hành?'],
])('what is right is asked for as it is doubted: %j', (about, question) => {
  const { document, key } = doubted(about);
  expect(askForRight(document, key)).toEqual({ question: expect.stringContaining(question) });
});

test('what can’t be corrected here isn’t asked for, and why is said', () => {
  const { document, key } = doubted({ of: 'file' });
  expect(askForRight(document, key)).toEqual({ said: expect.stringContaining('sửa trong tệp rồi gửi lại') });
  expect(askForRight(document, key + 1)).toBeUndefined();
  const used = doubted(FIGURE, CONFIRMED);
  expect(askForRight(used.document, used.key)).toEqual({
    refused: expect.stringContaining('đã có người soát'),
  });
});

test('what was typed is proposed, or is no correction, or comes too late', async () => {
  const { document, key } = doubted(FIGURE);
  const propose = (of: StoredDocument | undefined, typed: string, asked = key) =>
    proposeTyped(storing(of ?? 'gone'), of, asked, typed, NOTE);
  expect(await propose(document, '350')).toMatchObject({
    outcome: 'proposed',
    document: { settled: [{ word: { said: 'proposed', correction: { was: '300', now: '350' } } }] },
  });
  expect(await propose(document, '300')).toEqual({
    outcome: 'fault',
    fault: expect.stringContaining('giống hệt'),
  });
  const { document: settled } = await takeStep(
    storing(document),
    document,
    { key, step: settleRight(key) },
    'next',
    NOTE,
  );
  expect(await propose(settled, '350')).toEqual({ outcome: 'proposed', document: settled });
  for (const [of, asked] of [
    [undefined, key],
    [document, key + 1],
    [{ ...document, ...CONFIRMED }, key],
  ] as const)
    expect(await propose(of, '350', asked)).toEqual({ outcome: 'gone' });
  const file = doubted({ of: 'file' });
  expect(await propose(file.document, '350', file.key)).toEqual({ outcome: 'gone' });
});
