import { expect, test } from 'vitest';
import { compareReadings, describeChanges } from '../../../src/documents/intake/compare-readings.ts';
import { describeMoves } from '../../../src/documents/intake/plan-moves.ts';
import { planReplacement } from '../../../src/documents/intake/plan-replacement.ts';
import { listPieces } from '../../../src/documents/library/document-reading.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { testDocument } from '../../support/office-document.ts';

const text = (...targets: readonly string[]): string =>
  [
    'ỦY BAN NHÂN DÂN XÃ SƠN KHÊ',
    'Số: 18/KH-UBND',
    'Sơn Khê, ngày 20 tháng 12 năm 2025',
    'KẾ HOẠCH',
    'Phát triển kinh tế rừng năm 2026',
    'I. CHỈ TIÊU',
    ...targets.map((target, index) => `${index + 1}. ${target}`),
    '',
  ].join('\n');

const WOOD = 'Sản lượng gỗ khai thác đạt 9.000 m3.';
const FOREST = 'Trồng mới 300 ha rừng.';
const HONEY = 'Sản lượng mật ong đạt 40 tấn.';

const compare = (before: string, after: string) => {
  const read = (source: string) => listPieces(readDocument(asDocumentId('kh'), source).resolution);
  return compareReadings(read(before), read(after));
};

test('a figure that is another one, one that is new and one that is gone', () => {
  const changes = compare(text(WOOD, FOREST), text(WOOD.replace('9.000', '9.500'), HONEY));
  expect(describeChanges(changes)).toEqual([
    expect.stringMatching(/^Đổi I\(?\.?1.*9\.000 m3 → .*9\.500 m3/u),
    expect.stringMatching(/^Bỏ con số .*300 ha/u),
    expect.stringMatching(/^Thêm con số .*40 tấn/u),
  ]);
});

test('what only has another number now is the same', () => {
  const changes = compare(text(WOOD, FOREST), text(HONEY, WOOD, FOREST));
  expect(describeChanges(changes)).toEqual([expect.stringMatching(/^Thêm con số .*40 tấn/u)]);
  expect([...changes.references].map(([from, to]) => from === to)).toEqual([false, false]);
});

const pieces = (ref: string, name: string, line: string) => ({
  targets: [
    {
      ref: asReference(ref),
      text: line,
      measures: [{ ref: asReference(`${ref}.a`), name, said: '80 %' }],
    },
  ],
  tasks: [],
});

test('a figure that a newer program names otherwise in the same sentence is the same', () => {
  const line = 'Ở phố đạt 95%, ở làng đạt 80%';
  const { references } = compareReadings(
    pieces('I.1', 'ở làng', line),
    pieces('I.1', 'Tỷ lệ hộ dân được dùng nước sạch … ở làng', line),
  );
  expect([...references]).toEqual([['I.1.a', 'I.1.a']]);
});

test('a figure that is named otherwise and stands elsewhere now, in the same sentence, is the same', () => {
  const line = 'Thợ lành nghề đạt 90%, trong đó có chứng chỉ đạt 80%';
  const { references } = compareReadings(
    pieces('I.12', 'có chứng chỉ', line),
    pieces('I.b.12', 'Thợ lành nghề trong độ tuổi … có chứng chỉ', line),
  );
  expect([...references]).toEqual([['I.12.a', 'I.b.12.a']]);
});

test('a figure that moved with words around it taken off is the same', () => {
  const { references } = compareReadings(
    pieces('I.16', 'thôn đạt danh hiệu văn hóa. c) Về rừng', '80 % thôn đạt danh hiệu văn hóa. c) Về rừng'),
    pieces('I.b.16', 'thôn đạt danh hiệu văn hóa', '80 % thôn đạt danh hiệu văn hóa'),
  );
  expect([...references]).toEqual([['I.16.a', 'I.b.16.a']]);
});

test('the same text changes nothing', () => {
  expect(describeChanges(compare(text(WOOD, FOREST), text(WOOD, FOREST)))).toEqual([
    'Không có con số hay nhiệm vụ nào đổi.',
  ]);
});

test('what assignments and reports hold moves along by what it is, as what was confirmed does; what is gone is named', () => {
  const old = {
    ...testDocument('kh', { source: text(WOOD, FOREST) }),
    sequence: 1,
    confirmed: undefined,
    measures: [],
    added: { byName: 'x', at: new Date(0) },
    settled: [],
  };
  const { targets } = readDocument(old.id, old.source).resolution;
  const refs = targets.map(({ ref }) => ref);
  const forest = targets[1]?.measures[0]?.ref ?? asReference('?');
  const confirmed = { ...old, measures: [{ isMeasure: false, measure: forest } as const] };
  const plan = (source: string) => {
    const planned = planReplacement(confirmed, { source, fileName: 'a.txt', reading: confirmed.reading });
    if (planned === undefined) throw new Error('not planned');
    return { ...planned, told: describeMoves(planned.moves, { assignments: refs, reports: [forest] }) };
  };
  const [first, second, third] = ['I.1', 'I.2', 'I.3'];
  expect(refs).toEqual([first, second]);
  const same = plan(text(WOOD.replace('9.000', '9.500'), FOREST));
  expect(same.told).toEqual({
    lines: ['Phân công: 2 giữ nguyên chỗ, 0 chuyển theo.', 'Báo cáo: 1 giữ nguyên chỗ, 0 chuyển theo.'],
    lost: 0,
  });
  expect(same.replacement.measures).toEqual(confirmed.measures);
  const shifted = plan(text(HONEY, WOOD, FOREST));
  expect(shifted.told.lines).toEqual([
    `Phân công: 0 giữ nguyên chỗ, 2 chuyển theo (${first} → ${second}, ${second} → ${third}).`,
    `Báo cáo: 0 giữ nguyên chỗ, 1 chuyển theo (${second} → ${third}).`,
  ]);
  expect(shifted.replacement.measures).toEqual([{ isMeasure: false, measure: third }]);
  const lost = plan(text(WOOD));
  expect(lost.told.lost).toBe(2);
  expect(lost.told.lines.join('\n')).toContain(`1 mất chỗ vì bản này bỏ ${second}`);
});

test('what was said of the corrected text already beats what was said of the old one', () => {
  const said = { isMeasure: false, measure: asReference('I.1') } as const;
  const old = {
    ...testDocument('kh', { source: text(WOOD), entry: { organ: 'Ủy ban cũ', place: 'xã Sơn Khê' } }),
    sequence: 1,
    confirmed: undefined,
    measures: [],
    settled: [],
    added: { byName: 'x', at: new Date(0) },
  };
  const next = { source: text(HONEY), fileName: 'b.txt', reading: old.reading, measures: [said] };
  const planned = planReplacement(old, { ...next, entry: { organ: 'Ủy ban mới' } });
  expect(planned?.replacement).toMatchObject({
    measures: [said],
    entry: { organ: 'Ủy ban mới', place: 'xã Sơn Khê' },
    reading: { targets: 0 },
  });
});
