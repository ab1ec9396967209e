import type { OfficialId } from '../domain/people.ts';

/** Telegram takes about 30 messages a second from a bot, and one a second in a chat (Bot FAQ, "My bot is hitting limits"). */
const INTERVAL_MS = 34;
const CHAT_INTERVAL_MS = 1_000;

/** Says when the next message may go out. Milliseconds are those of any clock that only grows. */
export class Pacer {
  #nextAt = 0;
  readonly #restingUntil = new Map<OfficialId, number>();

  /** Takes the next turn and gives how long to wait for it. */
  takeTurn(nowMs: number): number {
    const at = Math.max(nowMs, this.#nextAt);
    this.#nextAt = at + INTERVAL_MS;
    return at - nowMs;
  }

  /** Nobody gets anything for so long. */
  pause(nowMs: number, forMs: number): void {
    this.#nextAt = Math.max(this.#nextAt, nowMs + forMs);
  }

  /** The recipient has just been sent something. */
  rest(to: OfficialId, nowMs: number): void {
    this.#restingUntil.set(to, nowMs + CHAT_INTERVAL_MS);
  }

  /** Recipients who were sent something less than a second ago. */
  resting(nowMs: number): ReadonlySet<OfficialId> {
    for (const [to, until] of this.#restingUntil) {
      if (until <= nowMs) this.#restingUntil.delete(to);
    }
    return new Set(this.#restingUntil.keys());
  }
}
