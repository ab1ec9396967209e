import type { Message } from 'grammy/types';
import { answerWordless, ONLY_TEXT, type Wordless } from '../../../answering/answer-wordless.ts';
import { fitsButton } from '../../../domain/button-data.ts';
import { asMessageId } from '../../../domain/chat.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import { isDialogueOpen } from '../../../domain/dialogue.ts';
import { hasRight, NO_RIGHT, PRIVATE_ONLY } from '../../../people/rights.ts';
import { keepAlbumPart } from '../../../progress/recording/take-message.ts';
import { UNKNOWN_COMMAND } from '../../../week/describe-greeting.ts';
import type { CommandHandler, Features } from '../feature.ts';
import { answerPress, say } from '../message/send.ts';
import { type Command, readMessage, textOf } from '../read-message.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';
import { replyToQuestion } from './reply-to-question.ts';
import { showHelp } from './show-help.ts';

/** A visit before it is known which feature it is for: that one gets it with its own means only. */
type BotVisit = Visit<BotServices>;

/** The question that a message asks, by command or freely; undefined if it asks none. */
const questionOf = (command: Command | undefined, words: string): string | undefined => {
  if (command === undefined) return words === '' ? undefined : words;
  if (command.rest === '') return undefined;
  if (command.name === 'hoi') return command.rest;
  return command.name === 'chitieu' ? `chỉ tiêu ${command.rest}` : undefined;
};

/** What of a message may hold no words. */
const wordlessOf = (message: Message): Wordless => {
  const { sticker, voice, audio, video_note, location, text = '', caption = '' } = message;
  const shown = [
    { shows: 'sticker' as const, is: sticker },
    { shows: 'sound' as const, is: voice ?? audio ?? video_note },
    { shows: 'place' as const, is: location },
  ].find(({ is }) => is !== undefined);
  return { shows: shown?.shows, text, caption };
};

const findCommand = (features: Features, name: string): CommandHandler<BotServices> | undefined =>
  features.flatMap(({ commands = [] }) => commands).find((command) => command.name === name);

const runCommand = async (visit: BotVisit, features: Features, command: Command): Promise<void> => {
  await visit.stopAsking();
  if (command.name === 'trogiup') return showHelp(visit, features);
  const handler = findCommand(features, command.name);
  if (handler === undefined) return say(visit, UNKNOWN_COMMAND);
  if (!hasRight(visit.actor.role, handler.right)) return say(visit, NO_RIGHT);
  if (handler.isPrivate && !visit.isPrivate) return say(visit, PRIVATE_ONLY);
  await handler.run(visit, command.rest);
};

/** Gives a text to the feature that waits for it; false if none does, or none may any more. */
const continueDialogue = async (visit: BotVisit, features: Features, text: string): Promise<boolean> => {
  const { services, actor } = visit;
  if (text === '') return false;
  const dialogue = await services.dialogues.find(visit.chat, visit.person);
  if (dialogue === undefined || !isDialogueOpen(dialogue, visit.at)) return false;
  const handler = features
    .flatMap(({ dialogues = [] }) => dialogues)
    .find(({ kind }) => kind === dialogue.kind);
  if (handler === undefined || !hasRight(actor.role, handler.right)) return false;
  await handler.run(visit, dialogue, text);
  return true;
};

/** Gives what somebody says in private to the features that take it; false if none does. */
const isTaken = async (visit: BotVisit, features: Features): Promise<boolean> => {
  const { said, isPrivate } = visit;
  if (said === undefined || !isPrivate) return false;
  for (const { messages = [] } of features) {
    for (const { right, run } of messages) {
      if (hasRight(visit.actor.role, right) && (await run(visit, said))) return true;
    }
  }
  return false;
};

/** A message with words that is meant for the bot, from somebody who is served. */
export const handleTextMessage = async (visit: BotVisit, features: Features): Promise<void> => {
  const { message } = visit;
  if (message === undefined || (await answerWordless(visit, wordlessOf(message)))) return;
  const { command, words } = readMessage(message, visit.me);
  const question = questionOf(command, words);
  if (command === undefined && (await continueDialogue(visit, features, words))) return;
  if (command === undefined && (await isTaken(visit, features))) return;
  if (question !== undefined) return replyToQuestion(visit, question);
  await runCommand(visit, features, command ?? { name: 'hoi', rest: '' });
};

/** A file that a feature takes; else its caption is read as text is; what has no words is said to be unreadable. */
export const handleOtherMessage = async (visit: BotVisit, features: Features): Promise<void> => {
  const { actor, message, isPrivate } = visit;
  const document = isPrivate ? message?.document : undefined;
  const handler =
    document &&
    features
      .flatMap(({ documents = [] }) => documents)
      .find(({ accepts, right }) => hasRight(actor.role, right) && accepts(document));
  if (document && handler) return handler.run(visit, document);
  if (message === undefined) return;
  const speaks = visit.said && (await keepAlbumPart(visit.services.albums, visit.said, isPrivate, visit.now));
  if (textOf(message).trim() !== '') return handleTextMessage(visit, features);
  if (await answerWordless(visit, wordlessOf(message))) return;
  if (await isTaken(visit, features)) return;
  if (speaks === false) return;
  const other = features
    .flatMap(({ unreadable }) => unreadable ?? [])
    .find(({ right }) => hasRight(actor.role, right));
  if (isPrivate && other) return other.run(visit);
  await say(visit, ONLY_TEXT);
};

/** A message that was edited: a feature takes it, or the answer to a question is brought in line. */
export const handleEditedMessage = async (visit: BotVisit, features: Features): Promise<void> => {
  const { services, actor, message } = visit;
  if (message === undefined || visit.said === undefined) return;
  const { command, words } = readMessage(message, visit.me);
  const handler = command && findCommand(features, command.name);
  if (handler?.edited && visit.isPrivate && hasRight(actor.role, handler.right))
    return handler.edited(visit, visit.said, command?.rest ?? '');
  if (command === undefined && (await isTaken(visit, features))) return;
  const question = questionOf(command, words);
  if (question === undefined) return;
  const edits = await services.conversations.findAnsweredMessage(
    visit.chat,
    asMessageId(message.message_id),
    visit.update,
  );
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (edits?.words === question) return;
  await replyToQuestion(visit, question, edits);
};

/** The handler of a button's prefix, and the data without it. */
const findPressHandler = (features: Features, data: string) => {
  const [prefix = ''] = data.split(':', 1);
  const handler = features.flatMap(({ presses = [] }) => presses).find((each) => each.prefix === prefix);
  return handler && { handler, rest: data.slice(prefix.length + 1) };
};

/** A button pressed by somebody who is served; a button that isn't understood any more says so. */
export const handlePress = async (visit: BotVisit, features: Features): Promise<void> => {
  const { data } = visit;
  const found = fitsButton(data) ? findPressHandler(features, data) : undefined;
  if (found === undefined) return answerPress(visit, OLD_BUTTON);
  if (!hasRight(visit.actor.role, found.handler.right)) return answerPress(visit, NO_RIGHT);
  await found.handler.run(visit, found.rest);
};
