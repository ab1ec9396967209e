import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import {
  type AskedQuestion,
  admitAnswer,
  answerInChat,
  viewAnswered,
} from '../../../answering/answer-in-chat.ts';
import type { AnsweredQuestion, SentPart } from '../../../answering/conversation.ts';
import { asChatId, asMessageId, type MessageId, type UpdateId } from '../../../domain/chat.ts';
import type { Block } from '../../../domain/styled-text.ts';
import { changeOrRefuse } from '../message/change-message.ts';
import { type ChatPlace, placeOf, sendOptions } from '../message/chat-place.ts';
import { renderHtml, splitMessage, toKeyboard } from '../message/render-message.ts';
import { classifyFailure } from '../message/telegram-failure.ts';
import type { BotServices } from '../services.ts';
import { showWaiting } from '../show-waiting.ts';
import type { Visit } from '../visit.ts';

type Means = Pick<BotServices, 'answering' | 'answerLimits' | 'channel' | 'conversations' | 'logger' | 'now'>;

/** What a message replies to, and which words of it it quotes. */
const repliedMessage = ({ message }: Visit): Pick<AskedQuestion, 'repliesTo' | 'quoted'> => ({
  repliesTo: message?.reply_to_message && asMessageId(message.reply_to_message.message_id),
  quoted: message?.quote?.text,
});

/** An answer ready to go out, part by part. */
interface Delivery {
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

const toOutgoing = (delivery: Delivery, part: number): Outgoing => ({
  blocks: delivery.parts[part] ?? [],
  keyboard: part === delivery.parts.length - 1 ? delivery.keyboard : undefined,
});

/** Sends a new message; its chat differs from the one aimed at if the group has just got a new id. */
const sendNew = async (api: Api, delivery: Delivery, { blocks, keyboard }: Outgoing): Promise<Sent> => {
  const place = { ...delivery.place, replyTo: delivery.editedMessage ?? delivery.place.replyTo };
  const markup = keyboard === undefined ? {} : { reply_markup: keyboard };
  const options = { ...sendOptions(place), ...markup };
  const sent = await api.sendMessage(place.chat, renderHtml(blocks), options);
  return { chat: asChatId(sent.chat.id), message: asMessageId(sent.message_id) };
};

const deleteSurplus = async (api: Api, services: Means, surplus: readonly SentPart[]): Promise<void> => {
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
const deliverAnswer = async (api: Api, services: Means, delivery: Delivery): Promise<void> => {
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
    const { chat, message } = old && isEdited ? old : await sendNew(api, delivery, outgoing);
    await services.conversations.saveSentPart(
      { chat, message, update: delivery.update, part },
      services.now(),
    );
  }
  await deleteSurplus(api, services, replaceable);
};

/**
 * Answers a question in the chat that it came from.
 * @param edits what the message was answered with before it was edited.
 */
export const replyToQuestion = async (
  visit: Visit<Means>,
  words: string,
  edits?: AnsweredQuestion,
): Promise<void> => {
  const { ctx, services, update, person, now } = visit;
  const place = placeOf(ctx);
  if (place === undefined || !(await admitAnswer(visit))) return;
  const message = visit.message && asMessageId(visit.message.message_id);
  const asked: AskedQuestion = {
    update,
    chat: place.chat,
    person,
    // What is one's own is nobody else's business in a group.
    asker: visit.isPrivate ? visit.actor : undefined,
    words,
    message,
    ...repliedMessage(visit),
    edits,
  };
  const waiting = showWaiting(ctx, services, update);
  // An edited question has its answer edited in place; a draft would stand below it.
  const grow = edits === undefined ? waiting.grow : undefined;
  const answer = await answerInChat(services, asked, now, grow).finally(() => waiting.end());
  const { blocks, buttons } = viewAnswered(services, answer, update);
  await deliverAnswer(ctx.api, services, {
    update,
    place,
    parts: splitMessage(blocks),
    keyboard: toKeyboard(buttons),
    editedMessage: visit.isEdited ? message : undefined,
    replaces: edits ? await services.conversations.findSentParts(edits.update) : [],
  });
  services.logger.info({ updateId: update, kind: answer.kind, confidence: answer.confidence }, 'answered');
};
