import type { Context } from 'grammy';
import { classifyFailure } from './telegram-failure.ts';

/** Answers the press, so that the button stops waiting; too late is no fault of anybody's. */
export const answerPress = async (ctx: Context, toast?: string): Promise<void> => {
  try {
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast });
  } catch (error) {
    if (classifyFailure(error)?.kind !== 'too late') throw error;
  }
};
