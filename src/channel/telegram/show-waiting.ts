import type { Context } from 'grammy';
import type { UpdateId } from '../../domain/chat.ts';
import { classifyFailure } from './message/telegram-failure.ts';
import { toGrammySignal } from './reach-telegram.ts';
import type { BotServices } from './services.ts';

/** Telegram shows "typing" for five seconds. */
const TYPING_AGAIN_MS = 4_500;

type Means = Pick<BotServices, 'channel' | 'logger'>;

/** Bots that Telegram has refused a draft: it allows them to some only (Bot API, sendMessageDraft). */
const refused = new WeakSet<Means>();

/** What somebody sees who waits for an answer. */
export interface Waiting {
  /** Shows the answer as far as it has come; undefined where that can't be shown. */
  readonly grow: ((text: string) => void) | undefined;
  /** Ends it, before the answer itself is sent; nothing is shown after that. */
  end(): Promise<void>;
}

/** Shows "typing" at once and as long as it takes, without making the answer wait for it. */
const keepTyping = (ctx: Context, { logger }: Pick<BotServices, 'logger'>): NodeJS.Timeout => {
  const show = () => {
    if (ctx.chat === undefined) return;
    ctx.api.sendChatAction(ctx.chat.id, 'typing').catch((error: unknown) => {
      logger.debug({ err: error }, 'typing could not be shown');
    });
  };
  show();
  return setInterval(show, TYPING_AGAIN_MS);
};

/** Drafts of one message, one call at a time; of texts that come meanwhile the last is shown. */
class GrowingMessage {
  readonly #ctx: Context;
  readonly #services: Means;
  readonly #draft: number;
  readonly #stop = new AbortController();
  #next: string | undefined;
  #sending: Promise<void> | undefined;

  constructor(ctx: Context, services: Means, update: UpdateId) {
    this.#ctx = ctx;
    this.#services = services;
    // Any number but 0; that of the update, so that handling it again goes on with the same draft.
    this.#draft = (Math.abs(update) % 2_000_000_000) + 1;
  }

  show(text: string): void {
    if (this.#stop.signal.aborted || refused.has(this.#services)) return;
    this.#next = text;
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
  }

  async end(): Promise<void> {
    this.#next = undefined;
    this.#stop.abort();
    await this.#sending;
  }

  async #send(): Promise<void> {
    const { chat, api } = this.#ctx;
    while (this.#next !== undefined && chat !== undefined) {
      const text = this.#next;
      this.#next = undefined;
      try {
        await api.sendMessageDraft(chat.id, this.#draft, text, {}, toGrammySignal(this.#stop.signal));
      } catch (error) {
        this.#note(error);
        return;
      }
    }
  }

  /** A draft is a courtesy: without it the answer comes all the same. */
  #note(error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const kind = classifyFailure(error)?.kind;
    if (kind === 'rejected' || kind === 'bad token') refused.add(this.#services);
    this.#services.logger.debug({ err: error }, 'a growing answer could not be shown');
  }
}

/** Shows somebody that their answer is under way; in private the answer itself, as it grows. */
export const showWaiting = (ctx: Context, services: Means, update: UpdateId): Waiting => {
  const typing = keepTyping(ctx, services);
  const isPrivate = services.channel === 'telegram' && ctx.chat?.type === 'private';
  const growing = isPrivate ? new GrowingMessage(ctx, services, update) : undefined;
  return {
    grow: growing && ((text) => growing.show(text)),
    end: async () => {
      clearInterval(typing);
      await growing?.end();
    },
  };
};
