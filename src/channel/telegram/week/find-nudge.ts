import type { OutboxId } from '../../../delivery/outbox-store.ts';
import type { ChatId, MessageId } from '../../../domain/chat.ts';
import type { BotServices } from '../services.ts';
import type { NudgePayload } from './nudge-matter.ts';

/** A nudge that was sent, with the row that it was sent from. */
export interface SentNudge {
  readonly id: OutboxId;
  readonly payload: NudgePayload;
}

/** The nudge that a message of ours is, or is a part of. */
export const findNudge = async (
  { outbox }: Pick<BotServices, 'outbox'>,
  chat: ChatId,
  message: MessageId,
): Promise<SentNudge | undefined> => {
  const pushed = await outbox.findPushed(chat, message);
  return pushed?.payload?.type === 'nudge' ? { id: pushed.id, payload: pushed.payload } : undefined;
};
