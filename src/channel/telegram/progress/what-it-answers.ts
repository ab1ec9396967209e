import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { RepliesTo } from '../../../progress/reading/message-context.ts';
import { itemOf, type Reporter } from '../../../progress/reporters/find-reporter.ts';
import { findNudge } from '../../../week/nudge/find-sent-nudge.ts';
import type { Visit } from '../feature.ts';

/** What a message answers to: a card about one item says which. */
export const whatItAnswers = async (
  { ctx, services }: Visit,
  { write }: Pick<Reporter, 'write'>,
  message: Message,
): Promise<RepliesTo | undefined> => {
  const replied = message.reply_to_message;
  if (replied?.from?.id !== ctx.me.id) return undefined;
  const chat = asChatId(message.chat.id);
  const card = await services.progress.findCard(chat, asMessageId(replied.message_id));
  if (card === undefined) {
    const nudge = await findNudge(services, chat, asMessageId(replied.message_id));
    return nudge && { kind: 'nudge' };
  }
  const { updates } = await services.progress.findByUpdate(card.update);
  const refs = new Set(updates.filter((each) => each.card === card.card).map(write));
  const [item] = refs;
  return refs.size === 1 && item !== undefined ? { kind: 'card', item } : { kind: 'nudge' };
};

/** The task that a text begins with, by its reference; tasks have no names to be read. */
export const namedTask = ({ services }: Visit, { led }: Reporter, text: string): Reference | undefined => {
  const { find, readers } = services.followed();
  const [first = ''] = text.trim().split(/[\s:,;]/);
  const [task, ...others] = led.filter((item) => {
    const { document, ref } = itemOf(item);
    const resolution = find(document);
    const isNamed = first.toUpperCase() === ref.toUpperCase();
    return isNamed && resolution !== undefined && readers.of(resolution).items.measure(ref) === undefined;
  });
  // The same may stand in two documents: then which is meant is asked.
  return others.length === 0 ? task?.ref : undefined;
};
