import type { Message } from 'grammy/types';

/** Telegram states times in whole seconds. */
const SECOND_MS = 1_000;

/** A time that Telegram states; within its second, and where its clock is ahead of ours, the present moment is closer. */
const atStatedTime = (seconds: number, now: Date): Date => {
  const stated = new Date(seconds * SECOND_MS);
  return now.getTime() - stated.getTime() < SECOND_MS ? now : stated;
};

type Dated = Pick<Message, 'date'> & { readonly edit_date?: number };

/**
 * When a message was first sent, whenever it is handled: the bot may have been down for a night. What it says holds for
 * that day, also once it was edited.
 */
export const writtenAt = ({ date }: Dated, now: Date): Date => atStatedTime(date, now);

/** When the words of a message were said as they are now: when it was sent, or last edited. */
export const saidAt = ({ date, edit_date }: Dated, now: Date): Date => atStatedTime(edit_date ?? date, now);

/** The second in which a message was sent or edited, as Telegram states it: the same however often it is handled. */
export const statedAt = ({ date, edit_date }: Dated): Date => new Date((edit_date ?? date) * SECOND_MS);

/** When a message of ours was drawn with its buttons; now for one that Telegram doesn't give any more. */
export const drawnAt = (message: Dated | undefined, now: Date): Date => {
  const seconds = message?.edit_date ?? message?.date ?? 0;
  return seconds > 0 ? new Date(seconds * SECOND_MS) : now;
};
