import type { Official, UnitId } from '../../../domain/people.ts';
import { authorOf } from '../../../people/author-of.ts';
import { groupByUnit } from '../../../people/invitations/find-outside.ts';
import { inviteOfficials } from '../../../people/invitations/invite-officials.ts';
import type { Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { sendView } from '../message/send-view.ts';
import { viewInvitation, viewUnitInvitations } from './view-invitations.ts';

/** Makes invitations and sends one message each, to be passed on. */
export const sendInvitations = async (
  { ctx, services, actor }: Visit,
  officials: readonly Official[],
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined || officials.length === 0) return;
  const made = await inviteOfficials(services.invitations, officials, authorOf(actor), services.now());
  const botName = services.channel === 'telegram' ? ctx.me.username : undefined;
  for (const invitation of made) {
    const { blocks, keyboard } = viewInvitation(invitation, botName, services.timeZone);
    await sendView(ctx.api, place, blocks, keyboard.length > 0 ? toKeyboard(keyboard) : undefined);
  }
};

/**
 * Makes invitations and sends one text for each unit, to be passed on.
 * @param unit the one that they are sent for; undefined: each goes with its official's own
 * @param onSent told after each unit how many invitations have been sent.
 * @returns how many texts there are.
 */
export const sendUnitInvitations = async (
  { ctx, services, actor }: Visit,
  officials: readonly Official[],
  unit: UnitId | undefined,
  onSent: (sent: number) => Promise<void>,
): Promise<number> => {
  const place = placeOf(ctx);
  if (place === undefined || officials.length === 0) return 0;
  const made = await inviteOfficials(services.invitations, officials, authorOf(actor), services.now());
  const botName = services.channel === 'telegram' ? ctx.me.username : undefined;
  let [sent, texts] = [0, 0];
  for (const invited of groupByUnit(await services.directory(), made, unit)) {
    for (const blocks of viewUnitInvitations(invited, botName, services.timeZone)) {
      await sendView(ctx.api, place, blocks);
      texts += 1;
    }
    sent += invited.invitations.length;
    await onSent(sent);
  }
  return texts;
};
