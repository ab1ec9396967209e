import type { Official, OfficialId, UnitId } from '../../domain/people.ts';
import type { Directory } from '../directory.ts';
import { type Invitation, isOpen } from './invitation.ts';
import type { InvitationStore } from './invitation-store.ts';
import type { NewInvitation } from './invite-officials.ts';

/** Where an official stands on the way into the bot. `cut off`: they get nothing any more. */
export type AccountState =
  | { readonly state: 'in' | 'cut off' | 'not invited' | 'expired' | 'revoked' }
  | { readonly state: 'invited'; readonly until: Date };

/** @param invitation their latest */
export const findAccountState = (
  { person, unreachableSince }: Official,
  invitation: Invitation | undefined,
  now: Date,
): AccountState => {
  if (person !== undefined) return { state: unreachableSince === undefined ? 'in' : 'cut off' };
  if (invitation === undefined || invitation.usedAt !== undefined) return { state: 'not invited' };
  if (isOpen(invitation, now)) return { state: 'invited', until: invitation.expiresAt };
  return { state: invitation.revokedAt === undefined ? 'expired' : 'revoked' };
};

/** Officials of a unit, heads first; of no unit for 0. */
export const officialsOf = (directory: Directory, unit: number): readonly Official[] => {
  const holdings = directory.holdings();
  if (unit === 0) {
    const placed = new Set(holdings.map(({ official }) => official.id));
    return directory.officials().filter(({ id }) => !placed.has(id));
  }
  const held = holdings.filter((holding) => holding.unit.id === unit).map(({ official }) => official);
  return [...new Set(held)];
};

/** Everybody who isn't in the bot yet. */
export const outsideOf = (directory: Directory): readonly Official[] =>
  directory.officials().filter(({ person, isAdmin }) => person === undefined && !isAdmin);

/** A unit (0: people without one), or everybody. */
export type Whom = number | 'everybody';

/** Who of a unit, or of all, isn't in yet, and who of them has no open invitation. */
export const findOutside = async (
  invitations: Pick<InvitationStore, 'findOpen'>,
  directory: Directory,
  whom: Whom,
  now: Date,
): Promise<{ readonly outside: readonly Official[]; readonly fresh: readonly Official[] }> => {
  const open = await invitations.findOpen(now);
  const invited = new Set<OfficialId>(open.map(({ official }) => official));
  const all = outsideOf(directory);
  const inUnit = new Set(whom === 'everybody' ? [] : officialsOf(directory, whom).map(({ id }) => id));
  const outside = whom === 'everybody' ? all : all.filter(({ id }) => inUnit.has(id));
  return { outside, fresh: outside.filter(({ id }) => !invited.has(id)) };
};

/** What a list of invitations is sent for: a unit, or people without one. */
export interface InvitedUnit {
  /** Undefined for people without a unit. */
  readonly name: string | undefined;
  readonly invitations: readonly NewInvitation[];
}

/** Invitations by unit: the one that is meant, else the first that each official holds. */
export const groupByUnit = (
  directory: Directory,
  made: readonly NewInvitation[],
  meant: UnitId | undefined,
): readonly InvitedUnit[] => {
  const name = meant && directory.unit(meant)?.name;
  if (name !== undefined) return [{ name, invitations: made }];
  const unitOf = new Map(
    directory
      .holdings()
      .toReversed()
      .map(({ official, unit }) => [official.id, unit.name] as const),
  );
  return [...Map.groupBy(made, ({ official }) => unitOf.get(official.id))]
    .map(([of, invitations]) => ({ name: of, invitations }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'vi'));
};
