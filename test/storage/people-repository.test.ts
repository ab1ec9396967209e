import { expect, test } from 'vitest';
import { asPersonId } from '../../src/domain/chat.ts';
import {
  asDay,
  asMembershipId,
  asOfficialId,
  asUnitId,
  type Official,
  type Unit,
} from '../../src/domain/people.ts';
import { OPERATOR, type PeopleChange, StalePlanError } from '../../src/people/people-store.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOTE = { by: OPERATOR, act: 'nhập danh sách', at: new Date('2024-06-10T02:00:00Z') };

const unit = (id: number, more: Partial<Unit> = {}): Unit => ({
  id: asUnitId(id),
  name: `Sở số ${id}`,
  shortName: '',
  aliases: ['một', 'hai'],
  parent: undefined,
  endedAt: undefined,
  ...more,
});

const official = (id: number, more: Partial<Official> = {}): Official => ({
  id: asOfficialId(id),
  code: `CB${id}`,
  name: `Người ${id}`,
  role: 'official',
  contact: '',
  deputy: undefined,
  person: undefined,
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: undefined,
  ...more,
});

const added = (units: readonly Unit[], officials: readonly Official[]): PeopleChange[] => [
  ...units.map((after) => ({ of: 'unit' as const, before: undefined, after })),
  ...officials.map((after) => ({ of: 'official' as const, before: undefined, after })),
];

test('what is applied is read back, ended rows included, and ids go on after it', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const { version } = await people.read();
  const membership = {
    id: asMembershipId(1),
    official: asOfficialId(1),
    unit: asUnitId(1),
    isHead: true,
    from: asDay('2024-01-15'),
    until: undefined,
    endedAt: undefined,
  };
  const rows = added([unit(1), unit(2, { parent: asUnitId(1), endedAt: NOTE.at })], [official(1)]);
  await people.apply([...rows, { of: 'membership', before: undefined, after: membership }], version, NOTE);
  const after = await people.read();
  expect(after.units).toEqual([unit(1), unit(2, { parent: asUnitId(1), endedAt: NOTE.at })]);
  expect(after.officials).toEqual([official(1)]);
  expect(after.memberships).toEqual([membership]);
  expect(after.nextIds).toEqual({ unit: 3, official: 2, membership: 2, assignment: 1 });
  expect(after.version).toBe(version + 1);
});

test('a plan made on an older version is refused whole', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const { version } = await people.read();
  await people.apply(added([unit(1)], []), version, NOTE);
  await expect(people.apply(added([unit(2)], []), version, NOTE)).rejects.toThrow(StalePlanError);
  expect((await people.read()).units).toEqual([unit(1)]);
});

test('a change that the tables refuse leaves everything as it was', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const person = asPersonId(77);
  const { version } = await people.read();
  const twice = added([unit(1)], [official(1, { person }), official(2, { person })]);
  await expect(people.apply(twice, version, NOTE)).rejects.toThrow();
  expect(await people.read()).toMatchObject({ version, units: [], officials: [] });
});

test('an account moves from one official to another in one change, in any order', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const person = asPersonId(77);
  const first = await people.read();
  await people.apply(added([], [official(1, { person }), official(2)]), first.version, NOTE);
  const moved: PeopleChange[] = [
    { of: 'official', before: official(2), after: official(2, { person }) },
    { of: 'official', before: official(1, { person }), after: official(1) },
  ];
  await people.apply(moved, first.version + 1, NOTE);
  expect((await people.read()).officials).toEqual([official(1), official(2, { person })]);
});

test('every changed row has its entry in the audit, the newest first', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const { version } = await people.read();
  await people.apply(added([unit(1), unit(2)], []), version, NOTE);
  const by = { official: asOfficialId(9), name: 'Nguyễn Văn An (CB9)' };
  const renamed: PeopleChange = { of: 'unit', before: unit(1), after: unit(1, { name: 'Sở mới' }) };
  await people.apply([renamed], version + 1, { by, act: 'đổi tên', at: NOTE.at });
  const audit = await people.readAudit(10);
  expect(audit.map(({ act, of, rowId }) => [act, of, rowId])).toEqual([
    ['đổi tên', 'unit', '1'],
    ['nhập danh sách', 'unit', '2'],
    ['nhập danh sách', 'unit', '1'],
  ]);
  expect(audit[0]).toMatchObject({ by, at: NOTE.at, before: { name: 'Sở số 1' }, after: { name: 'Sở mới' } });
});

test('two repositories over one database see each other’s changes', async () => {
  const db = await openTestDatabase();
  const one = createPeopleRepository(db);
  const other = createPeopleRepository(db);
  await other.read();
  await one.apply(added([unit(1)], []), (await one.read()).version, NOTE);
  expect((await other.read()).units).toEqual([unit(1)]);
  expect(await other.read()).toBe(await other.read());
});

test('five thousand rows go in at once', async () => {
  const people = createPeopleRepository(await openTestDatabase());
  const { version } = await people.read();
  const officials = Array.from({ length: 5_000 }, (_, index) => official(index + 1));
  await people.apply(added([], officials), version, NOTE);
  expect((await people.read()).officials).toHaveLength(5_000);
});
