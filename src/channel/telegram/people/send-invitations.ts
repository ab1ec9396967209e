import type { Official, UnitId } from '../../../domain/people.ts';
import { authorOf } from '../../../people/author-of.ts';
import { viewUnitInvitations } from '../../../people/invitations/describe-invitations.ts';
import { groupByUnit } from '../../../people/invitations/find-outside.ts';
import { inviteOfficials } from '../../../people/invitations/invite-officials.ts';
import { send } from '../message/send.ts';
import type { Visit } from '../visit.ts';
import { viewInvitation } from './view-invitations.ts';

/** Makes invitations and sends one message each, to be passed on. */
export const sendInvitations = async (visit: Visit, officials: readonly Official[]): Promise<void> => {
  const made = await inviteOfficials(visit.services.invitations, officials, authorOf(visit.actor), visit.now);
  const botName = visit.services.channel === 'telegram' ? visit.ctx.me.username : undefined;
  for (const invitation of made) {
    await send(visit, viewInvitation(invitation, botName, visit.services.timeZone));
  }
};

/**
 * Makes invitations and sends one text for each unit, to be passed on.
 * @param unit the one that they are sent for; undefined: each goes with its official's own
 * @param onSent told after each unit how many invitations have been sent.
 * @returns how many texts there are.
 */
export const sendUnitInvitations = async (
  visit: Visit,
  officials: readonly Official[],
  unit: UnitId | undefined,
  onSent: (sent: number) => Promise<void>,
): Promise<number> => {
  const made = await inviteOfficials(visit.services.invitations, officials, authorOf(visit.actor), visit.now);
  const botName = visit.services.channel === 'telegram' ? visit.ctx.me.username : undefined;
  let [sent, texts] = [0, 0];
  for (const invited of groupByUnit(await visit.services.directory(), made, unit)) {
    for (const blocks of viewUnitInvitations(invited, botName, visit.services.timeZone)) {
      await send(visit, { blocks });
      texts += 1;
    }
    sent += invited.invitations.length;
    await onSent(sent);
  }
  return texts;
};
