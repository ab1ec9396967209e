import { expect, test } from 'vitest';
import { asUnitId, type Unit } from '../../src/domain/people.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR, type PeopleChange, type PeopleSnapshot } from '../../src/people/people-store.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOTE = { by: OPERATOR, act: 'thử', at: new Date('2024-06-10T02:00:00Z') };

const addUnit = (snapshot: PeopleSnapshot, name: string): PeopleChange => {
  const id = asUnitId(snapshot.nextIds.unit);
  const after: Unit = { id, name, shortName: '', aliases: [], parent: undefined, endedAt: undefined };
  return { of: 'unit', before: undefined, after };
};

test('twenty changes at once from two repositories are all made, each once', async () => {
  const db = await openTestDatabase();
  const repositories = [createPeopleRepository(db), createPeopleRepository(db)];
  const names = Array.from({ length: 20 }, (_, index) => `Đơn vị ${index}`);
  const make = async (name: string, index: number): Promise<void> => {
    const people = repositories[index % 2];
    if (people === undefined) throw new Error('no repository');
    const plan = (snapshot: PeopleSnapshot) => ({ changes: [addUnit(snapshot, name)], outcome: undefined });
    // Each gives way five times at most; a real office has two or three people at it, not twenty.
    await changePeople(people, plan, NOTE).catch(() => make(name, index));
  };
  await Promise.all(names.map(make));
  const { units, version } = (await repositories[0]?.read()) ?? { units: [], version: 0 };
  expect(units.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(version).toBe(20);
});

test('a plan without changes gives its outcome and leaves the version', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  expect(await changePeople(people, () => ({ changes: [], outcome: 'đã có' }), NOTE)).toBe('đã có');
  expect((await people.read()).version).toBe(0);
});
