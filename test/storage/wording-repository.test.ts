import { expect, test } from 'vitest';
import type { NewTiedWording } from '../../src/documents/wordings/tied-wording.ts';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { printEntry } from '../../src/people/audit/describe-entry.ts';
import { Directory } from '../../src/people/directory.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createWordingRepository } from '../../src/storage/wording-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOTE = { by: { official: undefined, name: 'Văn phòng' }, at: new Date('2024-06-10T02:00:00Z') };
const later = { ...NOTE, at: new Date('2024-06-11T02:00:00Z') };

const wording = (key: string, said: NewTiedWording['said'], document = 'nq14-2024'): NewTiedWording => ({
  document: asDocumentId(document),
  key,
  words: 'Thu thế nào?',
  said,
});

const CLAUSE = {
  is: 'clause',
  ref: asReference('II.2.1(4).b'),
  text: 'Thu nội địa: 49.950 tỷ đồng',
} as const;

const open = async () => {
  const db = await openTestDatabase();
  return { store: createWordingRepository(db), people: createPeopleRepository(db) };
};

test('what is said of a wording is kept as it is, the later said first', async () => {
  const { store } = await open();
  const denied = wording('gia vang', { is: 'not stated', digest: 'abc' });
  const skipped = wording('alo', { is: 'skipped' }, 'kh18-2026');
  await store.tie(wording('thu noi dia', CLAUSE), NOTE);
  await store.tie(denied, later);
  await store.tie(skipped, later);
  const rows = await store.list();
  expect(rows.map(({ id: _, ...row }) => row)).toEqual([
    { ...skipped, at: later.at },
    { ...denied, at: later.at },
    { ...wording('thu noi dia', CLAUSE), at: NOTE.at },
  ]);
});

test('what is said anew takes the place of the old, under a number that was never given', async () => {
  const { store } = await open();
  const first = await store.tie(wording('thu', CLAUSE), NOTE);
  const second = await store.tie(wording('thu', { is: 'skipped' }), later);
  expect(await store.list()).toMatchObject([{ id: second, said: { is: 'skipped' } }]);
  expect(await store.untie(first, later)).toBeUndefined();
  expect(await store.untie(second, later)).toMatchObject({ key: 'thu' });
  expect(await store.list()).toEqual([]);
  expect(await store.tie(wording('chi', CLAUSE), later)).not.toBe(second);
});

test('the audit tells who said what, and who took it back', async () => {
  const { store, people } = await open();
  const id = await store.tie(wording('thu', CLAUSE), NOTE);
  await store.untie(id, later);
  const directory = new Directory(await people.read(), asDay('2024-06-10'));
  const entries = (await people.readAudit(10)).filter(({ of }) => of === 'wording');
  expect(entries.map((entry) => printEntry(entry, directory, 'Asia/Ho_Chi_Minh'))).toEqual([
    '09:00:00 ngày 11/06/2024 · Văn phòng · bỏ cách hỏi: cách hỏi “Thu thế nào?”: ghi là: gắn với → không; điều khoản: II.2.1(4).b → không',
    '09:00:00 ngày 10/06/2024 · Văn phòng · ghi cách hỏi: cách hỏi “Thu thế nào?”: mới (văn bản: nq14-2024; ghi là: gắn với; điều khoản: II.2.1(4).b)',
  ]);
});
