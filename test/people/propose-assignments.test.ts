import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { planProposed, proposeAssignments } from '../../src/people/assignments/propose-assignments.ts';
import { testUnit } from '../support/serve-office.ts';

const NOW = new Date('2026-03-02T02:00:00Z');

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
  const planned = planProposed(snapshot, [...wanted, ...wanted], asDay('2026-03-02'), NOW);
  expect(planned.outcome).toBe(1);
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
  const { changes } = planProposed(one, [wanted], asDay('2026-03-02'), NOW);
  const assignments = changes.flatMap((change) =>
    change.of === 'assignment' && change.after !== undefined ? [change.after] : [],
  );
  expect(proposeAssignments(resolution, { ...one, assignments }).wanted).toEqual([]);
});
