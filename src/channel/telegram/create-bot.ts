import { Bot, type BotConfig, type Context, type MiddlewareFn } from 'grammy';
import { clearUnreachable } from '../../delivery/report-delivery.ts';
import { asChatId, asMessageId, asPersonId, asUpdateId, LONGEST_MESSAGE } from '../../domain/chat.ts';
import { errorText, newErrorCode } from '../../error-code.ts';
import type { Actor } from '../../people/directory.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { Features } from './feature.ts';
import { FEATURES } from './features.ts';
import {
  handleEditedMessage,
  handleOtherMessage,
  handlePress,
  handleTextMessage,
} from './handlers/handle-update.ts';
import { replyToQuestion } from './handlers/reply-to-question.ts';
import { turnAway } from './handlers/show-help.ts';
import { say } from './message/send.ts';
import { classifyFailure, isPassing } from './message/telegram-failure.ts';
import { CommandMenus } from './people/command-menu.ts';
import { readMessage } from './read-message.ts';
import type { BotServices } from './services.ts';
import { openVisit, type Visit } from './visit.ts';

type VisitContext = Context & { actor?: Actor | undefined };

const OTHER_CONTENT = [
  'message:file',
  'message:contact',
  'message:location',
  'message:venue',
  'message:poll',
  'message:dice',
  'message:story',
] as const;

/**
 * The outermost middleware: an error in one update ends with that update. The person is told, with a code that is
 * also in the log. Errors that pass by themselves (Telegram out of reach, too many calls) go on to the inbox, which
 * handles the update again later.
 */
const catchErrors =
  ({ logger }: Pick<BotServices, 'logger'>): MiddlewareFn =>
  async (ctx, next) => {
    const updateId = ctx.update.update_id;
    try {
      await next();
    } catch (error) {
      const failure = classifyFailure(error);
      // A token that is refused for sending alone is no fault of the question: it waits.
      if (isPassing(failure) || failure?.kind === 'bad token') throw error;
      if (failure?.kind === 'forbidden') {
        logger.warn(
          { updateId, chatId: ctx.chat?.id, err: error },
          'the chat does not accept messages from the bot',
        );
        return;
      }
      const errorCode = newErrorCode();
      logger.error({ errorCode, updateId, err: error }, 'an update could not be handled');
      await say({ ctx }, errorText(errorCode)).catch((second: unknown) => {
        if (isPassing(classifyFailure(second))) throw second;
        logger.warn({ errorCode, updateId, err: second }, 'the apology could not be sent');
      });
    }
  };

/**
 * Cuts messages and captions to Telegram's own limit, before anything reads them. Telegram sends no longer ones; whatever
 * stands in for it (a proxy, a local Bot API server, a row of the inbox) might, and no step below is made for them.
 */
const cutLongTexts: MiddlewareFn<Context> = async (ctx, next) => {
  for (const message of [ctx.update.message, ctx.update.edited_message]) {
    if (message?.text !== undefined) message.text = startOfText(message.text, LONGEST_MESSAGE);
    if (message?.caption !== undefined) message.caption = startOfText(message.caption, LONGEST_MESSAGE);
  }
  await next();
};

/** Whether an edited message was answered before: then it stays the bot's business without being addressed anew. */
const wasAnswered = async (
  ctx: Context,
  { conversations }: Pick<BotServices, 'conversations'>,
): Promise<boolean> => {
  const message = ctx.editedMessage;
  if (message === undefined) return false;
  const update = asUpdateId(ctx.update.update_id);
  const chat = asChatId(message.chat.id);
  return (
    (await conversations.findAnsweredMessage(chat, asMessageId(message.message_id), update)) !== undefined
  );
};

/** Lets through what people mean for the bot: not other bots, not the talk of a group. */
const onlyAddressed =
  (services: BotServices): MiddlewareFn =>
  async (ctx, next) => {
    if (ctx.from === undefined || ctx.from.is_bot) return;
    const message = ctx.message ?? ctx.editedMessage;
    if (message && !readMessage(message, ctx.me).addressed && !(await wasAnswered(ctx, services))) return;
    await next();
  };

/** Who writes can be reached again, whatever failed before. */
const noteReturn = async (
  { official }: Actor,
  { people, now }: Pick<BotServices, 'people' | 'now'>,
): Promise<void> => {
  if (official?.unreachableSince !== undefined) await clearUnreachable(people, official.id, now());
};

/** Gives a stranger's update to the features; true if one has dealt with it. */
const wasDealtWith = async (ctx: Context, services: BotServices, features: Features): Promise<boolean> => {
  for (const { handleStranger } of features) {
    if (handleStranger !== undefined && (await handleStranger(ctx, services))) return true;
  }
  return false;
};

/** Finds out who somebody is; strangers come no further. */
const onlyInvited = (services: BotServices, features: Features): MiddlewareFn<VisitContext> => {
  const menus = new CommandMenus(features, services);
  return async (ctx, next) => {
    if (ctx.from === undefined) return;
    const person = asPersonId(ctx.from.id);
    ctx.actor = await services.identify(person);
    if (ctx.actor !== undefined) {
      menus.update(ctx, ctx.actor);
      await noteReturn(ctx.actor, services);
      return next();
    }
    if (await wasDealtWith(ctx, services, features)) {
      // They may be served from now on.
      menus.forget(person);
      menus.update(ctx, await services.identify(person));
      return;
    }
    menus.update(ctx, undefined);
    await turnAway(ctx, services);
  };
};

/** A group that became a supergroup has a new id; both service messages tell of it, in either order. */
const followMigration =
  ({ conversations, logger }: Pick<BotServices, 'conversations' | 'logger'>): MiddlewareFn =>
  async (ctx, next) => {
    const here = ctx.message?.chat.id;
    const to = ctx.message?.migrate_to_chat_id ?? here;
    const from = ctx.message?.migrate_from_chat_id ?? here;
    if (from === undefined || to === undefined || from === to) return next();
    await conversations.moveChat(asChatId(from), asChatId(to));
    logger.info({ from, to }, 'a group got a new id');
  };

/** Runs a handler with who asks. */
const visit =
  (
    services: BotServices,
    handle: (visit: Visit<BotServices>, features: Features) => Promise<void>,
  ): MiddlewareFn<VisitContext> =>
  async (ctx) => {
    const opened = ctx.actor && openVisit(ctx, services, ctx.actor, replyToQuestion);
    if (opened !== undefined) await handle(opened, FEATURES);
  };

/**
 * The bot with all its handlers. It fetches nothing itself: updates are given to `handleUpdate`.
 * @param config must hold `botInfo`, which `handleUpdate` needs.
 */
export const createBot = (
  token: string,
  config: BotConfig<VisitContext>,
  services: BotServices,
): Bot<VisitContext> => {
  const bot = new Bot(token, config);
  bot.use(catchErrors(services));
  bot.use(cutLongTexts);
  bot.use(followMigration(services));
  bot.use(onlyAddressed(services));
  bot.use(onlyInvited(services, FEATURES));
  bot.on('callback_query', visit(services, handlePress));
  bot.on(['edited_message:text', 'edited_message:caption'], visit(services, handleEditedMessage));
  bot.on('message:text', visit(services, handleTextMessage));
  bot.on([...OTHER_CONTENT], visit(services, handleOtherMessage));
  bot.on('inline_query', (ctx) => ctx.answerInlineQuery([], { cache_time: 300, is_personal: true }));
  return bot;
};
