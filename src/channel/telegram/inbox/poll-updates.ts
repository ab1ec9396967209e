import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { z } from 'zod';
import { asUpdateId } from '../../../domain/chat.ts';
import type { Inbox } from '../../../domain/chat-inbox.ts';
import type { Clock } from '../../../domain/local-time.ts';
import { backOff, type Patience, passOrThrow, toGrammySignal } from '../reach-telegram.ts';

/** How long Telegram holds a request open when nothing arrives. */
export const LONG_POLL_SECONDS = 30;
const BATCH = 100;
const STORAGE_PAUSE_MS = 2_000;

export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;

interface PollOptions {
  /** Its timeout must exceed `LONG_POLL_SECONDS`, and it must not retry by itself. */
  readonly api: Api;
  readonly inbox: Inbox;
  readonly now: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Called after updates have been stored. */
  readonly onStored: () => void;
  /** Called after a poll went well and what it brought is stored. */
  readonly onPolled?: (() => void) | undefined;
}

/** Undefined if the call failed; then the pause that this calls for is over. */
const fetchUpdates = async (
  { api, logger, signal }: PollOptions,
  offset: number | undefined,
  patience: Patience,
): Promise<readonly Update[] | undefined> => {
  try {
    const updates = await api.getUpdates(
      {
        limit: BATCH,
        timeout: LONG_POLL_SECONDS,
        allowed_updates: ALLOWED_UPDATES,
        ...(offset === undefined ? {} : { offset }),
      },
      toGrammySignal(signal),
    );
    patience.succeed();
    return updates;
  } catch (error) {
    if (!signal.aborted) await backOff(passOrThrow(error, patience), patience, logger, signal);
    return undefined;
  }
};

const storeUpdates = async (
  { inbox, now, logger, signal, onStored }: PollOptions,
  updates: readonly Update[],
  patience: Patience,
): Promise<boolean> => {
  const incoming = updates.map((update) => ({
    id: asUpdateId(update.update_id),
    lane: laneOf(update),
    payload: JSON.stringify(update),
  }));
  try {
    await inbox.accept(incoming, now());
    onStored();
    return true;
  } catch (error) {
    logger.error(
      { err: error, count: updates.length },
      'updates could not be stored; they will be fetched again',
    );
    await patience.pause(STORAGE_PAUSE_MS, signal);
    return false;
  }
};

/**
 * Fetches updates until the signal is given. The offset, which tells Telegram to forget updates, moves only after
 * these are on disk; what was fetched twice is stored once. It starts without an offset, so Telegram gives whatever
 * was not confirmed. Once an answer is empty all is confirmed and the offset is dropped: after a quiet week Telegram
 * numbers updates anew, perhaps from below it (Bot API, Update).
 * @throws {TelegramError} `CONFLICT`, `BAD_TOKEN`.
 */
export const pollUpdates = async (options: PollOptions, patience: Patience): Promise<void> => {
  let offset: number | undefined;
  while (!options.signal.aborted) {
    const updates = await fetchUpdates(options, offset, patience);
    if (updates === undefined) continue;
    if (updates.length === 0) offset = undefined;
    else if (await storeUpdates(options, updates, patience)) {
      offset = Math.max(...updates.map((update) => update.update_id)) + 1;
    } else continue;
    options.onPolled?.();
  }
};

// The payload is what grammY itself gave us, stored in between; beyond its id nothing is checked.
const updateSchema = z.custom<Update>(
  (value) => typeof value === 'object' && value !== null && 'update_id' in value,
);

/**
 * An update as the inbox holds it.
 * @throws {z.ZodError | SyntaxError} if it isn't one.
 */
export const readStoredUpdate = (payload: string): Update => updateSchema.parse(JSON.parse(payload));

const withId = z.object({ id: z.number() });

const contentSchema = z.object({
  chat: withId.optional(),
  message: z.object({ chat: withId }).optional(),
  from: withId.optional(),
});

/**
 * The lane in which an update waits its turn: its chat, else its person. Updates of one lane are handled in order.
 */
export const laneOf = ({ update_id: _, ...contents }: Update): string => {
  const { data } = contentSchema.safeParse(Object.values<unknown>(contents)[0]);
  const chat = data?.chat ?? data?.message?.chat;
  if (chat) return `chat:${chat.id}`;
  return data?.from ? `person:${data.from.id}` : 'other';
};
