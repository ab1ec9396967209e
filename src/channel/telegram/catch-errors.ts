import type { MiddlewareFn } from 'grammy';
import { newErrorCode } from '../../error-code.ts';
import { say } from './message/send.ts';
import { classifyFailure, isPassing } from './message/telegram-failure.ts';
import type { BotServices } from './services.ts';
import { errorText } from './views/texts.ts';

/**
 * The outermost middleware: an error in one update ends with that update. The person is told, with a code that is
 * also in the log. Errors that pass by themselves (Telegram out of reach, too many calls) go on to the inbox, which
 * handles the update again later.
 */
export const catchErrors =
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
