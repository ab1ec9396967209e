import { expect, test } from 'vitest';
import { asMembershipId, asOfficialId, asUnitId, type Membership } from '../../src/domain/people.ts';
import type { ChangePlan } from '../../src/people/change-people.ts';
import { planHandOver, planHead, planMove, planMoveBack } from '../../src/people/plan-places.ts';
import { testMembership, testOfficial, testUnit } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const [AN, BINH] = [asOfficialId(1), asOfficialId(2)];

const snapshot = (memberships: readonly Membership[]) => ({
  units: [1, 2, 3].map((id) => testUnit(id, `Đơn vị ${id}`)),
  officials: [testOfficial(1, 'An', 'official'), testOfficial(2, 'Bình', 'official')],
  memberships,
  nextIds: { unit: 4, official: 3, membership: 100, assignment: 1 },
});

/** The places that stand after a plan, as `official@unit`, with a star for heads. */
const after = (before: readonly Membership[], { changes }: ChangePlan<unknown>): readonly string[] => {
  const rows = new Map(before.map((row) => [row.id, row]));
  for (const change of changes) if (change.of === 'membership') rows.set(change.after.id, change.after);
  return [...rows.values()]
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ official, unit, isHead }) => `${official}@${unit}${isHead ? '*' : ''}`)
    .toSorted();
};

const PLACES = [testMembership(1, 1, 1, true), testMembership(2, 1, 2), testMembership(3, 2, 2)];

test('a move ends one place and begins another, without the headship that belonged to the old one', () => {
  const move = { official: AN, from: asMembershipId(1), to: asUnitId(3) };
  const plan = planMove(snapshot(PLACES), move, NOW);
  expect(after(PLACES, plan)).toEqual(['1@2', '1@3', '2@2']);
  expect(plan.outcome).toEqual({ outcome: 'done', ended: 1, added: 100 });
});

test('a move back lets the old place stand again as it was', () => {
  const moved = planMove(snapshot(PLACES), { official: AN, from: asMembershipId(1), to: asUnitId(3) }, NOW);
  const rows = new Map(PLACES.map((row) => [row.id, row]));
  for (const change of moved.changes) if (change.of === 'membership') rows.set(change.after.id, change.after);
  const memberships = [...rows.values()];
  const back = planMoveBack(
    snapshot(memberships),
    { ended: asMembershipId(1), added: asMembershipId(100) },
    NOW,
  );
  expect(after(memberships, back)).toEqual(['1@1*', '1@2', '2@2']);
});

test.each([
  [
    'into a unit that is held already',
    { official: AN, from: asMembershipId(1), to: asUnitId(2) },
    'held already',
  ],
  ['from somebody else’s place', { official: AN, from: asMembershipId(3), to: asUnitId(3) }, 'gone'],
  ['into a unit that isn’t there', { official: AN, from: undefined, to: asUnitId(9) }, 'gone'],
  ['of somebody who isn’t there', { official: asOfficialId(9), from: undefined, to: asUnitId(1) }, 'gone'],
])('a move %s changes nothing', (_, move, outcome) => {
  expect(planMove(snapshot(PLACES), move, NOW)).toEqual({ changes: [], outcome: { outcome } });
});

test('a unit has one head: who had been it steps back', () => {
  const places = [testMembership(1, 1, 1, true), testMembership(2, 2, 1)];
  expect(after(places, planHead(snapshot(places), asMembershipId(2), true))).toEqual(['1@1', '2@1*']);
  expect(after(places, planHead(snapshot(places), asMembershipId(1), false))).toEqual(['1@1', '2@1']);
  expect(planHead(snapshot(places), asMembershipId(1), true).changes).toEqual([]);
});

test('a hand-over gives all places, the headship too where the other was in the unit already', () => {
  const plan = planHandOver(snapshot(PLACES), AN, BINH, NOW);
  expect(after(PLACES, plan)).toEqual(['2@1*', '2@2']);
  expect(plan.outcome).toEqual({ outcome: 'done', places: 2 });
  const shared = [testMembership(1, 1, 2, true), testMembership(2, 2, 2)];
  expect(after(shared, planHandOver(snapshot(shared), AN, BINH, NOW))).toEqual(['2@2*']);
  expect(planHandOver(snapshot(PLACES), AN, AN, NOW).outcome).toEqual({ outcome: 'gone' });
  expect(planHandOver(snapshot([]), AN, BINH, NOW).outcome).toEqual({ outcome: 'nothing to hand over' });
});
