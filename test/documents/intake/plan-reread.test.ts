import { expect, test } from 'vitest';
import { planReread } from '../../../src/documents/intake/plan-reread.ts';
import type { DocumentReading } from '../../../src/documents/library/document-reading.ts';
import type { StoredDocument } from '../../../src/documents/library/document-store.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const ID = asDocumentId('kh');
const SOURCE = [
  'ỦY BAN NHÂN DÂN XÃ SƠN KHÊ',
  'Số: 18/KH-UBND',
  'Sơn Khê, ngày 20 tháng 12 năm 2025',
  'KẾ HOẠCH',
  'Phát triển kinh tế rừng năm 2026',
  'I. CHỈ TIÊU',
  '1. Sản lượng gỗ khai thác đạt 9.000 m3.',
  '2. Trồng mới 300 ha rừng.',
  '',
].join('\n');
const { reading } = readDocument(ID, SOURCE);
const [wood, forest] = reading.pieces?.targets ?? [];
if (wood === undefined || forest === undefined) throw new Error('not read');
const [I1, I2, I9] = ['I.1', 'I.2', 'I.9'].map(asReference) as [
  typeof wood.ref,
  typeof wood.ref,
  typeof wood.ref,
];

const stored = (read: DocumentReading, with_: Partial<StoredDocument> = {}): StoredDocument => ({
  id: ID,
  sequence: 1,
  state: 'live',
  confirmed: undefined,
  fileName: 'kh.txt',
  source: SOURCE,
  entry: {},
  reading: read,
  measures: [],
  settled: [],
  added: { byName: 'x', at: new Date(0) },
  ...with_,
});

/** As a program read it that numbered otherwise. */
const renumbered = (target: typeof wood, ref: typeof wood.ref) => ({
  ...target,
  ref,
  measures: target.measures.map((measure) => ({ ...measure, ref })),
});
const reads = (...targets: (typeof wood)[]): DocumentReading => ({
  ...reading,
  targets: targets.length,
  pieces: { targets, tasks: [] },
});

test('what is read as before changes nothing, also after it was stored', () => {
  expect(planReread(stored(reading))).toBeUndefined();
  expect(planReread(stored(JSON.parse(JSON.stringify(reading))))).toBeUndefined();
});

test('a reading of before pieces were kept is taken without a word', () => {
  const planned = planReread(stored({ ...reading, pieces: undefined }));
  expect(planned).toMatchObject({ lines: [], moves: undefined, reading: { pieces: reading.pieces } });
});

test('what a better program reads more is told; what was confirmed stays', () => {
  const said = { isMeasure: false, measure: I1 } as const;
  const planned = planReread(stored(reads(wood), { measures: [said] }));
  expect(planned?.lines[0]).toBe(
    'Số đọc được: chỉ tiêu 1 → 1, con số 2 → 1.'.replace('chỉ tiêu 1 → 1, ', ''),
  );
  expect(planned?.lines.join('\n')).toMatch(/Thêm con số I\.2.*300 ha/u);
  expect(planned?.measures).toEqual([said]);
});

test('what stands under another reference takes along what people said of it', () => {
  const said = { isMeasure: false, measure: I9 } as const;
  const doubt = { what: 'x', where: 'I.9', about: { of: 'target' as const, clause: wood.text } };
  const word = { said: 'no target' as const, taken: [I9], before: [] };
  const settled = [{ doubt, word, byName: 'An', at: new Date(0) }];
  const planned = planReread(stored(reads(renumbered(wood, I9), forest), { measures: [said], settled }));
  expect(planned?.moves?.reports.get(I9)).toBe(I1);
  expect(planned?.measures).toEqual([{ isMeasure: false, measure: I1 }]);
  expect(planned?.settled).toMatchObject([{ doubt: { where: 'I.1' }, word: { taken: [I1] } }]);
});

test('what is read no more stays where it is, unless its reference means something else now', () => {
  const honey = {
    ...wood,
    text: 'Mật ong',
    measures: [{ ref: I9, name: 'Mật ong', said: '40 tấn' }],
    ref: I9,
  };
  const gone = planReread(
    stored(reads(wood, forest, honey), { measures: [{ isMeasure: false, measure: I9 }] }),
  );
  expect(gone?.moves?.reports.get(I9)).toBe(I9);
  expect(gone?.measures).toHaveLength(1);
  const taken = { ...honey, ref: I2, measures: [{ ref: I2, name: 'Mật ong', said: '40 tấn' }] };
  const torn = planReread(stored(reads(wood, taken), { measures: [{ isMeasure: false, measure: I2 }] }));
  expect(torn?.moves?.reports.has(I2)).toBe(true);
  expect(torn?.moves?.reports.get(I2)).toBeUndefined();
  expect(torn?.measures).toEqual([]);
});
