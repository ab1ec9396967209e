import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { Directory } from '../../src/people/directory.ts';
import { findOfficials, findUnits } from '../../src/people/find-people.ts';
import { nextOfficialCodes } from '../../src/people/plan-official.ts';
import { requireOfficial, requireUnit } from '../../src/people/require-known.ts';
import { testMembership, testOfficial, testUnit } from '../support/serve-office.ts';

const directory = new Directory(
  {
    version: 1,
    units: [
      { ...testUnit(1, 'Sở Y tế', 'SYT'), aliases: ['ngành y'] },
      testUnit(2, 'Sở Xây dựng', 'SXD'),
      { ...testUnit(3, 'Sở Giao thông', 'SGT'), aliases: ['SXD'] },
    ],
    officials: [
      testOfficial(1, 'Nguyễn Văn An', 'official'),
      testOfficial(2, 'Nguyễn An', 'official'),
      testOfficial(3, 'Bùi Y', 'official'),
    ],
    memberships: [testMembership(1, 3, 1)],
    assignments: [],
    nextIds: { unit: 4, official: 4, membership: 2, assignment: 1 },
  },
  asDay('2024-06-10'),
);

const namesFor = (text: string): readonly string[] => findOfficials(directory, text).map(({ name }) => name);

test.each([
  ['nguyen', ['Nguyễn An', 'Nguyễn Văn An']],
  ['NGUYỄN AN', ['Nguyễn An']],
  ['an', ['Nguyễn An', 'Nguyễn Văn An']],
  ['cb003', ['Bùi Y']],
  ['ngành y', ['Bùi Y']],
  ['guyễn', []],
])('“%s” finds %j, the very name first', (text, names) => {
  expect(namesFor(text)).toEqual(names);
});

test('units go by any of their names', () => {
  expect(findUnits(directory, 'nganh y').map(({ name }) => name)).toEqual(['Sở Y tế']);
  expect(findUnits(directory, 'sở').map(({ name }) => name)).toHaveLength(3);
  expect(requireUnit(directory, 'syt').name).toBe('Sở Y tế');
});

test('what isn’t there is refused with what may be meant; a name that two units share names both', () => {
  expect(() => requireOfficial(directory, 'Bùi')).toThrowError(
    expect.objectContaining({ code: 'UNKNOWN_OFFICIAL', nextStep: 'Có phải: CB003 (Bùi Y)?' }),
  );
  expect(() => requireUnit(directory, 'Sở Xây')).toThrowError(
    expect.objectContaining({ nextStep: expect.stringMatching(/^Có phải: Sở Xây dựng/) }),
  );
  expect(() => requireUnit(directory, 'sxd')).toThrowError(
    expect.objectContaining({ nextStep: 'Có phải: Sở Giao thông, Sở Xây dựng?' }),
  );
});

test('new codes go on after the highest ever given', () => {
  expect(nextOfficialCodes([{ code: 'CB007' }, { code: 'cb012' }, { code: 'X99' }], 2)).toEqual([
    'CB013',
    'CB014',
  ]);
  expect(nextOfficialCodes([], 1)).toEqual(['CB001']);
});
