import type { OfficialId } from '../domain/people.ts';
import { backOffMs, type SendOutcome, wasAnswered } from './decide-delivery.ts';
import { deliverMessage, type MessageDelivery } from './deliver-message.ts';
import type { WaitingMessage } from './outbox-store.ts';

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

interface DeliveryOptions<Part> extends MessageDelivery<Part> {
  /** Who delivers; another one for every process. */
  readonly owner: string;
}

/** After a crash so many messages at most may be sent again. */
export const MOST_IN_FLIGHT = 20;
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
/** How often a process without the lease, or without anything to do, looks again. */
const LOOK_EVERY_MS = 1_000;
const FAULT_PAUSE_MS = 2_000;

/** Delivers what stands in the outbox: one process at a time, several recipients at a time, each in order. */
export class OutboxDelivery<Part> {
  readonly #options: DeliveryOptions<Part>;
  readonly #pacer = new Pacer();
  /** Who is being served, with the work on it. */
  readonly #active = new Map<OfficialId, Promise<void>>();
  #leaseUntil = 0;
  #renewAt = 0;
  #delivered = 0;

  constructor(options: DeliveryOptions<Part>) {
    this.#options = options;
  }

  /** Delivers until the signal is given, and then waits for what is under way. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    const { stopwatch, logger } = this.#options;
    while (!signal.aborted) {
      try {
        if (!(await this.#holdLease())) await stopwatch.pause(LOOK_EVERY_MS, signal);
        else if (!(await this.#sendDue(signal))) await stopwatch.pause(await this.#idleMs(), signal);
      } catch (error) {
        logger.error({ err: error }, 'the outbox could not be read');
        await stopwatch.pause(FAULT_PAUSE_MS, signal);
      }
    }
    await Promise.all(this.#active.values());
  }

  async #holdLease(): Promise<boolean> {
    const { outbox, owner, now, stopwatch } = this.#options;
    const nowMs = stopwatch.milliseconds();
    if (nowMs < this.#renewAt) return true;
    const at = now();
    const isHeld = await outbox.holdLease(owner, at, new Date(at.getTime() + LEASE_MS));
    // Counted from before the call: the database must not think it free while we think it ours.
    this.#leaseUntil = isHeld ? nowMs + LEASE_MS : 0;
    this.#renewAt = isHeld ? nowMs + RENEW_MS : 0;
    return isHeld;
  }

  /** @returns whether anything was due. */
  async #sendDue(signal: AbortSignal): Promise<boolean> {
    const { outbox, now, stopwatch } = this.#options;
    if (this.#active.size >= MOST_IN_FLIGHT) {
      await Promise.race(this.#active.values());
      return true;
    }
    const busy = new Set([...this.#active.keys(), ...this.#pacer.resting(stopwatch.milliseconds())]);
    const due = await outbox.findDue(now(), MOST_IN_FLIGHT - this.#active.size, busy);
    for (const message of due) {
      if (!(await this.#takeTurn(signal))) return true;
      const work = this.#work(message, signal).finally(() => this.#active.delete(message.to));
      this.#active.set(message.to, work);
    }
    return due.length > 0;
  }

  /** Waits until a message may go out; false if what was due must be looked up anew. */
  async #takeTurn(signal: AbortSignal): Promise<boolean> {
    const { sender, stopwatch } = this.#options;
    const wasSilent = this.#pacer.isSilent;
    for (;;) {
      const waitMs = this.#pacer.waitMs(stopwatch.milliseconds());
      // In short steps, since the lease must be kept up meanwhile.
      await stopwatch.pause(Math.min(waitMs, RENEW_MS), signal);
      // Whoever lost the lease while it waited must not send: another process does.
      if (signal.aborted || stopwatch.milliseconds() >= this.#leaseUntil) return false;
      if (!(await this.#holdLease())) return false;
      if (this.#pacer.waitMs(stopwatch.milliseconds()) > 0) continue;
      if (!this.#pacer.isSilent) break;
      this.#pacer.noteCheck(await sender.answers(), stopwatch.milliseconds());
    }
    if (wasSilent) return false;
    this.#pacer.take(stopwatch.milliseconds());
    return true;
  }

  async #idleMs(): Promise<number> {
    const { outbox, now, logger } = this.#options;
    if (this.#delivered > 0 && this.#active.size === 0) {
      logger.info({ delivered: this.#delivered }, 'pushed messages were delivered');
      this.#delivered = 0;
    }
    const due = await outbox.nextDue();
    const untilDue = due === undefined ? LOOK_EVERY_MS : due.getTime() - now().getTime();
    // A due message whose recipient is busy or resting makes this 0; nothing is gained by asking all the time.
    return Math.min(LOOK_EVERY_MS, Math.max(50, untilDue));
  }

  /** Never rejects: a message whose end isn't known is taken up again. */
  async #work(message: WaitingMessage, signal: AbortSignal): Promise<void> {
    const { stopwatch, logger } = this.#options;
    const note = (outcome: SendOutcome): void =>
      this.#pacer.note(message.to, outcome, stopwatch.milliseconds());
    try {
      const end = await deliverMessage(this.#options, message, { note, signal });
      if (end.state === 'sent') this.#delivered += 1;
    } catch (error) {
      note({ kind: 'not sent' });
      logger.error({ messageId: message.id, err: error }, 'a pushed message could not be dealt with');
    }
  }
}
