import {
  asMembershipId,
  asOfficialId,
  type Membership,
  type Official,
  type Role,
  type UnitId,
} from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import type { PeopleChange, PeopleSnapshot } from './people-store.ts';

const GENERATED = /^CB(\d{1,6})$/i;

/** The next free codes of the form `CB001`, after the highest that was ever given. */
export const nextOfficialCodes = (
  officials: readonly Pick<Official, 'code'>[],
  count: number,
): readonly string[] => {
  const highest = officials.reduce(
    (most, { code }) => Math.max(most, Number(GENERATED.exec(code)?.[1] ?? 0)),
    0,
  );
  return Array.from({ length: count }, (_, index) => `CB${String(highest + 1 + index).padStart(3, '0')}`);
};

/** A place in a unit without dates. */
export const newMembership = (
  id: number,
  official: Official['id'],
  unit: UnitId,
  isHead: boolean,
): Membership => ({
  id: asMembershipId(id),
  official,
  unit,
  isHead,
  from: undefined,
  until: undefined,
  endedAt: undefined,
});

/** Somebody whom the office adds by hand. */
interface NewOfficial {
  readonly name: string;
  readonly role: Role;
  readonly unit: UnitId | undefined;
}

/** An official of whom nothing but this is known. */
export const newOfficial = (id: number, code: string, name: string, role: Role): Official => ({
  id: asOfficialId(id),
  code,
  name,
  role,
  contact: '',
  deputy: undefined,
  person: undefined,
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: undefined,
});

/** Adds an official with the next free code, in a unit if one is given. The outcome is the official. */
export const planNewOfficial = (
  { officials, nextIds }: Pick<PeopleSnapshot, 'officials' | 'nextIds'>,
  { name, role, unit }: NewOfficial,
): ChangePlan<Official> => {
  const [code = ''] = nextOfficialCodes(officials, 1);
  const official = newOfficial(nextIds.official, code, name, role);
  const place: readonly PeopleChange[] =
    unit === undefined
      ? []
      : [
          {
            of: 'membership',
            before: undefined,
            after: newMembership(nextIds.membership, official.id, unit, false),
          },
        ];
  return { changes: [{ of: 'official', before: undefined, after: official }, ...place], outcome: official };
};
