import type { Message } from 'grammy/types';
import { asChatId, asMessageId, asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { isDialogueOpen } from '../../../domain/dialogue.ts';
import { hasRight } from '../../../people/rights.ts';
import type { CommandHandler, Feature, Visit } from '../feature.ts';
import { keepAlbumPart, speaksForAlbum } from '../keep-album-part.ts';
import { say } from '../message/say.ts';
import { type Command, readMessage, textOf } from '../read-message.ts';
import { momentOf } from '../said-at.ts';
import { NO_RIGHT_TEXT, ONLY_TEXT_TEXT, PRIVATE_ONLY_TEXT, UNKNOWN_COMMAND_TEXT } from '../views/texts.ts';
import { answerWordless } from './answer-wordless.ts';
import { replyToQuestion } from './reply-to-question.ts';
import { showHelp } from './show-help.ts';

/** The question that a message asks, by command or freely; undefined if it asks none. */
const questionOf = (command: Command | undefined, words: string): string | undefined => {
  if (command === undefined) return words === '' ? undefined : words;
  if (command.rest === '') return undefined;
  if (command.name === 'hoi') return command.rest;
  return command.name === 'chitieu' ? `chỉ tiêu ${command.rest}` : undefined;
};

const findCommand = (features: readonly Feature[], name: string): CommandHandler | undefined =>
  features.flatMap(({ commands = [] }) => commands).find((command) => command.name === name);

const runCommand = async (visit: Visit, features: readonly Feature[], command: Command): Promise<void> => {
  const { ctx, services, actor } = visit;
  if (ctx.chat && ctx.from) await services.dialogues.close(asChatId(ctx.chat.id), asPersonId(ctx.from.id));
  if (command.name === 'trogiup') return showHelp(visit, features);
  const handler = findCommand(features, command.name);
  if (handler === undefined) return say(ctx, UNKNOWN_COMMAND_TEXT);
  if (!hasRight(actor.role, handler.right)) return say(ctx, NO_RIGHT_TEXT);
  if (handler.isPrivate && ctx.chat?.type !== 'private') return say(ctx, PRIVATE_ONLY_TEXT);
  await handler.run(visit, command.rest);
};

/** Gives a text to the feature that waits for it; false if none does, or none may any more. */
const continueDialogue = async (
  visit: Visit,
  features: readonly Feature[],
  text: string,
): Promise<boolean> => {
  const { ctx, services, actor } = visit;
  if (ctx.chat === undefined || ctx.from === undefined || text === '') return false;
  const dialogue = await services.dialogues.find(asChatId(ctx.chat.id), asPersonId(ctx.from.id));
  if (dialogue === undefined || !isDialogueOpen(dialogue, momentOf(ctx, services))) return false;
  const handler = features
    .flatMap(({ dialogues = [] }) => dialogues)
    .find(({ kind }) => kind === dialogue.kind);
  if (handler === undefined || !hasRight(actor.role, handler.right)) return false;
  await handler.run(visit, dialogue, text);
  return true;
};

/** Gives what somebody says in private to the features that take it; false if none does. */
const isTaken = async (
  visit: Visit,
  features: readonly Feature[],
  message: Message | undefined,
): Promise<boolean> => {
  if (message?.chat.type !== 'private') return false;
  for (const { messages = [] } of features) {
    for (const { right, run } of messages) {
      if (hasRight(visit.actor.role, right) && (await run(visit, message))) return true;
    }
  }
  return false;
};

/** A message with words that is meant for the bot, from somebody who is served. */
export const handleTextMessage = async (visit: Visit, features: readonly Feature[]): Promise<void> => {
  const { ctx, services } = visit;
  if (ctx.message === undefined || (await answerWordless(visit, ctx.message))) return;
  const { command, words } = readMessage(ctx.message, ctx.me);
  const question = questionOf(command, words);
  if (command === undefined && (await continueDialogue(visit, features, words))) return;
  if (command === undefined && (await isTaken(visit, features, ctx.message))) return;
  if (question !== undefined) return replyToQuestion(ctx, services, question);
  await runCommand(visit, features, command ?? { name: 'hoi', rest: '' });
};

/** A file that a feature takes; else its caption is read as text is; what has no words is said to be unreadable. */
export const handleOtherMessage = async (visit: Visit, features: readonly Feature[]): Promise<void> => {
  const { ctx, actor } = visit;
  const document = ctx.chat?.type === 'private' ? ctx.message?.document : undefined;
  const handler =
    document &&
    features
      .flatMap(({ documents = [] }) => documents)
      .find(({ accepts, right }) => hasRight(actor.role, right) && accepts(document));
  if (document && handler) return handler.run(visit, document);
  if (ctx.message === undefined) return;
  const album = await keepAlbumPart(visit, ctx.message);
  if (textOf(ctx.message).trim() !== '') return handleTextMessage(visit, features);
  if (await answerWordless(visit, ctx.message)) return;
  if (await isTaken(visit, features, ctx.message)) return;
  if (!speaksForAlbum(album, ctx.message)) return;
  const other = features
    .flatMap(({ unreadable }) => unreadable ?? [])
    .find(({ right }) => hasRight(actor.role, right));
  if (ctx.chat?.type === 'private' && other) return other.run(visit);
  await say(ctx, ONLY_TEXT_TEXT);
};

/** A message that was edited: a feature takes it, or the answer to a question is brought in line. */
export const handleEditedMessage = async (visit: Visit, features: readonly Feature[]): Promise<void> => {
  const { ctx, services, actor } = visit;
  const message = ctx.editedMessage;
  if (message === undefined) return;
  const { command, words } = readMessage(message, ctx.me);
  const handler = command && findCommand(features, command.name);
  if (handler?.edited && message.chat.type === 'private' && hasRight(actor.role, handler.right))
    return handler.edited(visit, message, command?.rest ?? '');
  if (command === undefined && (await isTaken(visit, features, message))) return;
  const question = questionOf(command, words);
  if (question === undefined) return;
  const edits = await services.conversations.findAnsweredMessage(
    asChatId(message.chat.id),
    asMessageId(message.message_id),
    asUpdateId(ctx.update.update_id),
  );
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (edits?.words === question) return;
  await replyToQuestion(ctx, services, question, edits);
};
