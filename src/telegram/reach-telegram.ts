import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { toGrammySignal } from './abort-signal.ts';
import { TelegramError } from './telegram-error.ts';
import { classifyFailure, type TelegramFailure } from './telegram-failure.ts';

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 30;

/** How often in a row Telegram couldn't be reached. */
export class Patience {
  #failures = 0;
  readonly #onRecovery: () => void;

  constructor(onRecovery: () => void) {
    this.#onRecovery = onRecovery;
  }

  succeed(): void {
    if (this.#failures > 0) this.#onRecovery();
    this.#failures = 0;
  }

  /** Counts a failure and gives how many seconds to wait after it: twice as long each time, half a minute at most. */
  fail(): number {
    this.#failures += 1;
    return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(this.#failures - 1, 10));
  }
}

/** A failed call that is worth making again. */
export interface PassingFailure {
  readonly error: unknown;
  readonly failure: TelegramFailure | undefined;
}

/**
 * Sorts out what waiting doesn't cure.
 * @throws {TelegramError} `CONFLICT`, `BAD_TOKEN`.
 */
export const passOrThrow = (error: unknown): PassingFailure => {
  const failure = classifyFailure(error);
  if (failure?.kind === 'conflict') throw new TelegramError('CONFLICT', error);
  if (failure?.kind === 'bad token') throw new TelegramError('BAD_TOKEN', error);
  return { error, failure };
};

/** Logs why Telegram couldn't be reached and waits before the next try, or until the signal is given. */
export const backOff = async (
  { error, failure }: PassingFailure,
  patience: Patience,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> => {
  const seconds = failure?.kind === 'slow down' ? failure.seconds : patience.fail();
  if (failure?.kind === 'slow down') logger.warn({ seconds }, 'Telegram asks to slow down');
  else {
    logger.warn(
      { err: error, seconds },
      `Không tới được Telegram, thử lại sau ${seconds} giây. Nếu kéo dài: kiểm tra mạng, HTTPS_PROXY, TELEGRAM_API_ROOT.`,
    );
  }
  await delay(seconds * 1000, undefined, { signal }).catch(() => undefined);
};

/**
 * Asks Telegram who the bot is, until it answers.
 * @returns undefined if the signal was given first.
 * @throws {TelegramError} `BAD_TOKEN`, `CONFLICT`.
 */
export const learnWhoWeAre = async (
  api: Api,
  patience: Patience,
  logger: Logger,
  signal: AbortSignal,
): Promise<UserFromGetMe | undefined> => {
  while (!signal.aborted) {
    try {
      const me = await api.getMe(toGrammySignal(signal));
      patience.succeed();
      return me;
    } catch (error) {
      if (!signal.aborted) await backOff(passOrThrow(error), patience, logger, signal);
    }
  }
  return undefined;
};
