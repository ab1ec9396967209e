import { expect, test } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { findMeantUnits } from '../../../src/people/assignments/give-work.ts';
import { Directory } from '../../../src/people/directory.ts';
import { testUnit } from '../../support/serve-office.ts';

const directory = new Directory(
  {
    version: 1,
    units: [
      testUnit(1, 'Sở Y tế', 'SYT'),
      testUnit(2, 'Sở Xây dựng', 'SXD'),
      testUnit(3, 'Cho vay tín dụng'),
    ],
    officials: [],
    memberships: [],
    assignments: [],
    nextIds: { unit: 4, official: 1, membership: 1, assignment: 1 },
  },
  asDay('2024-06-10'),
);

test.each([
  ['so y te', ['Sở Y tế'], 'Sở Y tế'],
  ['giao cho Sở Y tế', ['Sở Y tế'], 'Sở Y tế'],
  ['cho SXD', ['Sở Xây dựng'], 'Sở Xây dựng'],
  // Words of giving that are a unit's own name stay.
  ['Cho vay tín dụng', ['Cho vay tín dụng'], 'Cho vay tín dụng'],
  // A part of a name may be of another unit than the one that is meant.
  ['y tế', ['Sở Y tế'], undefined],
  ['sở', ['Sở Xây dựng', 'Sở Y tế'], undefined],
  ['ban nào đó', [], undefined],
])('“%s” may mean %j, and surely %s', (said, units, sure) => {
  const meant = findMeantUnits(directory, said);
  expect(meant.units.map(({ name }) => name)).toEqual(units);
  expect(meant.sure?.name).toBe(sure);
});
