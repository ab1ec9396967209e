import type { PersonId } from '../domain/chat.ts';
import { asOfficialId, type Official } from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import type { PeopleChange, PeopleSnapshot } from './people-store.ts';

/** The code of a staff member who is known by `ADMIN_IDS` only. */
export const adminCode = (person: PersonId): string => `ADMIN-${person}`;

const newAdmin = (id: number, person: PersonId): Official => ({
  id: asOfficialId(id),
  code: adminCode(person),
  name: 'Quản trị',
  role: 'staff',
  contact: '',
  deputy: undefined,
  person,
  unreachableSince: undefined,
  isAdmin: true,
  endedAt: undefined,
});

/** Somebody who left `ADMIN_IDS`: a placeholder goes, an official whom the office knows stays what they were. */
const withoutAdmin = (official: Official, now: Date): Official =>
  official.person !== undefined && official.code === adminCode(official.person)
    ? { ...official, isAdmin: false, person: undefined, endedAt: now }
    : { ...official, isAdmin: false };

const changed = (before: Official, after: Official): PeopleChange => ({ of: 'official', before, after });

/**
 * Makes the accounts in `ADMIN_IDS` staff, and those that left it no longer so.
 * @returns the official changes, and how many there are.
 */
export const planAdmins = (
  { officials, nextIds }: PeopleSnapshot,
  admins: readonly PersonId[],
  now: Date,
): ChangePlan<number> => {
  const left = officials
    .filter(({ isAdmin, person }) => isAdmin && !(person !== undefined && admins.includes(person)))
    .map((official) => changed(official, withoutAdmin(official, now)));
  const known = officials.filter(({ person }) => person !== undefined && admins.includes(person));
  const raised = known
    .filter(({ isAdmin }) => !isAdmin)
    .map((official) => changed(official, { ...official, isAdmin: true }));
  const returning = officials.filter(
    ({ code, person }) => person === undefined && admins.some((admin) => adminCode(admin) === code),
  );
  const isKnown = (admin: PersonId): boolean => known.some(({ person }) => person === admin);
  const returned = returning.flatMap((official) =>
    admins
      .filter((admin) => adminCode(admin) === official.code && !isKnown(admin))
      .map((person) => changed(official, { ...official, person, isAdmin: true, endedAt: undefined })),
  );
  const added = [...new Set(admins)]
    .filter((admin) => !isKnown(admin) && !returning.some(({ code }) => code === adminCode(admin)))
    .map(
      (person, index): PeopleChange => ({
        of: 'official',
        before: undefined,
        after: newAdmin(nextIds.official + index, person),
      }),
    );
  const changes = [...left, ...raised, ...returned, ...added];
  return { changes, outcome: changes.length };
};
