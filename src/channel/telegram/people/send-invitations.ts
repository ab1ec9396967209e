import { groupBy } from '../../../domain/group-by.ts';
import type { Official, UnitId } from '../../../domain/people.ts';
import { authorOf } from '../../../people/author-of.ts';
import type { Directory } from '../../../people/directory.ts';
import { inviteOfficials, type NewInvitation } from '../../../people/invitations/invite-officials.ts';
import type { Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { sendView } from '../message/send-view.ts';
import { type InvitedUnit, viewInvitation, viewUnitInvitations } from './view-invitations.ts';

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

/** Invitations by unit: the one that is meant, else the first that each official holds. */
const byUnit = (
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
  return [...groupBy(made, ({ official }) => unitOf.get(official.id))]
    .map(([name, invitations]) => ({ name, invitations }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'vi'));
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
  for (const invited of byUnit(await services.directory(), made, unit)) {
    for (const blocks of viewUnitInvitations(invited, botName, services.timeZone)) {
      await sendView(ctx.api, place, blocks);
      texts += 1;
    }
    sent += invited.invitations.length;
    await onSent(sent);
  }
  return texts;
};
