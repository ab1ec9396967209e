import { expect, test } from 'vitest';
import { asOfficialId, type Official } from '../../src/domain/people.ts';
import { planEdit, planRole, planTakeAccess, refuseErasure } from '../../src/people/plan-access.ts';
import { testOfficial } from '../support/serve-office.ts';

const [STAFF, OTHER] = [asOfficialId(1), asOfficialId(2)];

const staff = (change: Partial<Official> = {}): Official => ({
  ...testOfficial(1, 'An', 'staff', 11),
  ...change,
});
const official = (change: Partial<Official> = {}): Official => ({
  ...testOfficial(2, 'Bình', 'official', 12),
  ...change,
});

test('the last of the office who uses the bot keeps role and access; with a second one they may go', () => {
  const alone = { officials: [staff(), official()] };
  expect(planRole(alone, STAFF, 'official', undefined).outcome).toEqual({ outcome: 'last staff' });
  expect(planTakeAccess(alone, STAFF, undefined).outcome).toEqual({ outcome: 'last staff' });
  expect(refuseErasure(alone, STAFF, undefined)).toBe('last staff');
  // Somebody who was only invited can't let anybody in yet.
  const invited = { officials: [staff(), official({ role: 'staff', person: undefined })] };
  expect(planTakeAccess(invited, STAFF, undefined).outcome).toEqual({ outcome: 'last staff' });
  const two = { officials: [staff(), official({ role: 'staff' })] };
  expect(planTakeAccess(two, STAFF, undefined).outcome.outcome).toBe('done');
  expect(planRole(two, STAFF, 'leader', OTHER).outcome.outcome).toBe('done');
  expect(refuseErasure(two, STAFF, OTHER)).toBeUndefined();
});

test('nobody does it to themselves, and nobody to staff by settings', () => {
  const two = { officials: [staff(), official({ role: 'staff' })] };
  expect(planRole(two, STAFF, 'leader', STAFF).outcome).toEqual({ outcome: 'yourself' });
  expect(planTakeAccess(two, STAFF, STAFF).outcome).toEqual({ outcome: 'yourself' });
  expect(refuseErasure(two, STAFF, STAFF)).toBe('yourself');
  const admin = { officials: [staff({ isAdmin: true }), official({ role: 'staff' })] };
  expect(planRole(admin, STAFF, 'leader', OTHER).outcome).toEqual({ outcome: 'admin by settings' });
  expect(planTakeAccess(admin, STAFF, OTHER).outcome).toEqual({ outcome: 'admin by settings' });
  expect(refuseErasure(admin, STAFF, OTHER)).toBe('admin by settings');
});

test('access goes with the account and the note that it can’t be reached', () => {
  const people = { officials: [staff(), official({ unreachableSince: new Date(0) })] };
  const { changes } = planTakeAccess(people, OTHER, STAFF);
  expect(changes.map(({ after }) => after)).toEqual([official({ person: undefined })]);
  const without = { officials: [staff(), official({ person: undefined })] };
  expect(planTakeAccess(without, OTHER, STAFF)).toEqual({ changes: [], outcome: { outcome: 'no change' } });
});

test('nobody is their own deputy, and a deputy must be there', () => {
  const people = {
    officials: [staff(), official(), official({ id: asOfficialId(3), endedAt: new Date(0) })],
  };
  expect(planEdit(people, STAFF, { deputy: STAFF }).outcome).toEqual({ outcome: 'yourself' });
  expect(planEdit(people, STAFF, { deputy: asOfficialId(3) }).outcome).toEqual({ outcome: 'gone' });
  expect(planEdit(people, STAFF, { deputy: OTHER }).outcome).toMatchObject({ after: { deputy: OTHER } });
});
