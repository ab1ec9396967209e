import type { OfficialId } from '../domain/people.ts';
import { backOffMs, type SendOutcome, wasAnswered } from './decide-delivery.ts';

/** Telegram takes about 30 messages a second from a bot, and one a second in a chat (Bot FAQ, "My bot is hitting limits"). */
const INTERVAL_MS = 35;
/** A turn that was taken so much too late, since timers are, is made up for; more would put a thirtieth into a second. */
const SLACK_MS = 10;
const CHAT_INTERVAL_MS = 1_000;
/** So long at most until it is seen that the channel answers again. */
const LONGEST_SILENCE_MS = 60_000;

/**
 * Says when the next message may go out. It slows down when the channel asks for it, and holds everything back while
 * the channel doesn't answer. Milliseconds are those of any clock that only grows.
 */
export class Pacer {
  #nextAt = 0;
  readonly #restingUntil = new Map<OfficialId, number>();
  #isSilent = false;
  /** How often in vain it was looked whether the channel answers again. */
  #vainChecks = 0;

  /** Whether a send has had no answer: nothing may go out until a check has had one. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** How long until the next message, or the next check, may go out. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#nextAt - nowMs);
  }

  /** A message goes out. */
  take(nowMs: number): void {
    this.#nextAt = Math.max(nowMs - SLACK_MS, this.#nextAt) + INTERVAL_MS;
  }

  /** Learns from a try to send something to somebody. */
  note(to: OfficialId, outcome: SendOutcome, nowMs: number): void {
    this.#restingUntil.set(to, nowMs + CHAT_INTERVAL_MS);
    if (outcome.kind === 'slow down') this.#pause(nowMs, outcome.seconds * 1000);
    if (wasAnswered(outcome) || this.#isSilent) return;
    this.#isSilent = true;
    this.#vainChecks = 0;
    this.#pause(nowMs, backOffMs(0));
  }

  /** Learns from a look whether the channel answers. */
  noteCheck(isAnswered: boolean, nowMs: number): void {
    this.#isSilent = !isAnswered;
    if (isAnswered) return;
    this.#vainChecks += 1;
    this.#pause(nowMs, Math.min(LONGEST_SILENCE_MS, backOffMs(this.#vainChecks)));
  }

  /** Recipients who were sent something less than a second ago. */
  resting(nowMs: number): ReadonlySet<OfficialId> {
    for (const [to, until] of this.#restingUntil) {
      if (until <= nowMs) this.#restingUntil.delete(to);
    }
    return new Set(this.#restingUntil.keys());
  }

  #pause(nowMs: number, forMs: number): void {
    this.#nextAt = Math.max(this.#nextAt, nowMs + forMs);
  }
}
