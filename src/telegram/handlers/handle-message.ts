import type { Context } from 'grammy';
import { asChatId, asMessageId, asUpdateId } from '../../domain/chat.ts';
import { placeOf } from '../chat-place.ts';
import { type Command, readMessage } from '../read-message.ts';
import { sendView } from '../send-view.ts';
import type { BotServices } from '../services.ts';
import { toKeyboard } from '../views/keyboard.ts';
import { plain } from '../views/rich-text.ts';
import {
  ASK_PLACEHOLDER,
  ASK_TEXT,
  CHOOSE_GROUP_TEXT,
  HELP_TEXT,
  NO_TARGETS_TEXT,
  ONLY_TEXT_TEXT,
  startText,
  UNKNOWN_COMMAND_TEXT,
} from '../views/texts.ts';
import { groupButtons } from '../views/view-targets.ts';
import { replyToQuestion } from './reply-to-question.ts';

const say = async (ctx: Context, text: string, markup?: Parameters<typeof sendView>[3]): Promise<void> => {
  const place = placeOf(ctx);
  if (place) await sendView(ctx.api, place, [plain(text)], markup);
};

const inviteQuestion = (ctx: Context): Promise<void> =>
  say(ctx, ASK_TEXT, { force_reply: true, selective: true, input_field_placeholder: ASK_PLACEHOLDER });

const showTargetGroups = (ctx: Context, { answering }: BotServices): Promise<void> => {
  const groups = answering.targetGroups();
  if (groups.length === 0) return say(ctx, NO_TARGETS_TEXT);
  return say(ctx, CHOOSE_GROUP_TEXT, toKeyboard(groupButtons(groups)));
};

/** The question that a message asks, by command or freely; undefined if it asks none. */
const questionOf = (command: Command | undefined, words: string): string | undefined => {
  if (command === undefined) return words === '' ? undefined : words;
  if (command.rest === '') return undefined;
  if (command.name === 'hoi') return command.rest;
  return command.name === 'chitieu' ? `chỉ tiêu ${command.rest}` : undefined;
};

const answerCommand = (ctx: Context, services: BotServices, name: string | undefined): Promise<void> => {
  switch (name) {
    case 'start':
      return say(ctx, startText(services.answering.resolutionName()));
    case 'trogiup':
      return say(ctx, HELP_TEXT);
    case 'chitieu':
      return showTargetGroups(ctx, services);
    case 'hoi':
    case undefined:
      return inviteQuestion(ctx);
    default:
      return say(ctx, UNKNOWN_COMMAND_TEXT);
  }
};

/** A text message that is meant for the bot, from somebody who is served. */
export const handleTextMessage = async (ctx: Context, services: BotServices): Promise<void> => {
  if (ctx.message === undefined) return;
  const { command, words } = readMessage(ctx.message, ctx.me);
  const question = questionOf(command, words);
  if (question === undefined) await answerCommand(ctx, services, command?.name);
  else await replyToQuestion(ctx, services, question);
};

/** A photo, a voice message and the like: they can't be read, and that is said. */
export const handleOtherMessage = (ctx: Context): Promise<void> => say(ctx, ONLY_TEXT_TEXT);

/** A question that was edited: its answer is brought in line. */
export const handleEditedMessage = async (ctx: Context, services: BotServices): Promise<void> => {
  const message = ctx.editedMessage;
  if (message === undefined) return;
  const { command, words } = readMessage(message, ctx.me);
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
