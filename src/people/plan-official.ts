import {
  asMembershipId,
  asOfficialId,
  type Membership,
  type Official,
  type Role,
  type UnitId,
} from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import { nextOfficialCodes } from './official-code.ts';
import type { PeopleChange } from './people-change.ts';
import type { PeopleSnapshot } from './people-store.ts';

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
export interface NewOfficial {
  readonly name: string;
  readonly role: Role;
  readonly unit: UnitId | undefined;
}

/** Adds an official with the next free code, in a unit if one is given. The outcome is the official. */
export const planNewOfficial = (
  { officials, nextIds }: Pick<PeopleSnapshot, 'officials' | 'nextIds'>,
  { name, role, unit }: NewOfficial,
): ChangePlan<Official> => {
  const [code = ''] = nextOfficialCodes(officials, 1);
  const official: Official = {
    id: asOfficialId(nextIds.official),
    code,
    name,
    role,
    contact: '',
    deputy: undefined,
    person: undefined,
    unreachableSince: undefined,
    isAdmin: false,
    endedAt: undefined,
  };
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
