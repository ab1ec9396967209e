import type { Official } from '../../domain/people.ts';
import { authorOf } from '../../people/author-of.ts';
import { inviteOfficials } from '../../people/invitations/invite-officials.ts';
import { placeOf } from '../chat-place.ts';
import type { Visit } from '../feature.ts';
import { sendView } from '../send-view.ts';
import { toKeyboard } from '../views/keyboard.ts';
import { viewInvitation } from './view-invitations.ts';

/**
 * Makes invitations and sends one message each, to be passed on.
 * @param onSent told after each message how many have been sent.
 */
export const sendInvitations = async (
  { ctx, services, actor }: Visit,
  officials: readonly Official[],
  onSent: (sent: number) => Promise<void> = async () => {},
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined || officials.length === 0) return;
  const made = await inviteOfficials(services.invitations, officials, authorOf(actor), services.now());
  const botName = services.channel === 'telegram' ? ctx.me.username : undefined;
  for (const [index, invitation] of made.entries()) {
    const { blocks, keyboard } = viewInvitation(invitation, botName, services.timeZone);
    await sendView(ctx.api, place, blocks, keyboard.length > 0 ? toKeyboard(keyboard) : undefined);
    await onSent(index + 1);
  }
};
