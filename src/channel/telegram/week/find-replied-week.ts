import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { OfficialId } from '../../../domain/people.ts';
import { type ReportingWeek, weekOf } from '../../../domain/reporting-week.ts';
import type { ProgressUpdate, ReportedIn } from '../../../progress/recording/progress-update.ts';
import { momentOf } from '../said-at.ts';
import type { BotServices } from '../services.ts';

/** Our message that somebody replied to, with the reporting week that it is of. */
export interface RepliedWeek {
  /** A nudge and an escalation ask for the week's answer; a card shows what was reported in it. */
  readonly by: 'nudge' | 'escalation' | 'card';
  readonly week: ReportingWeek;
  /** Whose week it is. */
  readonly about: readonly OfficialId[];
}

type Replier = Pick<Context, 'message' | 'editedMessage' | 'me'>;
type Services = Pick<BotServices, 'outbox' | 'progress' | 'timeZone' | 'now'>;

/** The week that a report was an answer to. */
const weekOfReport = ({ answersWeek, recordedAt }: ProgressUpdate, timeZone: string): ReportingWeek =>
  answersWeek ?? weekOf(localDay(recordedAt, timeZone));

/** What a message of a person's replies to; undefined for no reply, and for one to anything else. */
export const findRepliedWeek = async (
  { me }: Pick<Replier, 'me'>,
  { outbox, progress, timeZone }: Services,
  { chat, reply_to_message: replied }: Message,
): Promise<RepliedWeek | undefined> => {
  if (replied === undefined || replied.from?.id !== me.id) return undefined;
  const place = [asChatId(chat.id), asMessageId(replied.message_id)] as const;
  const payload = (await outbox.findPushed(...place))?.payload;
  if (payload?.type === 'nudge' || payload?.type === 'escalation')
    return { by: payload.type, week: payload.period, about: payload.about };
  const card = await progress.findCard(...place);
  const shown = card && (await progress.findByUpdate(card.update)).updates;
  const [first] = shown?.filter((each) => each.card === card?.card) ?? [];
  return first && { by: 'card', week: weekOfReport(first, timeZone), about: [first.official] };
};

/**
 * The week over which what is being reported answers, where it isn't that in which it is said: who replies to the
 * question of an earlier week answers that one. A reply to an earlier card is a new word as well, so it counts for the
 * week in which it is said.
 * @param replaced what it corrects: that answers the same week.
 */
export const findAnsweredWeek = async (
  ctx: Replier,
  services: Services,
  from: ReportedIn,
  replaced: readonly ProgressUpdate[],
): Promise<ReportingWeek | undefined> => {
  const known = from.answersWeek ?? replaced[0]?.answersWeek;
  const message = ctx.message ?? ctx.editedMessage;
  if (known !== undefined || message === undefined) return known;
  const replied = await findRepliedWeek(ctx, services, message);
  if (replied === undefined || replied.by === 'card') return undefined;
  const present = weekOf(localDay(momentOf(ctx, services), services.timeZone));
  return replied.week < present ? replied.week : undefined;
};
