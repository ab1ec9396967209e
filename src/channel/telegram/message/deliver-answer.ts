import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { SentPart } from '../../../answering/conversation.ts';
import { asChatId, asMessageId, type MessageId, type UpdateId } from '../../../domain/chat.ts';
import type { Block } from '../../../domain/styled-text.ts';
import type { BotServices } from '../services.ts';
import { changeOrRefuse } from './change-message.ts';
import { type ChatPlace, sendOptions } from './chat-place.ts';
import { renderHtml } from './rich-text.ts';
import { classifyFailure } from './telegram-failure.ts';

/** An answer ready to go out, part by part. */
export interface Delivery {
  readonly update: UpdateId;
  readonly place: ChatPlace;
  readonly parts: readonly (readonly Block[])[];
  readonly keyboard: InlineKeyboardMarkup;
  /** The message that was edited, to be replied to where its old answer can't be changed. */
  readonly editedMessage: MessageId | undefined;
  /** Messages of the answer that this one replaces. */
  readonly replaces: readonly SentPart[];
}

interface Outgoing {
  readonly blocks: readonly Block[];
  /** Only of the last part; a change without one takes old buttons away. */
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

type Sent = Pick<SentPart, 'chat' | 'message'>;

type Services = Pick<BotServices, 'conversations' | 'now' | 'logger'>;

const toOutgoing = (delivery: Delivery, part: number): Outgoing => ({
  blocks: delivery.parts[part] ?? [],
  keyboard: part === delivery.parts.length - 1 ? delivery.keyboard : undefined,
});

/** Sends a new message; its chat differs from the one aimed at if the group has just got a new id. */
const send = async (api: Api, delivery: Delivery, { blocks, keyboard }: Outgoing): Promise<Sent> => {
  const place = { ...delivery.place, replyTo: delivery.editedMessage ?? delivery.place.replyTo };
  const markup = keyboard === undefined ? {} : { reply_markup: keyboard };
  const options = { ...sendOptions(place), ...markup };
  const sent = await api.sendMessage(place.chat, renderHtml(blocks), options);
  return { chat: asChatId(sent.chat.id), message: asMessageId(sent.message_id) };
};

const deleteSurplus = async (api: Api, services: Services, surplus: readonly SentPart[]): Promise<void> => {
  for (const part of surplus) {
    try {
      await api.deleteMessage(part.chat, part.message);
    } catch (error) {
      if (classifyFailure(error)?.kind !== 'rejected') throw error;
      services.logger.debug({ err: error }, 'a surplus part could not be deleted');
    }
    await services.conversations.forgetSentPart(part.chat, part.message);
  }
};

/**
 * Sends the parts that haven't been sent yet (all of them, unless the update was begun before a crash), putting them
 * in place of the messages that they replace; what is left of those is deleted.
 */
export const deliverAnswer = async (api: Api, services: Services, delivery: Delivery): Promise<void> => {
  const sent = new Set((await services.conversations.findSentParts(delivery.update)).map(({ part }) => part));
  const replaceable = [...delivery.replaces];
  for (const part of delivery.parts.keys()) {
    if (sent.has(part)) continue;
    const outgoing = toOutgoing(delivery, part);
    const old = replaceable.shift();
    const isEdited =
      old !== undefined &&
      (await changeOrRefuse(api, old, outgoing.blocks, outgoing.keyboard)).kind === 'shown';
    if (old && !isEdited) await services.conversations.forgetSentPart(old.chat, old.message);
    const { chat, message } = old && isEdited ? old : await send(api, delivery, outgoing);
    await services.conversations.saveSentPart(
      { chat, message, update: delivery.update, part },
      services.now(),
    );
  }
  await deleteSurplus(api, services, replaceable);
};
