import type { OutboxId } from '../../../delivery/outbox-store.ts';
import { asChatId, asMessageId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import type { Official } from '../../../domain/people.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import type { Visit } from '../feature.ts';
import { changeMessage } from '../message/change-message.ts';
import { findNudge } from './find-nudge.ts';
import { findNudgeMatter, type NudgeMatter } from './nudge-matter.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

/** A nudge of this week whose button was pressed, by somebody who may answer it. */
export interface OpenNudge {
  readonly visit: Visit;
  readonly official: Official;
  readonly matter: NudgeMatter;
  readonly place: { readonly chat: ChatId; readonly message: MessageId };
  /** The row that it was sent from; undefined if a crash came between sending and noting it. */
  readonly id: OutboxId | undefined;
}

/** What a pressed nudge asks of whoever pressed it now; undefined if that is nothing any more. */
export const openNudge = async (visit: Visit, period: ReportingWeek): Promise<OpenNudge | undefined> => {
  const { ctx, services, actor } = visit;
  const message = ctx.callbackQuery?.message;
  const { official } = actor;
  if (message === undefined || official === undefined) return undefined;
  const place = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  const sent = await findNudge(services, place.chat, place.message);
  const { kind, isLate, about } = sent?.payload ?? {
    kind: 'nudge' as const,
    isLate: false,
    about: undefined,
  };
  const matter = await findNudgeMatter(services, official, {
    kind,
    period,
    isLate,
    ...(about === undefined ? {} : { about }),
  });
  return matter && { visit, official, matter, place, id: sent?.id };
};

/** Shows it anew in place, with other buttons if there are any. */
export const redrawNudge = async (
  { visit, matter, place }: OpenNudge,
  {
    page = 0,
    note = '',
    buttons,
  }: { readonly page?: number; readonly note?: string; readonly buttons?: NudgeView['buttons'] } = {},
): Promise<void> => {
  const view = await viewNudge(visit.services, matter, page, note);
  await changeMessage(visit, place, view.blocks, buttons ?? view.buttons);
};
