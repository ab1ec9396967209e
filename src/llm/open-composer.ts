import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Composer, Composition, CompositionRequest } from '../answering/composition/composer.ts';
import type { Clock } from '../domain/clock.ts';
import type { ChatModel, TokenCount } from './chat-model.ts';
import {
  admitCall,
  afterAbandoning,
  afterFailure,
  afterSuccess,
  type BreakerState,
  CLOSED,
} from './circuit-breaker.ts';
import { describeFailure, isPassing, isRefusedForm, LlmError } from './llm-error.ts';
import type { LlmSettings } from './llm-settings.ts';
import { loadPrompts, type Prompts } from './prompts/load-prompts.ts';

export interface ComposerOptions {
  readonly settings: LlmSettings;
  /** The folder of the prompts. */
  readonly promptsDir: string;
  readonly now: Clock;
  readonly logger: Logger;
  /** Given to stop: what is being composed is given up at once, and passages are quoted. */
  readonly signal?: AbortSignal | undefined;
  readonly isLasting?: boolean | undefined;
}

const RETRY_AFTER_MS = 300;

/**
 * A composer that asks a language model. LangChain takes seconds to load: a process that answers for long loads it
 * beforehand (`isLasting`), others at the first question.
 * @throws PromptFileError when a prompt can't be used
 */
export const openComposer = (options: ComposerOptions): Composer => {
  const composer = new LlmComposer(options, loadPrompts(options.promptsDir));
  if (options.isLasting === true) composer.prepare();
  return composer;
};

class LlmComposer implements Composer {
  readonly #options: ComposerOptions;
  readonly #prompts: Prompts;
  #breaker: BreakerState = CLOSED;
  #model: Promise<ChatModel> | undefined;
  /** Until a server refuses it. */
  #withSchema = true;
  #total: TokenCount & { readonly questions: number } = { in: 0, out: 0, questions: 0 };

  constructor(options: ComposerOptions, prompts: Prompts) {
    this.#options = options;
    this.#prompts = prompts;
  }

  /** Loads what asking takes; should that fail, the first question finds out. */
  prepare(): void {
    Promise.all([import('./composition-chain.ts'), this.#openModel()]).catch((error: unknown) => {
      this.#options.logger.warn({ err: error }, 'the language model’s client could not be loaded');
    });
  }

  async compose(request: CompositionRequest): Promise<Composition | undefined> {
    const { settings, now, logger, signal } = this.#options;
    const { mayCall, state } = admitCall(this.#breaker, now().getTime());
    this.#breaker = state;
    if (!mayCall) return undefined;
    const limit = AbortSignal.timeout(settings.timeLimitMs);
    const calledOff = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    try {
      const composition = await unlessCalledOff(
        this.#tryTwice(untilCalledOff(request, calledOff), calledOff),
        calledOff,
        signal,
      );
      if (this.#breaker.kind === 'half-open') logger.info('the language model answers again');
      this.#breaker = afterSuccess();
      return composition;
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
      'the language model gave no answer; the clause is quoted',
    );
    logger.debug({ err: error }, 'why the language model gave no answer');
  }

  /** Once more where that may help and time is left; then without growing, since part may have been shown. */
  async #tryTwice(request: CompositionRequest, signal: AbortSignal): Promise<Composition> {
    try {
      return await this.#ask(request, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      if (isRefusedForm(error) && this.#withSchema) this.#withSchema = false;
      else if (!isPassing(error)) throw error;
      this.#options.logger.info(describeFailure(error), 'the language model is asked once more');
      await delay(RETRY_AFTER_MS, undefined, { signal });
      return this.#ask({ ...request, onSentence: () => {} }, signal);
    }
  }

  async #ask(request: CompositionRequest, signal: AbortSignal): Promise<Composition> {
    const { createCompositionChain } = await import('./composition-chain.ts');
    const model = await this.#openModel();
    let [tokensIn, tokensOut] = [0, 0];
    const onTokens = (count: TokenCount) => {
      tokensIn += count.in;
      tokensOut += count.out;
    };
    const options = { signal, withSchema: this.#withSchema, onTokens };
    const chain = createCompositionChain({ model, prompts: this.#prompts, options });
    try {
      return await chain.invoke(request, { signal });
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
    const { in: before, out, questions } = this.#total;
    this.#total = { in: before + count.in, out: out + count.out, questions: questions + 1 };
    this.#options.logger.info(
      { tokens: count, total: this.#total, model: this.#options.settings.model },
      'the language model was asked',
    );
  }
}

/** The request, but told of nothing more once it is called off. */
const untilCalledOff = (request: CompositionRequest, calledOff: AbortSignal): CompositionRequest => ({
  ...request,
  onSentence: (sentence) => {
    if (!calledOff.aborted) request.onSentence(sentence);
  },
});

/** Waits for something until the signal is given, even if it doesn't heed the signal itself. */
const unlessCalledOff = async <T>(
  something: Promise<T>,
  calledOff: AbortSignal,
  stop: AbortSignal | undefined,
): Promise<T> => {
  const reason = () =>
    stop?.aborted === true
      ? new LlmError('STOPPING', 'the bot is stopping')
      : new LlmError('TIME_LIMIT', 'the language model took too long');
  let onAbort: (() => void) | undefined;
  const abortion = new Promise<never>((_, reject) => {
    onAbort = () => reject(reason());
    if (calledOff.aborted) onAbort();
    else calledOff.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([something, abortion]);
  } catch (error) {
    throw calledOff.aborted ? reason() : error;
  } finally {
    if (onAbort !== undefined) calledOff.removeEventListener('abort', onAbort);
    something.catch(() => undefined);
  }
};
