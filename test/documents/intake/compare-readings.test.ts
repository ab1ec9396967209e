import { expect, test } from 'vitest';
import { compareReadings } from '../../../src/documents/intake/compare-readings.ts';
import { describeChanges } from '../../../src/documents/intake/describe-changes.ts';
import { planReplacement } from '../../../src/documents/intake/plan-replacement.ts';
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
  const read = (source: string) => readDocument(asDocumentId('kh'), source).resolution;
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

test('the same text changes nothing', () => {
  expect(describeChanges(compare(text(WOOD, FOREST), text(WOOD, FOREST)))).toEqual([
    'Không có con số hay nhiệm vụ nào đổi.',
  ]);
});

test('what assignments hold and what would mean something else is named; what was confirmed moves along', () => {
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
  const plan = (source: string) => planReplacement(confirmed, { source, fileName: 'a.txt' }, refs);
  expect(plan(text(WOOD.replace('9.000', '9.500'), FOREST))).toMatchObject({
    torn: [],
    measures: confirmed.measures,
  });
  const shifted = plan(text(HONEY, WOOD, FOREST));
  expect(shifted?.torn).toEqual(refs);
  expect(shifted?.measures).toHaveLength(1);
  expect(shifted?.measures[0]?.measure).not.toBe(forest);
  expect(plan(text(WOOD))?.torn).toEqual([refs[1]]);
});
