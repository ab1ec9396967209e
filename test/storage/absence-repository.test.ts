import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { asAbsenceId } from '../../src/people/absences/absence-store.ts';
import { createAbsenceRepository } from '../../src/storage/absence-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-11-25T01:00:00Z');
const [AN, CUONG] = [asOfficialId(3), asOfficialId(5)];

const open = async () => {
  const db = await openTestDatabase();
  await fillOffice(createPeopleRepository(db));
  return createAbsenceRepository(db);
};

const absence = (official: typeof AN, from: string, until: string) => ({
  official,
  kind: 'công tác' as const,
  from: asDay(from),
  until: asDay(until),
});

test('absences stand until they have ended, the first to begin first', async () => {
  const absences = await open();
  await absences.add(absence(AN, '2024-12-02', '2024-12-06'), asUpdateId(1), NOW);
  await absences.add(absence(CUONG, '2024-11-25', '2024-11-29'), asUpdateId(2), NOW);
  const standing = async (day: string) =>
    (await absences.findStanding(asDay(day))).map(({ official, from, until }) => [official, from, until]);
  const [an, cuong] = [
    [AN, '2024-12-02', '2024-12-06'],
    [CUONG, '2024-11-25', '2024-11-29'],
  ];
  expect(await standing('2024-11-29')).toEqual([cuong, an]);
  expect(await standing('2024-11-30')).toEqual([an]);
  expect(await standing('2024-12-07')).toEqual([]);
});

test('an update that is handled twice adds nothing twice', async () => {
  const absences = await open();
  const first = await absences.add(absence(AN, '2024-12-02', '2024-12-06'), asUpdateId(1), NOW);
  expect(await absences.add(absence(AN, '2024-12-02', '2024-12-06'), asUpdateId(1), NOW)).toEqual(first);
  expect(await absences.findStanding(asDay('2024-12-01'))).toEqual([first]);
});

test('one’s own absence is taken back, once; others’ aren’t', async () => {
  const absences = await open();
  const { id } = await absences.add(absence(AN, '2024-12-02', '2024-12-06'), asUpdateId(1), NOW);
  expect(await absences.withdraw(id, CUONG, NOW)).toBe(false);
  expect(await absences.withdraw(asAbsenceId(99), AN, NOW)).toBe(false);
  expect(await absences.withdraw(id, AN, NOW)).toBe(true);
  expect(await absences.withdraw(id, AN, NOW)).toBe(false);
  expect(await absences.findStanding(asDay('2024-12-01'))).toEqual([]);
});
