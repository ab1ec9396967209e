import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createDocumentRepository } from '../../src/storage/document-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { testDocument } from '../support/office-document.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const ID = asDocumentId('kh18-2026');
const at = (hour: number) => ({ by: OPERATOR, at: new Date(Date.UTC(2026, 0, 5, hour)) });

const open = async () => {
  const db = await openTestDatabase();
  const people = createPeopleRepository(db);
  await fillOffice(people);
  const documents = createDocumentRepository(db);
  const progress = createProgressRepository(db);
  await documents.add(testDocument(ID), at(1));
  const { version } = await people.read();
  const given = ['I.1', 'I.2', 'I.3'].map((ref, index) => ({
    of: 'assignment' as const,
    before: undefined,
    after: { ...testAssignment(index + 1, ref, 1), document: ID },
  }));
  const elsewhere = { of: 'assignment' as const, before: undefined, after: testAssignment(4, 'I.1', 1) };
  await people.apply([...given, elsewhere], version, { ...at(1), act: 'thử' });
  for (const [index, ref] of ['I.1', 'I.2', 'I.3', 'I.1'].entries()) {
    const report = { ref, asOf: '2026-01-04', document: ID, note: `của ${ref}` };
    await progress.record(testRecording(index, at(2).at, report));
  }
  const held = async () => ({
    assignments: (await people.read()).assignments.map(({ document, ref }) => `${document} ${ref}`),
    reports: (
      await db.selectFrom('progress_update').select(['document', 'ref', 'note']).orderBy('id').execute()
    ).map(({ document, ref, note }) => `${document} ${ref} ${note}`),
  });
  return { documents, people, held };
};

const corrected = { ...testDocument(ID, { source: 'bản sửa' }), measures: [] };
const moves = (...pairs: readonly (readonly [string, string | undefined])[]) =>
  new Map(pairs.map(([from, to]) => [asReference(from), to === undefined ? undefined : asReference(to)]));

test('assignments and reports move along with a text, also where two change places; what is gone stays with the old one, and comes back with it', async () => {
  const { documents, people, held } = await open();
  const before = await held();
  const swap = moves(['I.1', 'I.2'], ['I.2', 'I.1'], ['I.3', undefined]);
  const old = await documents.replace(ID, corrected, at(3), { moves: { assignments: swap, reports: swap } });
  expect(old).toBe('kh18-2026-cu1');
  expect(await held()).toEqual({
    assignments: ['kh18-2026 I.2', 'kh18-2026 I.1', 'kh18-2026-cu1 I.3', 'nq14-2024 I.1'],
    reports: [
      'kh18-2026 I.2 của I.1',
      'kh18-2026 I.1 của I.2',
      'kh18-2026-cu1 I.3 của I.3',
      'kh18-2026 I.2 của I.1',
    ],
  });
  const acts = (await people.readAudit(4)).map(({ act, of }) => `${of}: ${act}`).toSorted();
  expect(acts).toEqual([
    'assignment: chuyển theo văn bản được thay',
    'assignment: chuyển theo văn bản được thay',
    'assignment: chuyển theo văn bản được thay',
    'document: thay văn bản',
  ]);
  const kept = old && (await documents.find(old));
  if (kept === undefined) throw new Error('the old text was not kept');
  const back = moves(['I.1', 'I.2'], ['I.2', 'I.1']);
  await documents.replace(ID, kept, at(4), { moves: { assignments: back, reports: back }, back: kept.id });
  expect(await held()).toEqual(before);
});

test('nothing moves where nothing is replaced, or no moves are given', async () => {
  const { documents, held } = await open();
  const before = await held();
  const away = moves(['I.1', undefined]);
  const elsewhere = asDocumentId('khong-co');
  const none = await documents.replace(elsewhere, corrected, at(3), {
    moves: { assignments: away, reports: away },
  });
  expect(none).toBeUndefined();
  await documents.replace(ID, corrected, at(4));
  expect(await held()).toEqual(before);
});

test('a text that is read again keeps its row and id; what moves is audited, what loses its place is named', async () => {
  const { documents, people, held } = await open();
  const kept = await documents.find(ID);
  if (kept === undefined) throw new Error('no document');
  const { reading, measures, settled } = kept;
  const version = await documents.version();
  const silent = { reading: { ...reading, blocks: 13 }, measures, settled, moves: undefined, lines: [] };
  expect(await documents.reread(ID, () => silent, at(3))).toEqual([]);
  expect(await documents.find(ID)).toEqual({ ...kept, reading: { ...reading, blocks: 13 } });
  expect(await documents.version()).toBe(version);
  const along = moves(['I.1', 'I.2'], ['I.2', undefined], ['I.3', 'I.3']);
  const planned = { ...silent, moves: { assignments: along, reports: along }, lines: ['Thêm con số'] };
  expect(await documents.reread(ID, () => planned, at(4))).toEqual([
    'Thêm con số',
    expect.stringContaining('1 phân công, 1 báo cáo mất chỗ'),
  ]);
  expect((await held()).assignments).toEqual([
    `${ID} I.2`,
    `${ID}-doc-lai I.2`,
    `${ID} I.3`,
    'nq14-2024 I.1',
  ]);
  expect((await people.readAudit(1))[0]).toMatchObject({ act: 'đọc lại văn bản', of: 'document' });
  expect(await documents.reread(ID, () => undefined, at(5))).toEqual([]);
  expect(await documents.reread(asDocumentId('khong-co'), () => planned, at(5))).toEqual([]);
});
