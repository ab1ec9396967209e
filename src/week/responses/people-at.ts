import type { PeopleSnapshot } from '../../people/people-store.ts';

/**
 * People and work as they stood at a moment: what was ended since then stands, what was given since then doesn't.
 * Names, roles and deputies are those of today; of those no history is kept but in the audit.
 */
export const peopleAt = (snapshot: PeopleSnapshot, moment: Date): PeopleSnapshot => {
  const standing = <Row extends { readonly endedAt: Date | undefined }>(row: Row): Row =>
    row.endedAt !== undefined && row.endedAt >= moment ? { ...row, endedAt: undefined } : row;
  return {
    ...snapshot,
    units: snapshot.units.map(standing),
    officials: snapshot.officials.map(standing),
    memberships: snapshot.memberships.map(standing),
    assignments: snapshot.assignments.filter(({ assignedAt }) => assignedAt < moment).map(standing),
  };
};
