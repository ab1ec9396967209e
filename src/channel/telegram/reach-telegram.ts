import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { PROCESS_STOPWATCH, type Stopwatch } from '../../delivery/stopwatch.ts';
import { classifyFailure, type TelegramFailure } from './message/telegram-failure.ts';

type TelegramFault = 'CONFLICT' | 'BAD_TOKEN';

const MESSAGES: Readonly<Record<TelegramFault, readonly [problem: string, nextStep: string]>> = {
  CONFLICT: [
    'Một tiến trình khác đang nhận tin bằng cùng BOT_TOKEN (Telegram báo 409).',
    'Dừng tiến trình kia, hoặc dùng token của một bot khác, rồi chạy lại.',
  ],
  BAD_TOKEN: [
    'Telegram không chấp nhận BOT_TOKEN này (báo 401 hoặc 404).',
    'Lấy lại token từ @BotFather, kiểm tra TELEGRAM_API_ROOT, rồi chạy lại.',
  ],
};

/** Telegram refuses us for a reason that only the operator can remove; the process must stop. */
export class TelegramError extends Error {
  readonly code: TelegramFault;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(code: TelegramFault, cause: unknown) {
    const [problem, nextStep] = MESSAGES[code];
    super(problem, { cause });
    this.name = 'TelegramError';
    this.code = code;
    this.nextStep = nextStep;
  }
}

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>;

// grammY is typed for the `abort-controller` package; at run time it asks no more of a signal than this.
const isGrammySignal = (signal: object): signal is GrammySignal =>
  'aborted' in signal && 'addEventListener' in signal && 'removeEventListener' in signal;

/** Node's own abort signal, as grammY's types want it. */
export const toGrammySignal = (signal: AbortSignal): GrammySignal => {
  if (isGrammySignal(signal)) return signal;
  throw new TypeError('not an AbortSignal');
};

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 30;

/** So long a refusal (409, 401, 404) is taken for a blip: another poller that is just stopping, a proxy that errs. */
const REFUSAL_PATIENCE_MS = 60_000;

export interface PatienceOptions {
  readonly onRecovery: () => void;
  readonly stopwatch?: Stopwatch | undefined;
  /** How long a refusal may last before it is believed. */
  readonly refusalMs?: number | undefined;
}

/** How often in a row Telegram couldn't be reached, and since when it refuses us. */
export class Patience {
  #failures = 0;
  #refusedSince: number | undefined;
  readonly #onRecovery: () => void;
  readonly #stopwatch: Stopwatch;
  readonly #refusalMs: number;

  constructor({
    onRecovery,
    stopwatch = PROCESS_STOPWATCH,
    refusalMs = REFUSAL_PATIENCE_MS,
  }: PatienceOptions) {
    this.#onRecovery = onRecovery;
    this.#stopwatch = stopwatch;
    this.#refusalMs = refusalMs;
  }

  succeed(): void {
    if (this.#failures > 0) this.#onRecovery();
    this.#failures = 0;
    this.#refusedSince = undefined;
  }

  /** Whether a refusal has lasted so long that waiting doesn't cure it. By time that only grows. */
  refusalLasts(): boolean {
    const now = this.#stopwatch.milliseconds();
    this.#refusedSince ??= now;
    return now - this.#refusedSince >= this.#refusalMs;
  }

  /** Waits, or until the signal is given. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.#stopwatch.pause(milliseconds, signal);
  }

  /** Counts a failure and gives how many seconds to wait after it: twice as long each time, half a minute at most. */
  fail(): number {
    this.#failures += 1;
    return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(this.#failures - 1, 10));
  }
}

/** A failed call that is worth making again. */
interface PassingFailure {
  readonly error: unknown;
  readonly failure: TelegramFailure | undefined;
}

/**
 * Sorts out what waiting doesn't cure: a refusal counts as that once it has lasted.
 * @throws {TelegramError} `CONFLICT`, `BAD_TOKEN`.
 */
export const passOrThrow = (error: unknown, patience: Patience): PassingFailure => {
  const failure = classifyFailure(error);
  const fault = failure === undefined ? undefined : FAULTS[failure.kind];
  if (fault !== undefined && patience.refusalLasts()) throw new TelegramError(fault, error);
  return { error, failure };
};

const FAULTS: Readonly<Partial<Record<TelegramFailure['kind'], TelegramFault>>> = {
  conflict: 'CONFLICT',
  'bad token': 'BAD_TOKEN',
};

/** What a pause is made for, in words for the operator. */
const reasonOf = (failure: TelegramFailure | undefined): string => {
  if (failure?.kind === 'conflict')
    return 'Telegram báo 409: có thể một tiến trình khác đang nhận tin bằng cùng BOT_TOKEN';
  return failure?.kind === 'bad token' ? 'Telegram báo 401 hoặc 404' : 'Không tới được Telegram';
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
      `${reasonOf(failure)}, thử lại sau ${seconds} giây. Nếu kéo dài: kiểm tra mạng, HTTPS_PROXY, TELEGRAM_API_ROOT.`,
    );
  }
  await patience.pause(seconds * 1000, signal);
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
      if (signal.aborted) return undefined;
      // At the start a token that isn't known is a slip of the operator's, who waits for the answer.
      if (classifyFailure(error)?.kind === 'bad token') throw new TelegramError('BAD_TOKEN', error);
      await backOff(passOrThrow(error, patience), patience, logger, signal);
    }
  }
  return undefined;
};
