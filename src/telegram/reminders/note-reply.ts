import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import type { Visit } from '../feature.ts';
import type { Reporter } from '../progress/find-reporter.ts';
import { findNudge } from './find-nudge.ts';
import { currentWeek } from './nudge-matter.ts';

/** Counts a reply to this week's question as its answer, also where it still has to be asked what was meant. */
export const noteReplyToNudge = async (
  { ctx, services }: Visit,
  { answersFor }: Reporter,
  { chat, reply_to_message: replied }: Message,
): Promise<void> => {
  if (replied === undefined || replied.from?.id !== ctx.me.id) return;
  const nudge = await findNudge(services, asChatId(chat.id), asMessageId(replied.message_id));
  if (nudge === undefined || nudge.payload.period !== currentWeek(services)) return;
  const theirs = nudge.payload.about.filter((id) => answersFor.includes(id));
  await services.reminders.markAnswered(theirs, nudge.payload.period, services.now());
};
