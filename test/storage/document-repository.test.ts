import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createDocumentRepository } from '../../src/storage/document-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { TEST_READING, testDocument } from '../support/office-document.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const at = (hour: number) => ({ by: OPERATOR, at: new Date(Date.UTC(2026, 0, 5, hour)) });

test('a document comes back as it was brought in, the later added first, drafts apart from live ones', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const source = 'Điều 1. Giữ nguyên từng chữ – “đến 95,5 %”\r\n\tvà cả dòng này';
  const entry = { organ: 'Ủy ban nhân dân tỉnh Sơn Khê', validFrom: '2026-02-01' };
  expect(await store.add(testDocument('z-2026', { source, entry }), at(1))).toBe(true);
  expect(await store.add(testDocument('a-2026', { state: 'draft' }), at(1))).toBe(true);
  expect(await store.find(asDocumentId('z-2026'))).toEqual({
    id: 'z-2026',
    sequence: 1,
    state: 'live',
    confirmed: undefined,
    fileName: 'z-2026.txt',
    source,
    entry,
    reading: TEST_READING,
    measures: [],
    settled: [],
    added: { byName: 'người vận hành', at: at(1).at },
  });
  expect((await store.list()).map(({ id }) => id)).toEqual(['a-2026', 'z-2026']);
  expect((await store.listLive()).map(({ id }) => id)).toEqual(['z-2026']);
  expect(await store.find(asDocumentId('khong-co'))).toBeUndefined();
});

test('a scan’s cut-outs are kept with its draft, and go once it is in use', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const id = asDocumentId('quet-2026');
  const cuts = Array.from({ length: 250 }, (_, page) => ({
    name: `${page}-1`,
    jpeg: Uint8Array.from([0xff, 0xd8, page]),
  }));
  await store.add(testDocument(id, { state: 'draft', cuts }), at(1));
  await store.add(testDocument('khac', { state: 'draft', cuts: cuts.slice(0, 1) }), at(1));
  expect(await store.findCut(id, '249-1')).toEqual(Buffer.from([0xff, 0xd8, 249]));
  expect(await store.findCut(id, '250-1')).toBeUndefined();
  await store.confirm(id, { entry: {}, measures: [] }, at(2));
  expect(await store.findCut(id, '249-1')).toBeUndefined();
  expect(await store.findCut(asDocumentId('khac'), '0-1')).toBeDefined();
});

test('an id is given once, also after a withdrawal', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const id = asDocumentId('kh18-2026');
  await store.add(testDocument(id), at(1));
  expect(await store.add(testDocument(id, { source: 'khác' }), at(2))).toBe(false);
  expect(await store.withdraw(id, at(3))).toBe(true);
  expect(await store.withdraw(id, at(4))).toBe(false);
  expect(await store.add(testDocument(id, { source: 'khác' }), at(5))).toBe(false);
  expect(await store.find(id)).toMatchObject({ state: 'withdrawn', source: testDocument(id).source });
  expect(await store.listLive()).toEqual([]);
});

test('adding and withdrawing are audited, what came to nothing is not', async () => {
  const db = await openTestDatabase();
  const store = createDocumentRepository(db);
  const id = asDocumentId('kh18-2026');
  await store.add(testDocument(id, { state: 'draft' }), at(1));
  await store.add(testDocument(id), at(2));
  await store.withdraw(asDocumentId('khong-co'), at(2));
  await store.withdraw(id, at(3));
  const audit = await createPeopleRepository(db).readAudit(undefined);
  expect(audit.map(({ act, of, rowId, by, at: when }) => [act, of, rowId, by.name, when])).toEqual([
    ['rút văn bản', 'document', id, 'người vận hành', at(3).at],
    ['thêm văn bản', 'document', id, 'người vận hành', at(1).at],
  ]);
  expect(audit[0]).toMatchObject({ before: { state: 'draft' }, after: { state: 'withdrawn' } });
  expect(JSON.stringify(audit)).not.toContain('KẾ HOẠCH');
});

test('documents added at once are all kept, in some order', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const ids = Array.from({ length: 8 }, (_, index) => `kh${index}-2026`);
  const added = await Promise.all(ids.map((id) => store.add(testDocument(id), at(1))));
  expect(added).toEqual(ids.map(() => true));
  expect((await store.listLive()).map(({ id }) => id).toSorted()).toEqual(ids);
});

const MEASURE = {
  isMeasure: true,
  measure: asReference('II(1)'),
  kind: 'tổng',
  better: 'tăng',
  cadence: 'tháng',
  rule: 'cộng-dồn-theo-thời-gian',
  aliases: ['trồng rừng'],
} as const;

test('what a person confirms makes a draft live, with their name and what they said of its measures', async () => {
  const db = await openTestDatabase();
  const store = createDocumentRepository(db);
  const id = asDocumentId('kh18-2026');
  await store.add(testDocument(id, { state: 'draft' }), at(1));
  const measures = [MEASURE, { isMeasure: false, measure: asReference('II(2)') } as const];
  const entry = { validTo: '2026-11-30' };
  expect(await store.confirm(id, { entry, measures }, at(2))).toBe('live');
  expect(await store.find(id)).toMatchObject({
    state: 'live',
    confirmed: { byName: 'người vận hành', at: at(2).at },
    entry,
    measures,
  });
  expect(await store.find(id)).toMatchObject({ reading: TEST_READING });
  const reading = { ...TEST_READING, title: 'Trồng rừng', targets: 2 };
  const corrected = { entry: { ...entry, title: 'Trồng rừng' }, measures, reading };
  expect(await store.confirm(id, corrected, at(2))).toBe('live');
  expect(await store.find(id)).toMatchObject(corrected);
  await store.withdraw(id, at(3));
  expect(await store.confirm(id, { entry, measures }, at(4))).toBeUndefined();
  expect(await store.find(id)).toMatchObject({ state: 'withdrawn' });
  const [, , confirmed] = await createPeopleRepository(db).readAudit(undefined);
  expect(confirmed).toMatchObject({ act: 'xác nhận văn bản', before: { state: 'draft' } });
});

test('a corrected text takes the place of the old one, which is kept and to be put back', async () => {
  const db = await openTestDatabase();
  const store = createDocumentRepository(db);
  const id = asDocumentId('kh18-2026');
  const old = testDocument(id);
  await store.add(old, at(1));
  await store.confirm(id, { entry: {}, measures: [MEASURE] }, at(2));
  const corrected = { ...testDocument(id, { source: 'bản sửa' }), measures: [] };
  const first = await store.replace(id, corrected, at(3));
  expect(first).toBe('kh18-2026-cu1');
  expect(await store.find(id)).toMatchObject({
    state: 'live',
    source: 'bản sửa',
    confirmed: undefined,
    measures: [],
  });
  const kept = first && (await store.find(first));
  expect(kept).toMatchObject({ state: 'withdrawn', source: old.source, measures: [MEASURE] });
  // Put back, as an undo does.
  expect(kept && (await store.replace(id, kept, at(4)))).toBe('kh18-2026-cu2');
  expect(await store.find(id)).toMatchObject({ source: old.source, measures: [MEASURE] });
  expect((await store.listLive()).map((one) => one.id)).toEqual([id]);
  expect(await store.replace(asDocumentId('khong-co'), corrected, at(5))).toBeUndefined();
});

test('the version is another one after each change and only then', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const id = asDocumentId('kh18-2026');
  const versions = [await store.version()];
  await store.add(testDocument(id, { state: 'draft' }), at(1));
  versions.push(await store.version());
  await store.confirm(id, { entry: {}, measures: [] }, at(2));
  versions.push(await store.version());
  await store.replace(id, { ...testDocument(id, { source: 'bản sửa' }), measures: [] }, at(3));
  versions.push(await store.version());
  await store.withdraw(id, at(4));
  versions.push(await store.version());
  expect(new Set(versions).size).toBe(5);
  await store.withdraw(id, at(5));
  await store.add(testDocument(id), at(5));
  expect(await store.version()).toBe(versions.at(-1));
});

test('what a person has said so far is kept in any state; a withdrawn document becomes a draft again', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const id = asDocumentId('kh18-2026');
  await store.add(testDocument(id, { state: 'draft' }), at(1));
  expect(await store.amend(id, { entry: {}, measures: [MEASURE] }, at(2))).toBe(true);
  expect(await store.find(id)).toMatchObject({ state: 'draft', measures: [MEASURE], confirmed: undefined });
  expect(await store.restore(id, at(3))).toBe(false);
  await store.confirm(id, { entry: {}, measures: [MEASURE] }, at(3));
  await store.withdraw(id, at(4));
  expect(await store.amend(id, { entry: {}, measures: [] }, at(5))).toBe(false);
  expect(await store.restore(id, at(6))).toBe(true);
  expect(await store.find(id)).toMatchObject({ state: 'draft', measures: [MEASURE], confirmed: undefined });
});

test('what a document carries out is kept, audited, taken back, and gone with nothing else', async () => {
  const db = await openTestDatabase();
  const store = createDocumentRepository(db);
  const [id, to] = [asDocumentId('kh18-2026'), asDocumentId('nq27-2025')];
  await store.add(testDocument(id), at(1));
  const before = await store.version();
  expect(await store.link(id, to, at(2))).toBe(true);
  expect(await store.find(id)).toMatchObject({ carriesOut: to, state: 'live' });
  expect(await store.version()).toBeGreaterThan(before);
  await store.confirm(id, { entry: {}, measures: [] }, at(3));
  expect((await store.find(id))?.carriesOut).toBe(to);
  expect(await store.link(id, undefined, at(4))).toBe(true);
  expect((await store.find(id))?.carriesOut).toBeUndefined();
  const audit = await createPeopleRepository(db).readAudit(undefined);
  expect(audit.map(({ act }) => act)).toEqual([
    'bỏ nối văn bản',
    'xác nhận văn bản',
    'nối văn bản',
    'thêm văn bản',
  ]);
  expect(audit[2]).toMatchObject({ after: { carriesOut: to } });
  await store.withdraw(id, at(5));
  expect(await store.link(id, to, at(6))).toBe(false);
});

test('steps of checking that are made at once are made one on another; what doesn’t fit any more changes nothing', async () => {
  const store = createDocumentRepository(await openTestDatabase());
  const id = asDocumentId('kh18-2026');
  await store.add(testDocument(id, { state: 'draft' }), at(1));
  const version = await store.version();
  const refs = ['a', 'b', 'c', 'd'].map(asReference);
  const outs = refs.map((measure) =>
    store.check(
      id,
      ({ measures }) => ({
        act: 'soát',
        measures: [...measures, { isMeasure: false, measure }],
        before: {},
        after: { measure },
      }),
      at(2),
    ),
  );
  await Promise.all(outs);
  const kept = await store.find(id);
  expect(kept?.measures.map(({ measure }) => measure).toSorted()).toEqual(refs);
  expect(await store.check(id, () => undefined, at(3))).toBeUndefined();
  expect(await store.version()).toBe(version + refs.length);
  const doubt = {
    what: 'chưa rõ',
    where: 'I',
    about: { of: 'figure' as const, clause: 'còn 5', figure: { start: 4, end: 5 } },
  };
  const correction = { of: 'text' as const, start: 3, was: '5', now: '6' };
  const settled = [{ doubt, word: { said: 'corrected' as const, correction }, byName: 'An', at: at(4).at }];
  const checked = await store.check(
    id,
    () => ({ act: 'sửa', settled, before: {}, after: { now: '6' } }),
    at(4),
  );
  expect(checked?.settled).toEqual(settled);
  expect(await store.find(id)).toEqual(checked);
});
