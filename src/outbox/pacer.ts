import type { OfficialId } from '../domain/people.ts';
import { backOffMs, type SendOutcome, wasAnswered } from './decide-delivery.ts';

/** After a crash so many messages at most may be sent again. */
export const MOST_IN_FLIGHT = 20;
/** Telegram takes about 30 messages a second from a bot, and one a second in a chat (Bot FAQ, "My bot is hitting limits"). */
const INTERVAL_MS = 34;
const CHAT_INTERVAL_MS = 1_000;
/** So long at most until it is seen that the channel answers again. */
const LONGEST_SILENCE_MS = 60_000;

/**
 * Says when the next message may go out and how many at a time. It slows down when the channel asks for it, and sends
 * one message at a time, ever more rarely, while the channel doesn't answer. Milliseconds are those of any clock that
 * only grows.
 */
export class Pacer {
  #nextAt = 0;
  readonly #restingUntil = new Map<OfficialId, number>();
  /** How many tries in a row the channel hasn't answered, those of one moment counted once. */
  #silences = 0;
  #silentUntil = 0;

  /** How many messages may be under way at the same time. */
  get room(): number {
    return this.#silences > 0 ? 1 : MOST_IN_FLIGHT;
  }

  /** Takes the next turn and gives how long to wait for it. */
  takeTurn(nowMs: number): number {
    const at = Math.max(nowMs, this.#nextAt);
    this.#nextAt = at + INTERVAL_MS;
    return at - nowMs;
  }

  /** Learns from a try to send something to somebody. */
  note(to: OfficialId, outcome: SendOutcome, nowMs: number): void {
    this.#restingUntil.set(to, nowMs + CHAT_INTERVAL_MS);
    if (outcome.kind === 'slow down') this.#pause(nowMs, outcome.seconds * 1000);
    if (wasAnswered(outcome)) {
      this.#silences = 0;
    } else if (nowMs >= this.#silentUntil) {
      const pauseMs = Math.min(LONGEST_SILENCE_MS, backOffMs(this.#silences));
      this.#silences += 1;
      this.#silentUntil = nowMs + pauseMs;
      this.#pause(nowMs, pauseMs);
    }
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
