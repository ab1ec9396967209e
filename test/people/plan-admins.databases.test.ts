import { expect, test } from 'vitest';
import { asPersonId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId, type Official } from '../../src/domain/people.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { Directory } from '../../src/people/directory.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { planAdmins } from '../../src/people/plan-admins.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const NOTE = { by: OPERATOR, act: 'áp dụng ADMIN_IDS', at: NOW };

const open = async () => {
  const people = createPeopleRepository(await openTestDatabase());
  return {
    people,
    appoint: (...ids: readonly number[]) =>
      changePeople(people, (snapshot) => planAdmins(snapshot, ids.map(asPersonId), NOW), NOTE),
    roleOf: async (id: number) =>
      new Directory(await people.read(), asDay('2024-06-10')).actor(asPersonId(id))?.role,
  };
};

const knownOfficial = (id: number, person: number): Official => ({
  id: asOfficialId(id),
  code: `CB${id}`,
  name: 'Nguyễn Văn An',
  role: 'official',
  contact: '',
  deputy: undefined,
  person: asPersonId(person),
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: undefined,
});

test('accounts in the settings are staff from the first start, and a second start changes nothing', async () => {
  const { appoint, roleOf } = await open();
  expect(await appoint(5, 6, 5)).toBe(2);
  expect(await roleOf(5)).toBe('staff');
  expect(await roleOf(6)).toBe('staff');
  expect(await roleOf(7)).toBeUndefined();
  expect(await appoint(6, 5)).toBe(0);
});

test('who leaves the settings is a stranger again, and who returns is the same official as before', async () => {
  const { people, appoint, roleOf } = await open();
  await appoint(5, 6);
  await appoint(6);
  expect(await roleOf(5)).toBeUndefined();
  await appoint(5, 6);
  expect(await roleOf(5)).toBe('staff');
  expect((await people.read()).officials.map(({ code }) => code)).toEqual(['ADMIN-5', 'ADMIN-6']);
});

test('an official whom the office knows is staff while the settings name them, and afterwards what they were', async () => {
  const { people, appoint, roleOf } = await open();
  const { version } = await people.read();
  await people.apply([{ of: 'official', before: undefined, after: knownOfficial(1, 5) }], version, NOTE);
  await appoint(5);
  expect(await roleOf(5)).toBe('staff');
  await appoint();
  expect(await roleOf(5)).toBe('official');
  expect((await people.read()).officials).toEqual([knownOfficial(1, 5)]);
});
