import type { Logger } from 'pino';
import type { MessageId, PersonId } from '../domain/chat.ts';
import { asChatId } from '../domain/chat.ts';
import type { Clock } from '../domain/clock.ts';
import type { OfficialId } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { alertStaff } from './alert-staff.ts';
import { decideDelivery, type SendOutcome } from './decide-delivery.ts';
import { markUnreachable } from './mark-reachability.ts';
import type { MessageEnd, OutboxStore, WaitingMessage } from './outbox-store.ts';
import { Pacer } from './pacer.ts';
import type { Payload } from './payload.ts';

/** Turns a payload into the parts that the channel sends, with names and figures as they are now. */
export interface Renderer<Part> {
  render(payload: Payload): Promise<readonly Part[]>;
}

/** Sends one part to a person, once, without retries of its own. */
export interface Sender<Part> {
  send(to: PersonId, part: Part): Promise<SendOutcome & { readonly messageId?: MessageId }>;
}

export interface DeliveryOptions<Part> {
  readonly outbox: OutboxStore;
  readonly people: PeopleStore;
  readonly directory: () => Promise<Directory>;
  readonly renderer: Renderer<Part>;
  readonly sender: Sender<Part>;
  readonly now: Clock;
  /** Milliseconds of a clock that only grows, for pacing. */
  readonly milliseconds: () => number;
  readonly logger: Logger;
  /** Who delivers; another one for every process. */
  readonly owner: string;
}

/** After a crash so many messages at most may be sent again. */
export const MOST_IN_FLIGHT = 20;
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
/** How often a process without the lease, or without anything to do, looks again. */
const LOOK_EVERY_MS = 1_000;
const STORAGE_PAUSE_MS = 2_000;

/** Delivers what stands in the outbox: one process at a time, several recipients at a time, each in order. */
export class OutboxDelivery<Part> {
  readonly #options: DeliveryOptions<Part>;
  readonly #pacer = new Pacer();
  /** Who is being served, with the work on it. */
  readonly #active = new Map<OfficialId, Promise<void>>();
  #leaseUntil = 0;
  #renewAt = 0;
  #delivered = 0;
  #wake: () => void = () => {};

  constructor(options: DeliveryOptions<Part>) {
    this.#options = options;
  }

  /** There may be something new to send. Cheap to call at any time. */
  wake(): void {
    this.#wake();
  }

  /** Delivers until the signal is given, and then waits for what is under way. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#wake());
    while (!signal.aborted) {
      try {
        const isIdle = !(await this.#holdLease()) || !(await this.#sendDue(signal));
        if (isIdle) await this.#rest(await this.#idleMs(), signal);
      } catch (error) {
        this.#options.logger.error({ err: error }, 'the outbox could not be read');
        await this.#rest(STORAGE_PAUSE_MS, signal);
      }
    }
    await Promise.all(this.#active.values());
  }

  async #holdLease(): Promise<boolean> {
    const { outbox, owner, now, milliseconds } = this.#options;
    if (milliseconds() < this.#renewAt) return true;
    const at = now();
    const isHeld = await outbox.holdLease(owner, at, new Date(at.getTime() + LEASE_MS));
    this.#leaseUntil = isHeld ? milliseconds() + LEASE_MS : 0;
    this.#renewAt = isHeld ? milliseconds() + RENEW_MS : 0;
    return isHeld;
  }

  /** @returns whether anything was due. */
  async #sendDue(signal: AbortSignal): Promise<boolean> {
    const { outbox, now, milliseconds } = this.#options;
    const room = MOST_IN_FLIGHT - this.#active.size;
    if (room <= 0) {
      await Promise.race(this.#active.values());
      return true;
    }
    const busy = new Set([...this.#active.keys(), ...this.#pacer.resting(milliseconds())]);
    const due = await outbox.findDue(now(), room, busy);
    for (const message of due) {
      await this.#rest(this.#pacer.takeTurn(milliseconds()), signal, true);
      // Whoever lost the lease while it waited must not send: another process does.
      if (signal.aborted || milliseconds() >= this.#leaseUntil) return true;
      if (milliseconds() >= this.#renewAt && !(await this.#holdLease())) return true;
      const work = this.#work(message).finally(() => this.#active.delete(message.to));
      this.#active.set(message.to, work);
    }
    return due.length > 0;
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

  /** @param isPacing such a wait isn't cut short by new messages. */
  #rest(milliseconds: number, signal: AbortSignal, isPacing = false): Promise<void> {
    if (milliseconds <= 0 || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#wake = () => {};
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      this.#wake = () => {
        if (!isPacing || signal.aborted) finish();
      };
    });
  }

  /** Never rejects: a message whose end can't be stored is taken up again. */
  async #work(message: WaitingMessage): Promise<void> {
    const { outbox, now, logger } = this.#options;
    try {
      const end = await this.#deliver(message);
      await outbox.end(message.id, end, now());
      if (end.state === 'sent') this.#delivered += 1;
      if (end.state === 'dead') await this.#reportDead(message, end.reason);
    } catch (error) {
      logger.error({ messageId: message.id, err: error }, 'the end of a pushed message could not be stored');
    }
  }

  async #deliver(message: WaitingMessage): Promise<MessageEnd> {
    const { directory, now } = this.#options;
    if (message.uselessAfter !== undefined && message.uselessAfter <= now()) {
      return { state: 'dropped', reason: 'stale' };
    }
    const person = (await directory()).official(message.to)?.person;
    if (person === undefined) return { state: 'dropped', reason: 'no account' };
    if (message.payload === undefined) return { state: 'dead', reason: 'unreadable' };
    return this.#sendParts(message, person, await this.#options.renderer.render(message.payload));
  }

  async #sendParts(message: WaitingMessage, person: PersonId, parts: readonly Part[]): Promise<MessageEnd> {
    const { outbox, sender, now, milliseconds } = this.#options;
    for (const [index, part] of parts.entries()) {
      if (index < message.sentParts) continue;
      const outcome = await sender.send(person, part);
      this.#pacer.rest(message.to, milliseconds());
      if (outcome.kind !== 'delivered') return this.#decide(message, outcome);
      if (outcome.messageId !== undefined) {
        const where = { chatId: asChatId(person), messageId: outcome.messageId };
        await outbox.savePart({ message: message.id, part: index, ...where }, now());
      }
    }
    return { state: 'sent' };
  }

  async #decide(message: WaitingMessage, outcome: SendOutcome): Promise<MessageEnd> {
    const { logger, now, milliseconds } = this.#options;
    const { end, pauseMs, isUnreachable } = decideDelivery(outcome, message, now());
    logger.warn({ messageId: message.id, outcome, state: end.state }, 'a pushed message was not delivered');
    if (pauseMs > 0) this.#pacer.pause(milliseconds(), pauseMs);
    if (isUnreachable) await this.#reportUnreachable(message.to);
    return end;
  }

  async #reportUnreachable(official: OfficialId): Promise<void> {
    const { outbox, people, directory, now } = this.#options;
    const at = now();
    if (!(await markUnreachable(people, official, at))) return;
    const key = `unreachable:${official}:${at.toISOString()}`;
    await alertStaff(outbox, await directory(), { what: 'unreachable', official }, key, at);
  }

  async #reportDead({ id, payload }: WaitingMessage, reason: string): Promise<void> {
    const { outbox, directory, now, logger } = this.#options;
    logger.error({ messageId: id, reason }, 'a pushed message was given up');
    // An alert about an alert could go on for ever.
    if (payload?.type === 'alert') return;
    await alertStaff(
      outbox,
      await directory(),
      { what: 'message dead', message: id },
      `dead:${id}:${now().toISOString()}`,
      now(),
    );
  }
}
