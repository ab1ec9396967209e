import type { Context } from 'grammy';
import type { AnsweredQuestion } from '../../answering/conversation.ts';
import { asMessageId, asPersonId, asUpdateId, type MessageId } from '../../domain/chat.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { answerInChat } from '../answer-in-chat.ts';
import { placeOf } from '../chat-place.ts';
import { deliverAnswer } from '../deliver-answer.ts';
import { admitAnswer } from '../limits/admit-answer.ts';
import type { BotServices } from '../services.ts';
import { toKeyboard } from '../views/keyboard.ts';
import { splitMessage } from '../views/split-message.ts';
import { answerButtons, viewAnswer } from '../views/view-answer.ts';

const currentDocument = ({ answering }: BotServices): DocumentId | undefined =>
  answering.targetGroups().flatMap((group) => group.targets)[0]?.document;

/** Shows "typing" at once, without making the answer wait for it. */
const showTyping = (ctx: Context, services: BotServices): void => {
  if (ctx.chat === undefined) return;
  ctx.api.sendChatAction(ctx.chat.id, 'typing').catch((error: unknown) => {
    services.logger.debug({ err: error }, 'typing could not be shown');
  });
};

const repliedMessage = (ctx: Context): MessageId | undefined => {
  const replied = (ctx.message ?? ctx.editedMessage)?.reply_to_message;
  return replied?.from?.id === ctx.me.id ? asMessageId(replied.message_id) : undefined;
};

/**
 * Answers a question in the chat that it came from.
 * @param edits what the message was answered with before it was edited.
 */
export const replyToQuestion = async (
  ctx: Context,
  services: BotServices,
  words: string,
  edits?: AnsweredQuestion,
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined || ctx.from === undefined) return;
  if (!(await admitAnswer(ctx, services))) return;
  showTyping(ctx, services);
  const update = asUpdateId(ctx.update.update_id);
  const message = (ctx.message ?? ctx.editedMessage)?.message_id;
  const questionMessage = message === undefined ? undefined : asMessageId(message);
  const answer = await answerInChat(services, {
    update,
    chat: place.chat,
    person: asPersonId(ctx.from.id),
    // What is one's own is nobody else's business in a group.
    asker: ctx.chat?.type === 'private' ? await services.identify(asPersonId(ctx.from.id)) : undefined,
    words,
    message: questionMessage,
    repliesTo: repliedMessage(ctx),
    edits,
  });
  await deliverAnswer(ctx.api, services, {
    update,
    place,
    parts: splitMessage(viewAnswer(answer, currentDocument(services))),
    keyboard: toKeyboard(answerButtons(answer, update)),
    editedMessage: ctx.editedMessage && questionMessage,
    replaces: edits ? await services.conversations.findSentParts(edits.update) : [],
  });
  services.logger.info({ updateId: update, kind: answer.kind, confidence: answer.confidence }, 'answered');
};
