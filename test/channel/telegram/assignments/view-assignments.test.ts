import { expect, test } from 'vitest';
import { findWork } from '../../../../src/answering/assignments/find-work.ts';
import { workKeyboard } from '../../../../src/answering/assignments/view-assignments.ts';
import { CORPUS_DIR } from '../../../../src/config/corpus-dir.ts';
import { openLatestResolution } from '../../../../src/corpus/open-followed-resolutions.ts';
import { testAssignment, testUnit } from '../../../support/serve-office.ts';

const resolution = openLatestResolution(CORPUS_DIR);

const rowsFor = (units: number): readonly (readonly string[])[] => {
  const work = findWork(resolution, '9');
  if (work === undefined) throw new Error('no target 9');
  const rows = Array.from({ length: units }, (_, index) => ({
    assignment: testAssignment(index + 1, work.ref, index + 1),
    unit: testUnit(index + 1, `Đơn vị ${index + 1}`, `ĐV${index + 1}`),
  }));
  return workKeyboard(resolution, work, rows).map((row) => row.map(({ label }) => label));
};

test('what a few units have is changed or ended by one tap; of many, ending is one tap further', () => {
  expect(rowsFor(4)).toContainEqual(['Đổi: ĐV4', 'Kết thúc: ĐV4']);
  const many = rowsFor(11);
  expect(many.flat().filter((label) => label.startsWith('Kết thúc'))).toEqual([]);
  expect(many).toContainEqual(['Đổi: ĐV9', 'Đổi: ĐV10']);
  expect(many).toContainEqual(['Đổi: ĐV11']);
});
