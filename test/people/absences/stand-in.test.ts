import { expect, test } from 'vitest';
import { asDay, asOfficialId } from '../../../src/domain/people.ts';
import { findStandIn } from '../../../src/people/absences/record-absence.ts';
import { Directory } from '../../../src/people/directory.ts';
import { testOfficial } from '../../support/serve-office.ts';

const DAYS = { from: asDay('2024-11-25'), until: asDay('2024-11-29') };
const AN = { ...testOfficial(1, 'An', 'official', 71), deputy: asOfficialId(2) };

const directoryWith = (deputy: ReturnType<typeof testOfficial>): Directory =>
  new Directory(
    {
      version: 1,
      units: [],
      officials: [AN, deputy],
      memberships: [],
      assignments: [],
      nextIds: { unit: 1, official: 3, membership: 1, assignment: 1 },
    },
    DAYS.from,
  );

test.each([
  ['always', testOfficial(2, 'Bình', 'official', 72), []],
  ['not linked', testOfficial(2, 'Bình', 'official'), []],
  ['nobody', { ...testOfficial(2, 'Bình', 'official', 72), endedAt: new Date('2024-11-01T00:00:00Z') }, []],
  [
    'unless away too',
    testOfficial(2, 'Bình', 'official', 72),
    [{ official: asOfficialId(2), from: asDay('2024-11-29'), until: asDay('2024-12-02') }],
  ],
  [
    'always',
    testOfficial(2, 'Bình', 'official', 72),
    [{ official: asOfficialId(2), from: asDay('2024-11-30'), until: asDay('2024-12-02') }],
  ],
] as const)('whoever is away is stood in for: %s', (asked, deputy, away) => {
  expect(findStandIn(AN, directoryWith(deputy), DAYS, away).asked).toBe(asked);
});

test('without a deputy nobody is asked in their place', () => {
  const alone = { ...AN, deputy: undefined };
  expect(findStandIn(alone, directoryWith(testOfficial(2, 'Bình', 'official', 72)), DAYS, []).asked).toBe(
    'nobody',
  );
});
