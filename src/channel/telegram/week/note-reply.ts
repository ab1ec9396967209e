import type { Message } from 'grammy/types';
import { localDay } from '../../../domain/local-time.ts';
import { weekOf } from '../../../domain/reporting-week.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { momentOf } from '../said-at.ts';
import { findRepliedWeek } from './find-replied-week.ts';

/**
 * Counts a reply to a week's question, or to what was sent of an earlier week, as the answer of that week, also where it
 * still has to be asked what was meant.
 */
export const noteReplyToNudge = async (
  { ctx, services }: Visit,
  { official, answersFor }: Reporter,
  message: Message,
): Promise<void> => {
  const replied = await findRepliedWeek(ctx, services, message);
  if (replied === undefined) return;
  const { by, week, about } = replied;
  const at = momentOf(ctx, services);
  // What is said of this week's card is a report of its own.
  if (by === 'card' && week === weekOf(localDay(at, services.timeZone))) return;
  const theirs = answersFor.filter((id) => about.includes(id));
  // An escalation names the silent of a unit; whoever replies to it answers for themselves.
  const whose = by === 'escalation' ? [...new Set([official, ...theirs])] : theirs;
  await services.reminders.markAnswered(whose, week, at);
};
