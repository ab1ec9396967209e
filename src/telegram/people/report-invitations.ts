import type { Redemption } from '../../people/invitations/plan-redemption.ts';
import type { BotServices } from '../services.ts';

/** Somebody may be guessing codes: the log says so. */
export const reportProbing = async ({ logger }: BotServices, tries: number): Promise<void> => {
  logger.warn({ tries }, 'many wrong invitation codes within an hour');
};

/** An invitation was used. */
export const reportJoined = async (
  { logger }: BotServices,
  { official }: Extract<Redemption, { outcome: 'joined' }>,
): Promise<void> => {
  logger.info({ official: official.id }, 'an invitation was used');
};
