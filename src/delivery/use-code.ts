import type { Directory } from '../people/directory.ts';
import type { InvitationStore } from '../people/invitations/invitation-store.ts';
import type { Redemption } from '../people/invitations/plan-redemption.ts';
import { MOST_TRIES_OVERALL, redeemCode, type ShownCode } from '../people/invitations/redeem-code.ts';
import { alertOfficials, alertStaff } from './alert-staff.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What using a code works with. */
export interface CodeMeans {
  readonly invitations: Pick<InvitationStore, 'redeem' | 'countAttempts' | 'saveAttempt'>;
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
}

/** Tells whoever made the invitation that it was used. */
const tellJoined = async (
  { outbox }: CodeMeans,
  { official, invitation }: Extract<Redemption, { outcome: 'joined' }>,
  now: Date,
): Promise<void> => {
  const inviter = invitation.madeBy.official;
  if (inviter === undefined || inviter === official.id) return;
  const alert = { what: 'joined' as const, official: official.id };
  await alertOfficials(outbox, [{ id: inviter }], alert, `joined:${invitation.codeHash.slice(0, 16)}`, now);
};

/**
 * Uses a code that somebody shows, and tells whom it concerns: who made the invitation, or once an hour the office where
 * somebody may be guessing codes.
 * @returns also the tries of all people, where they are so many
 */
export const useCode = async (
  means: CodeMeans,
  shown: ShownCode,
): Promise<{ readonly redemption: Redemption; readonly probed: number | undefined }> => {
  const { redemption, triesOverall } = await redeemCode(means.invitations, shown);
  const isProbed = redemption.outcome === 'no good' && triesOverall >= MOST_TRIES_OVERALL;
  if (isProbed) {
    const hour = shown.at.toISOString().slice(0, 13);
    const alert = { what: 'codes probed' as const, tries: triesOverall };
    await alertStaff(means.outbox, await means.directory(), alert, `codes-probed:${hour}`, shown.at);
  }
  if (redemption.outcome === 'joined') await tellJoined(means, redemption, shown.at);
  return { redemption, probed: isProbed ? triesOverall : undefined };
};
