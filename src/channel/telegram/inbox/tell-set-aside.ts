import { type Api, Context } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { alertStaff } from '../../../delivery/alert-staff.ts';
import { UNHANDLED } from '../../../delivery/inbox/failure-policy.ts';
import type { Alert } from '../../../delivery/payload.ts';
import { asMessageId, asPersonId, type UpdateId } from '../../../domain/chat.ts';
import type { ClaimedUpdate } from '../../../domain/chat-inbox.ts';
import { plain } from '../../../domain/styled-text.ts';
import { placeOf } from '../message/chat-place.ts';
import { sendForId } from '../message/send.ts';
import { classifyFailure, isPassing } from '../message/telegram-failure.ts';
import type { BotServices } from '../services.ts';
import { readStoredUpdate } from './poll-updates.ts';

/** Whoever tells of updates that were given up. */
type Teller = Pick<BotServices, 'outbox' | 'directory' | 'identify' | 'now' | 'logger'>;

/** One alert for an update, whatever it was set aside for. */
const alertOf = async ({ outbox, directory, now }: Teller, id: UpdateId, alert: Alert): Promise<void> =>
  void (await alertStaff(outbox, await directory(), alert, `set-aside:${id}`, now()));

/** Tells the office of an update whose handling failed again and again; its sender was told at each failure. */
export const tellOffice =
  (services: Teller) =>
  ({ id }: Pick<ClaimedUpdate, 'id'>): Promise<void> =>
    alertOf(services, id, { what: 'update set aside', update: id });

/** Replies to the message that wasn't handled, or to the one whose button was pressed. */
const replyTo = async (ctx: Context): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  const meant = ctx.msg === undefined ? undefined : asMessageId(ctx.msg.message_id);
  await sendForId(ctx.api, { ...place, replyTo: meant }, [
    plain(UNHANDLED[ctx.callbackQuery === undefined ? 'message' : 'press']),
  ]);
};

/**
 * Tells the office, and then the sender, of an update that a process died over. Only from whom and from where it came is
 * looked at, never what it says.
 * @returns a function that rejects if the update must be told of again.
 */
export const tellOfDeadly =
  (api: Api, me: UserFromGetMe, services: Teller) =>
  async ({ id, payload }: Pick<ClaimedUpdate, 'id' | 'payload'>): Promise<void> => {
    const ctx = new Context(readStoredUpdate(payload), api, me);
    const sender =
      ctx.from && !ctx.from.is_bot ? await services.identify(asPersonId(ctx.from.id)) : undefined;
    const from = sender?.official?.id;
    const alert = { what: 'update ended the bot' as const, update: id };
    await alertOf(services, id, from === undefined ? alert : { ...alert, from });
    // Strangers hear nothing of the office.
    if (sender === undefined) return;
    await replyTo(ctx).catch((error: unknown) => {
      if (isPassing(classifyFailure(error))) throw error;
      services.logger.warn({ updateId: id, err: error }, 'the sender of an update set aside was not told');
    });
  };
