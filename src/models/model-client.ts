import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../domain/local-time.ts';
import type { ChatModel, LlmSettings, TokenCount, WriteOptions } from './chat-model.ts';
import {
  admitCall,
  afterAbandoning,
  afterFailure,
  afterSuccess,
  type BreakerState,
  CLOSED,
} from './circuit-breaker.ts';
import { describeFailure, isPassing, isRefusedForm, LlmError } from './llm-error.ts';
import type { Prompts } from './prompts/load-prompts.ts';
import { unlessCalledOff } from './unless-called-off.ts';

export interface ClientOptions {
  readonly settings: LlmSettings;
  readonly now: Clock;
  readonly logger: Logger;
  /** Given to stop: what is being asked is given up at once, and code alone answers. */
  readonly signal?: AbortSignal | undefined;
  /** So long after a failure that may pass it is asked once more; left out: a moment that is hardly noticed. */
  readonly repeatAfterMs?: number | undefined;
}

/** What one call of the model works with. */
export interface ModelTools {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  readonly options: WriteOptions;
}

/** One call of the model, from its prompt to what it comes to; `isRepeat` where an earlier try has failed. */
export type ModelTask<T> = (tools: ModelTools, isRepeat: boolean) => Promise<T>;

/** What is asked of the model for one question: all of it shares one time limit, and one of the calls may be repeated. */
export interface QuestionLine {
  /** Undefined when nothing came of it; never rejects. */
  run<T>(task: ModelTask<T>): Promise<T | undefined>;
}

const REPEAT_AFTER_MS = 300;

/** Asks a model, and leaves it alone where that is of no use. */
export class ModelClient {
  readonly #options: ClientOptions;
  readonly #prompts: Prompts;
  #breaker: BreakerState = CLOSED;
  #model: Promise<ChatModel> | undefined;
  /** Until a server refuses it. */
  #withSchema = true;
  #total: TokenCount & { readonly calls: number } = { in: 0, out: 0, calls: 0 };

  constructor(options: ClientOptions, prompts: Prompts) {
    this.#options = options;
    this.#prompts = prompts;
  }

  /** Loads what asking takes, which takes seconds. */
  async prepare(): Promise<void> {
    await this.#openModel();
  }

  openLine(): QuestionLine {
    const { settings, signal } = this.#options;
    // What is answered by code alone starts no clock.
    let calledOff: AbortSignal | undefined;
    let mayRepeat = true;
    const takeRepeat = (): boolean => {
      const may = mayRepeat;
      mayRepeat = false;
      return may;
    };
    return {
      run: (task) => {
        const limit = () => AbortSignal.timeout(settings.timeLimitMs);
        calledOff ??= signal === undefined ? limit() : AbortSignal.any([limit(), signal]);
        return this.#run(task, calledOff, takeRepeat);
      },
    };
  }

  async #run<T>(
    task: ModelTask<T>,
    calledOff: AbortSignal,
    takeRepeat: () => boolean,
  ): Promise<T | undefined> {
    const { now, logger, signal } = this.#options;
    const { mayCall, state } = admitCall(this.#breaker, now().getTime());
    this.#breaker = state;
    if (!mayCall) return undefined;
    try {
      const given = await unlessCalledOff(this.#tryTwice(task, calledOff, takeRepeat), calledOff, signal);
      if (this.#breaker.kind === 'half-open') logger.info('the language model answers again');
      this.#breaker = afterSuccess();
      return given;
    } catch (error) {
      this.#noteFailure(error);
      return undefined;
    }
  }

  #noteFailure(error: unknown): void {
    const { now, logger } = this.#options;
    const at = now().getTime();
    const isStopping = error instanceof LlmError && error.code === 'STOPPING';
    this.#breaker = isStopping ? afterAbandoning(this.#breaker, at) : afterFailure(this.#breaker, at);
    const isPaused = this.#breaker.kind === 'open';
    logger.warn(
      { ...describeFailure(error), isPaused },
      'the language model gave no answer; code alone does',
    );
    logger.debug({ err: error }, 'why the language model gave no answer');
  }

  /** Once more where that may help and time is left. */
  async #tryTwice<T>(task: ModelTask<T>, signal: AbortSignal, takeRepeat: () => boolean): Promise<T> {
    try {
      return await this.#ask(task, signal, false);
    } catch (error) {
      if (signal.aborted) throw error;
      if (isRefusedForm(error) && this.#withSchema) this.#withSchema = false;
      else if (!isPassing(error) || !takeRepeat()) throw error;
      const { logger, repeatAfterMs = REPEAT_AFTER_MS } = this.#options;
      logger.info(describeFailure(error), 'the language model is asked once more');
      await delay(repeatAfterMs, undefined, { signal });
      return this.#ask(task, signal, true);
    }
  }

  async #ask<T>(task: ModelTask<T>, signal: AbortSignal, isRepeat: boolean): Promise<T> {
    const model = await this.#openModel();
    let [tokensIn, tokensOut] = [0, 0];
    const onTokens = (count: TokenCount) => {
      tokensIn += count.in;
      tokensOut += count.out;
    };
    const options = { signal, withSchema: this.#withSchema, onTokens };
    try {
      return await task({ model, prompts: this.#prompts, options }, isRepeat);
    } finally {
      this.#countTokens({ in: tokensIn, out: tokensOut });
    }
  }

  #openModel(): Promise<ChatModel> {
    this.#model ??= import('./chat-model.ts').then(({ createChatModel }) =>
      createChatModel(this.#options.settings),
    );
    return this.#model;
  }

  #countTokens(count: TokenCount): void {
    const { in: before, out, calls } = this.#total;
    this.#total = { in: before + count.in, out: out + count.out, calls: calls + 1 };
    this.#options.logger.info(
      { tokens: count, total: this.#total, model: this.#options.settings.model },
      'the language model was asked',
    );
  }
}
