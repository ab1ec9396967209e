import { expect, test } from 'vitest';
import { asPersonId } from '../../src/domain/chat.ts';
import {
  type Assignment,
  asAssignmentId,
  asDay,
  asMembershipId,
  asOfficialId,
  asUnitId,
  type Membership,
  type Official,
  type Unit,
} from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { Directory, nameKey } from '../../src/people/directory.ts';

const ENDED = new Date('2024-03-01T00:00:00Z');
const KEPT = { endedAt: undefined };

const UNIT: Unit = {
  id: asUnitId(1),
  name: 'Sở Y tế',
  shortName: 'SYT',
  aliases: [],
  parent: undefined,
  ...KEPT,
};
const AN: Official = {
  id: asOfficialId(1),
  code: 'CB001',
  name: 'Nguyễn Văn An',
  role: 'official',
  contact: '',
  deputy: undefined,
  person: asPersonId(77),
  unreachableSince: undefined,
  isAdmin: false,
  ...KEPT,
};
const PLACE: Membership = {
  id: asMembershipId(1),
  official: AN.id,
  unit: UNIT.id,
  isHead: false,
  from: asDay('2024-02-01'),
  until: asDay('2024-06-30'),
  ...KEPT,
};
const WORK: Assignment = {
  id: asAssignmentId(1),
  document: asDocumentId('nq'),
  ref: asReference('II.2.1(6)'),
  unit: UNIT.id,
  part: 'lead',
  from: undefined,
  until: asDay('2024-06-30'),
  assignedAt: ENDED,
  ...KEPT,
};

const on = (
  day: string,
  rows: { unit?: Unit; official?: Official; membership?: Membership; assignment?: Assignment } = {},
) =>
  new Directory(
    {
      version: 1,
      units: [rows.unit ?? UNIT],
      officials: [rows.official ?? AN],
      memberships: [rows.membership ?? PLACE],
      assignments: [rows.assignment ?? WORK],
      nextIds: { unit: 2, official: 2, membership: 2, assignment: 2 },
    },
    asDay(day),
  );

test.each([
  ['2024-01-31', []],
  ['2024-02-01', [UNIT.id]],
  ['2024-06-30', [UNIT.id]],
  ['2024-07-01', []],
])('on %s the official holds %j: both days of a place belong to it', (day, units) => {
  expect(on(day).actor(asPersonId(77))?.units).toEqual(units);
});

test('an ended place, unit or assignment counts no more, whatever its days say', () => {
  const actor = (rows: Parameters<typeof on>[1]) => on('2024-05-01', rows).actor(asPersonId(77));
  expect(actor({ membership: { ...PLACE, endedAt: ENDED } })?.units).toEqual([]);
  expect(actor({ unit: { ...UNIT, endedAt: ENDED } })?.units).toEqual([]);
  expect(on('2024-05-01').assignments()).toEqual([WORK]);
  expect(on('2024-05-01', { assignment: { ...WORK, endedAt: ENDED } }).assignments()).toEqual([]);
  expect(on('2024-05-01', { unit: { ...UNIT, endedAt: ENDED } }).assignments()).toEqual([]);
  expect(on('2024-07-01').assignments()).toEqual([]);
});

test('an ended official is a stranger, also by an account that a row still names', () => {
  expect(on('2024-05-01', { official: { ...AN, endedAt: ENDED } }).actor(asPersonId(77))).toBeUndefined();
});

test('a code is found in any capitals; an unknown one is not', () => {
  expect(on('2024-05-01').officialByCode(' cb001 ')).toEqual(AN);
  expect(on('2024-05-01').officialByCode('CB002')).toBeUndefined();
});

test('names are compared without diacritics, capitals and signs, NFC or NFD', () => {
  const typed = ['SỞ  Y-TẾ', 'so y te', 'Sở Y tế'.normalize('NFD')];
  expect(typed.map(nameKey)).toEqual(['so y te', 'so y te', 'so y te']);
});
