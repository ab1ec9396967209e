import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import {
  planProposed,
  planTakeBackGiven,
  proposeAssignments,
} from '../../src/people/assignments/charged-work.ts';
import { testUnit } from '../support/serve-office.ts';

const NOW = new Date('2026-03-02T02:00:00Z');
const GIVEN = { untilDue: false, today: asDay('2026-03-02'), now: NOW };

const { resolution } = readDocument(
  asDocumentId('nq27'),
  readFileSync(new URL('../support/documents/nq-son-khe-2026.txt', import.meta.url), 'utf8'),
);

const snapshotOf = (...units: readonly ReturnType<typeof testUnit>[]) => ({
  version: 1,
  units,
  officials: [],
  memberships: [],
  assignments: [],
  nextIds: { unit: 9, official: 9, membership: 9, assignment: 7 },
});

test('whom the document charges gets the work if a unit bears that very name, typed in any way', () => {
  const snapshot = snapshotOf(testUnit(1, 'SỞ NÔNG NGHIỆP và Môi trường'), testUnit(2, 'Sở Y tế'));
  const { wanted, unknown } = proposeAssignments(resolution, snapshot);
  expect(wanted).toEqual([expect.objectContaining({ document: 'nq27', unit: 1, part: 'lead' })]);
  expect(unknown).not.toContain('Sở Nông nghiệp và Môi trường');
  const planned = planProposed(snapshot, [...wanted, ...wanted], GIVEN);
  expect(planned.outcome).toEqual([7]);
  expect(planned.changes.map(({ after }) => after?.id)).toEqual([7]);
});

test('a name that two units bear is nobody’s; a body without a unit is named; what is held isn’t proposed', () => {
  const two = snapshotOf(
    testUnit(1, 'Sở Nông nghiệp và Môi trường'),
    testUnit(2, 'Phòng Nông nghiệp', 'Sở Nông nghiệp và Môi trường'),
  );
  expect(proposeAssignments(resolution, two)).toEqual({
    wanted: [],
    unknown: expect.arrayContaining(['Sở Nông nghiệp và Môi trường']),
  });
  const one = snapshotOf(testUnit(1, 'Sở Nông nghiệp và Môi trường'));
  const [wanted] = proposeAssignments(resolution, one).wanted;
  if (wanted === undefined) throw new Error('nothing was proposed');
  const { changes } = planProposed(one, [wanted], GIVEN);
  const assignments = changes.flatMap((change) =>
    change.of === 'assignment' && change.after !== undefined ? [change.after] : [],
  );
  expect(proposeAssignments(resolution, { ...one, assignments }).wanted).toEqual([]);
});

const PLAN = `ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2026

II. NHIỆM VỤ

1. Giao Sở Y tế chủ trì xây dựng đề án trạm y tế xã, hoàn thành trong quý II/2026; Sở Xây dựng phối hợp thẩm định thiết kế trước ngày 30/9/2026.
2. Sở Xây dựng chủ trì rà soát quy hoạch chung trước ngày 01/02/2026.
`;

test('work comes with the day that its own words set, and is given until then only where that is to come', () => {
  const plan = readDocument(asDocumentId('kh18'), PLAN).resolution;
  const snapshot = snapshotOf(testUnit(1, 'Sở Y tế'), testUnit(2, 'Sở Xây dựng'));
  const { wanted } = proposeAssignments(plan, snapshot);
  expect(wanted.map(({ unit, part, due }) => [unit, part, due?.day])).toEqual([
    [1, 'lead', '2026-06-30'],
    [2, 'lead', '2026-01-31'],
    [2, 'support', '2026-09-29'],
  ]);
  const days = (untilDue: boolean) =>
    planProposed(snapshot, wanted, { ...GIVEN, untilDue }).changes.map((change) =>
      change.of === 'assignment' ? change.after.until : 'none',
    );
  expect(days(true)).toEqual(['2026-06-30', undefined, '2026-09-29']);
  expect(days(false)).toEqual([undefined, undefined, undefined]);
});

test('what was given in one change is taken back in one, but for what has ended since', () => {
  const snapshot = snapshotOf(testUnit(1, 'Sở Y tế'), testUnit(2, 'Sở Xây dựng'));
  const plan = readDocument(asDocumentId('kh18'), PLAN).resolution;
  const { changes, outcome } = planProposed(snapshot, proposeAssignments(plan, snapshot).wanted, GIVEN);
  const given = changes.flatMap((change) => (change.of === 'assignment' ? [change.after] : []));
  const assignments = given.map((row, at) => (at === 0 ? { ...row, endedAt: NOW } : row));
  const back = planTakeBackGiven({ ...snapshot, assignments }, plan.document.id, outcome, NOW);
  expect(back.outcome).toBe(2);
  expect(planTakeBackGiven({ ...snapshot, assignments }, asDocumentId('khac'), outcome, NOW).outcome).toBe(0);
});
