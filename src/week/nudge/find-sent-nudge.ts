import type { OutboxId, OutboxStore } from '../../delivery/outbox-store.ts';
import type { ChatId, MessageId } from '../../domain/chat.ts';
import type { Official } from '../../domain/people.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import {
  findNudgeMatter,
  type NudgeMatter,
  type NudgeMeans,
  type NudgePayload,
} from './find-nudge-matter.ts';

/** A nudge that was sent, with the row that it was sent from. */
export interface SentNudge {
  readonly id: OutboxId;
  readonly payload: NudgePayload;
}

interface PushedMeans {
  readonly outbox: Pick<OutboxStore, 'findPushed'>;
}

/** The nudge that a message of ours is, or is a part of. */
export const findNudge = async (
  { outbox }: PushedMeans,
  chat: ChatId,
  message: MessageId,
): Promise<SentNudge | undefined> => {
  const pushed = await outbox.findPushed(chat, message);
  return pushed?.payload?.type === 'nudge' ? { id: pushed.id, payload: pushed.payload } : undefined;
};

/** What a message of ours asks of somebody now. */
export interface OpenNudge {
  readonly matter: NudgeMatter;
  /** The row that it was sent from; undefined if a crash came between sending and noting it. */
  readonly id: OutboxId | undefined;
}

/** What an earlier nudge asks of whoever takes it up now; undefined if that is nothing any more. */
export const openNudge = async (
  means: NudgeMeans & PushedMeans,
  official: Official,
  { chat, message }: { readonly chat: ChatId; readonly message: MessageId },
  period: ReportingWeek,
  now: Date,
): Promise<OpenNudge | undefined> => {
  const sent = await findNudge(means, chat, message);
  const { kind = 'nudge', isLate = false, about } = sent?.payload ?? {};
  const asked = { kind, period, isLate, ...(about === undefined ? {} : { about }) };
  const matter = await findNudgeMatter(means, official, asked, now);
  return matter && { matter, id: sent?.id };
};
