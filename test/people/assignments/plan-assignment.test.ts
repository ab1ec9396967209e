import { expect, test } from 'vitest';
import { type Assignment, asAssignmentId, asDay, asUnitId } from '../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import {
  planAssign,
  planEnd,
  planNewTerms,
  planTakeBack,
} from '../../../src/people/assignments/plan-assignment.ts';
import type { ChangePlan } from '../../../src/people/change-people.ts';
import { testUnit } from '../../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const BEFORE = new Date('2024-01-15T02:00:00Z');
const TODAY = asDay('2024-06-10');
const [FIRST, SECOND] = [asUnitId(1), asUnitId(2)];
const TERMS = { part: 'lead', from: asDay('2024-01-15'), until: undefined } as const;
const WORK = { document: asDocumentId('nq'), ref: asReference('II.2.1(6)') };

const row = (id: number, edit: Partial<Assignment> = {}): Assignment => ({
  id: asAssignmentId(id),
  ...WORK,
  unit: FIRST,
  ...TERMS,
  assignedAt: BEFORE,
  endedAt: undefined,
  ...edit,
});

const snapshot = (assignments: readonly Assignment[]) => ({
  units: [testUnit(1, 'Sở Y tế'), { ...testUnit(2, 'Sở cũ'), endedAt: BEFORE }, testUnit(3, 'Sở Xây dựng')],
  assignments,
  nextIds: { unit: 4, official: 1, membership: 1, assignment: 100 },
});

/** The rows after a plan, as `unit part from–until`, ended ones in brackets. */
const after = (before: readonly Assignment[], { changes }: ChangePlan<unknown>): readonly string[] => {
  const rows = new Map(before.map((each) => [each.id, each]));
  for (const change of changes) if (change.of === 'assignment') rows.set(change.after.id, change.after);
  return [...rows.values()].map(({ unit, part, from = '', until = '', endedAt }) => {
    const text = `${unit} ${part} ${from}–${until}`;
    return endedAt === undefined ? text : `(${text})`;
  });
};

test('work is given with its days, and the row says when', () => {
  const plan = planAssign(snapshot([]), { ...WORK, unit: FIRST, ...TERMS }, TODAY, NOW);
  expect(after([], plan)).toEqual(['1 lead 2024-01-15–']);
  expect(plan.outcome).toEqual({ outcome: 'done', before: undefined, after: row(100, { assignedAt: NOW }) });
});

test.each([
  ['gone', { unit: asUnitId(9) }],
  ['gone', { unit: SECOND }],
  ['until before from', { until: asDay('2024-01-14') }],
  ['same already', {}],
  ['held already', { part: 'support' as const }],
  ['held already', { until: asDay('2024-12-31') }],
])('%s: nothing changes with %j', (outcome, edit) => {
  const plan = planAssign(snapshot([row(1)]), { ...WORK, unit: FIRST, ...TERMS, ...edit }, TODAY, NOW);
  expect(plan.changes).toEqual([]);
  expect(plan.outcome).toMatchObject({ outcome });
});

test('another unit, another target and another resolution are other work', () => {
  const rows = [row(1)];
  for (const edit of [
    { unit: asUnitId(3) },
    { ref: asReference('II.2.1(7)') },
    { document: asDocumentId('nq2') },
  ]) {
    const plan = planAssign(snapshot(rows), { ...WORK, unit: FIRST, ...TERMS, ...edit }, TODAY, NOW);
    expect(after(rows, plan)).toHaveLength(2);
  }
});

test('what is over begins anew in a row of its own', () => {
  const rows = [row(1, { until: asDay('2024-06-09') })];
  const plan = planAssign(snapshot(rows), { ...WORK, unit: FIRST, ...TERMS, from: TODAY }, TODAY, NOW);
  expect(after(rows, plan)).toEqual(['(1 lead 2024-01-15–2024-06-09)', '1 lead 2024-06-10–']);
  const lastDay = [row(1, { until: TODAY })];
  expect(planAssign(snapshot(lastDay), { ...WORK, unit: FIRST, ...TERMS }, TODAY, NOW).outcome).toMatchObject(
    {
      outcome: 'held already',
    },
  );
});

test('another part is assigned anew, other days are not', () => {
  const rows = [row(1)];
  const part = planNewTerms(snapshot(rows), row(1).id, { part: 'support' }, NOW);
  expect(part.outcome).toMatchObject({ outcome: 'done', after: { part: 'support', assignedAt: NOW } });
  const days = planNewTerms(snapshot(rows), row(1).id, { until: asDay('2024-12-31') }, NOW);
  expect(days.outcome).toMatchObject({ outcome: 'done', after: { until: '2024-12-31', assignedAt: BEFORE } });
});

test('a change is refused if it changes nothing, turns the days round, or the row has ended', () => {
  const [id, rows] = [row(1).id, [row(1)]];
  const outcomeOf = (plan: ChangePlan<{ readonly outcome: string }>): string =>
    plan.changes.length === 0 ? plan.outcome.outcome : 'changed';
  expect(outcomeOf(planNewTerms(snapshot(rows), id, { part: 'lead' }, NOW))).toBe('same already');
  expect(outcomeOf(planNewTerms(snapshot(rows), id, { until: asDay('2024-01-01') }, NOW))).toBe(
    'until before from',
  );
  const ended = [row(1, { endedAt: BEFORE })];
  expect(outcomeOf(planNewTerms(snapshot(ended), id, { part: 'support' }, NOW))).toBe('gone');
  expect(outcomeOf(planEnd(snapshot(ended), id, NOW))).toBe('gone');
});

test('giving, changing and ending are taken back, each to the row as it was', () => {
  const { part, from, until, assignedAt } = row(1);
  const before = { part, from, until, assignedAt, isEnded: false };
  const fresh = [row(1)];
  const left = { ...TERMS, isEnded: false };
  expect(
    after(fresh, planTakeBack(snapshot(fresh), { id: row(1).id, left, before: undefined }, NOW)),
  ).toEqual(['(1 lead 2024-01-15–)']);
  const changed = [row(1, { part: 'support', assignedAt: NOW })];
  const backPart = { id: row(1).id, left: { ...left, part: 'support' as const }, before };
  expect(planTakeBack(snapshot(changed), backPart, NOW).outcome).toMatchObject({ after: row(1) });
  const ended = [row(1, { endedAt: NOW })];
  const backEnd = { id: row(1).id, left: { ...left, isEnded: true }, before };
  expect(planTakeBack(snapshot(ended), backEnd, NOW).outcome).toMatchObject({ after: row(1) });
});

test('what somebody has changed since, or given anew, is not taken back', () => {
  const { part, from, until, assignedAt } = row(1);
  const before = { part, from, until, assignedAt, isEnded: false };
  const left = { ...TERMS, isEnded: true };
  const ended = row(1, { endedAt: NOW });
  const back = { id: row(1).id, left, before };
  expect(planTakeBack(snapshot([ended, row(2)]), back, NOW).changes).toEqual([]);
  expect(planTakeBack(snapshot([row(1)]), back, NOW).changes).toEqual([]);
  expect(planTakeBack(snapshot([{ ...ended, part: 'support' }]), back, NOW).changes).toEqual([]);
  expect(planTakeBack(snapshot([{ ...ended, unit: SECOND }]), back, NOW).changes).toEqual([]);
});
