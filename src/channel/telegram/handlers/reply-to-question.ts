import type { Context } from 'grammy';
import type { AnsweredQuestion } from '../../../answering/conversation.ts';
import { asMessageId, asPersonId, asUpdateId } from '../../../domain/chat.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import { type AskedQuestion, answerInChat } from '../answer-in-chat.ts';
import { placeOf } from '../message/chat-place.ts';
import { deliverAnswer } from '../message/deliver-answer.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { splitMessage } from '../message/split-message.ts';
import type { BotServices } from '../services.ts';
import { showWaiting } from '../show-waiting.ts';
import { answerButtons, viewAnswer } from '../views/view-answer.ts';
import { admitAnswer } from './admit-answer.ts';

const currentDocument = ({ answering }: Pick<BotServices, 'answering'>): DocumentId | undefined =>
  answering.targetGroups().flatMap((group) => group.targets)[0]?.document;

/** What a message replies to, and which words of it it quotes. */
const repliedMessage = (ctx: Context): Pick<AskedQuestion, 'repliesTo' | 'quoted'> => {
  const { reply_to_message: replied, quote } = ctx.message ?? ctx.editedMessage ?? {};
  return {
    repliesTo: replied === undefined ? undefined : asMessageId(replied.message_id),
    quoted: quote?.text,
  };
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
  const update = asUpdateId(ctx.update.update_id);
  const message = (ctx.message ?? ctx.editedMessage)?.message_id;
  const questionMessage = message === undefined ? undefined : asMessageId(message);
  const asked: AskedQuestion = {
    update,
    chat: place.chat,
    person: asPersonId(ctx.from.id),
    // What is one's own is nobody else's business in a group.
    asker: ctx.chat?.type === 'private' ? await services.identify(asPersonId(ctx.from.id)) : undefined,
    words,
    message: questionMessage,
    ...repliedMessage(ctx),
    edits,
  };
  const waiting = showWaiting(ctx, services, update);
  // An edited question has its answer edited in place; a draft would stand below it.
  const grow = edits === undefined ? waiting.grow : undefined;
  const answer = await answerInChat(services, asked, grow).finally(() => waiting.end());
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
