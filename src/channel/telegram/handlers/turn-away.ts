import type { Context } from 'grammy';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { answerPress, say } from '../message/send.ts';
import type { BotServices } from '../services.ts';
import { STRANGER_TEXT } from '../views/texts.ts';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells somebody who isn't served one polite line, at most once a day in private and once in groups; a press always
 * gets its toast.
 */
export const turnAway = async (
  ctx: Context,
  services: Pick<BotServices, 'conversations' | 'now'>,
): Promise<void> => {
  if (ctx.from === undefined) return;
  if (ctx.inlineQuery) return void (await ctx.answerInlineQuery([], { cache_time: 300, is_personal: true }));
  if (ctx.callbackQuery) return answerPress({ ctx }, STRANGER_TEXT);
  const notice = {
    line: ctx.chat?.type === 'private' ? ('stranger in private' as const) : ('stranger in a group' as const),
    person: asPersonId(ctx.from.id),
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
  };
  if (!(await services.conversations.maySay(notice, ONE_DAY_MS))) return;
  await say({ ctx }, STRANGER_TEXT);
};
