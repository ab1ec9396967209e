import type { PersonId } from '../../domain/chat.ts';
import type { Official } from '../../domain/people.ts';
import type { ChangePlan } from '../change-people.ts';
import type { PeopleChange, PeopleSnapshot } from '../people-store.ts';
import { adminCode } from '../plan-admins.ts';
import { type Invitation, isOpen } from './invitation.ts';

/** What came of showing a code. */
export type Redemption =
  | { readonly outcome: 'joined'; readonly official: Official; readonly invitation: Invitation }
  /** The same account had used the same code before: nothing changes. */
  | { readonly outcome: 'joined before'; readonly official: Official }
  /** The account is another official's. */
  | { readonly outcome: 'somebody else'; readonly official: Official }
  | { readonly outcome: 'no good' };

const unchanged = (outcome: Redemption): ChangePlan<Redemption> => ({ changes: [], outcome });

const NO_GOOD = unchanged({ outcome: 'no good' });

/** Known by `ADMIN_IDS` only; such a row gives way when the office invites the person by their own. */
const isPlaceholder = ({ code, isAdmin }: Official, person: PersonId): boolean =>
  isAdmin && code === adminCode(person);

/** Takes an account off a row: a placeholder has no use without it. */
const freed = (before: Official, isEnded: boolean, now: Date): PeopleChange => ({
  of: 'official',
  before,
  after: {
    ...before,
    person: undefined,
    isAdmin: false,
    endedAt: isEnded ? (before.endedAt ?? now) : before.endedAt,
  },
});

/**
 * What showing a code comes to. If the official had another account, that one loses access at this moment.
 * @param invitation the one that the code belongs to, whatever became of it; undefined for an unknown code.
 */
export const planRedemption = (
  { officials }: Pick<PeopleSnapshot, 'officials'>,
  invitation: Invitation | undefined,
  person: PersonId,
  now: Date,
): ChangePlan<Redemption> => {
  const official = officials.find(({ id }) => id === invitation?.official);
  if (invitation === undefined || official === undefined || official.endedAt !== undefined) return NO_GOOD;
  const isTheirs = official.person === person;
  if (invitation.usedBy === person && isTheirs) return unchanged({ outcome: 'joined before', official });
  if (!isOpen(invitation, now)) return NO_GOOD;
  const holder = officials.find((each) => each.person === person && each.id !== official.id);
  const holderIsPlaceholder = holder !== undefined && isPlaceholder(holder, person);
  if (holder && holder.endedAt === undefined && !holderIsPlaceholder) {
    return unchanged({ outcome: 'somebody else', official: holder });
  }
  // The account of somebody whom the settings name is changed in the settings.
  if (official.isAdmin && !isTheirs) return NO_GOOD;
  const after: Official = {
    ...official,
    person,
    unreachableSince: undefined,
    isAdmin: official.isAdmin || holderIsPlaceholder,
  };
  const changes: readonly PeopleChange[] = [
    ...(holder ? [freed(holder, holderIsPlaceholder, now)] : []),
    { of: 'official', before: official, after },
  ];
  return { changes, outcome: { outcome: 'joined', official: after, invitation } };
};
