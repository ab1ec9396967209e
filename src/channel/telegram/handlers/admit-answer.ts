import type { Context } from 'grammy';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { say } from '../message/say.ts';
import type { BotServices } from '../services.ts';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const TOO_FAST_TEXT = 'Đồng chí hỏi nhanh quá, tôi trả lời chưa kịp. Xin chờ một phút rồi hỏi lại.';

export const tooManyText = (perDay: number): string =>
  `Trong 24 giờ qua đồng chí đã hỏi ${perDay} câu, là mức tối đa cho một người. Xin hỏi lại sau.`;

/** What is said instead of an answer; undefined if there is room for one. Counted from rows, so a restart forgives nothing. */
const findRefusal = async (
  ctx: Context,
  { conversations, now, answerLimits: limits }: Pick<BotServices, 'conversations' | 'now' | 'answerLimits'>,
): Promise<string | undefined> => {
  if (limits === undefined || ctx.from === undefined) return undefined;
  const update = asUpdateId(ctx.update.update_id);
  const person = asPersonId(ctx.from.id);
  // Begun before a crash: what was admitted once is finished.
  if ((await conversations.findAnswered(update)) !== undefined) return undefined;
  const count = (milliseconds: number): Promise<number> =>
    conversations.countAnswered(person, new Date(now().getTime() - milliseconds), update);
  if ((await count(MINUTE_MS)) >= limits.perMinute) return TOO_FAST_TEXT;
  return (await count(DAY_MS)) >= limits.perDay ? tooManyText(limits.perDay) : undefined;
};

/**
 * Whether a question may be answered now. If not, its person is told so, at most once a minute. Only answers are
 * limited: whatever a text is to be stored as must be found out, and stored, before this is asked.
 */
export const admitAnswer = async (ctx: Context, services: BotServices): Promise<boolean> => {
  const refusal = await findRefusal(ctx, services);
  if (refusal === undefined || ctx.from === undefined) return true;
  const notice = {
    line: 'limit' as const,
    person: asPersonId(ctx.from.id),
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
  };
  if (await services.conversations.maySay(notice, MINUTE_MS)) await say(ctx, refusal);
  services.logger.info({ updateId: ctx.update.update_id }, 'over the limit of answers');
  return false;
};
