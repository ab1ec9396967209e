import { alertStaff } from '../../../delivery/alert-staff.ts';
import type { Redemption } from '../../../people/invitations/plan-redemption.ts';
import type { BotServices } from '../services.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Somebody may be guessing codes: the log says so, and staff are told once an hour. */
export const reportProbing = async (
  { outbox, directory, logger, now }: BotServices,
  tries: number,
): Promise<void> => {
  logger.warn({ tries }, 'many wrong invitation codes within an hour');
  const hour = now().toISOString().slice(0, 13);
  await alertStaff(outbox, await directory(), { what: 'codes probed', tries }, `codes-probed:${hour}`, now());
};

/** Tells whoever made the invitation that it was used. */
export const reportJoined = async (
  { outbox, now }: BotServices,
  { official, invitation }: Extract<Redemption, { outcome: 'joined' }>,
): Promise<void> => {
  const inviter = invitation.madeBy.official;
  if (inviter === undefined || inviter === official.id) return;
  const message = {
    to: inviter,
    key: `alert:joined:${invitation.codeHash.slice(0, 16)}`,
    payload: { type: 'alert' as const, alert: { what: 'joined' as const, official: official.id } },
    dueAt: now(),
    uselessAfter: new Date(now().getTime() + ONE_WEEK_MS),
  };
  await outbox.enqueue([message], now());
};
