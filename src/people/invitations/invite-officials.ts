import type { Official } from '../../domain/people.ts';
import type { Author } from '../people-store.ts';
import { hashInvitationCode, INVITATION_LIFETIME_MS, makeInvitationCode } from './invitation.ts';
import type { InvitationStore } from './invitation-store.ts';

/** An invitation just made: the only moment at which its code is known. */
export interface NewInvitation {
  readonly official: Official;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes an invitation for each official, all or none; their older ones can't be used any more. */
export const inviteOfficials = async (
  invitations: Pick<InvitationStore, 'add'>,
  officials: readonly Official[],
  by: Author,
  now: Date,
): Promise<readonly NewInvitation[]> => {
  const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
  const made = officials.map((official) => ({ official, code: makeInvitationCode(), expiresAt }));
  const rows = made.map(({ official, code }) => ({
    codeHash: hashInvitationCode(code),
    official: official.id,
    expiresAt,
  }));
  await invitations.add(rows, by, now);
  return made;
};
