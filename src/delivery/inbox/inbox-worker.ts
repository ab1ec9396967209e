import type { Logger } from 'pino';
import type { ClaimedUpdate, Inbox, Lease } from '../../domain/chat-inbox.ts';
import type { Clock } from '../../domain/local-time.ts';
import { decideNextTry, hasKilledTooOften, type OutsideFailure, SuspectWatch } from './failure-policy.ts';

const LANES = 8;
const LEASE_MS = 120_000;
const STORAGE_PAUSE_MS = 1_000;

export interface InboxWorkerOptions {
  readonly inbox: Inbox;
  /** Handles one update, given as JSON; rejects if it must be handled again. */
  readonly handle: (payload: string) => Promise<void>;
  /** What of a failure is the channel's; by default nothing. */
  readonly outsideOf?: (error: unknown) => OutsideFailure | undefined;
  readonly now: Clock;
  readonly logger: Logger;
  /** Who claims; another one for every process. */
  readonly owner: string;
  /** Told of an update before it is given up, perhaps twice; it may fail without harm. */
  readonly onSetAside?: (update: ClaimedUpdate) => Promise<void>;
  /** Tells of a condemned update instead of having it handled; rejects if it must be told again. */
  readonly tellOfDeadly?: (update: ClaimedUpdate) => Promise<void>;
}

/** Takes updates from the inbox and has them handled: one at a time in a lane, several lanes side by side. */
export class InboxWorker {
  readonly #options: InboxWorkerOptions;
  /** What is being handled, by lane. */
  readonly #active = new Map<string, Promise<void>>();
  readonly #suspects = new SuspectWatch();
  #filling: Promise<void> | undefined;
  #isWanted = false;
  /** The database failed: there may be claims of ours that we don't know of. */
  #isUnsure = false;
  #isStopping = false;
  #wakeTimer: NodeJS.Timeout | undefined;
  #renewTimer: NodeJS.Timeout | undefined;

  constructor(options: InboxWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#renewTimer = setInterval(() => void this.#renew(), LEASE_MS / 3);
    this.wake();
  }

  /** Resolves once what was in hand at the last death has been dealt with, or the worker stops. */
  get calm(): Promise<void> {
    return this.#suspects.calm;
  }

  /** There may be something to do. Cheap to call at any time. */
  wake(): void {
    this.#isWanted = true;
    if (this.#filling !== undefined || this.#isStopping) return;
    this.#filling = this.#fill().finally(() => {
      this.#filling = undefined;
      if (this.#isWanted) this.wake();
    });
  }

  /**
   * Claims nothing more and waits for what is being handled.
   * @returns how many updates were still being handled after `graceMs`; they are handled after the next start.
   */
  async stop(graceMs: number): Promise<number> {
    this.#isStopping = true;
    this.#suspects.stop();
    clearTimeout(this.#wakeTimer);
    await this.#filling;
    await this.#noteStop();
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([Promise.all(this.#active.values()), grace]);
    clearTimeout(timer);
    clearInterval(this.#renewTimer);
    return this.#active.size;
  }

  /** From here on an end is no surprise, also if what is under way outlasts the patience of whoever stops us. */
  async #noteStop(): Promise<void> {
    const { inbox, logger, owner } = this.#options;
    await inbox.noteStop(owner).catch((error: unknown) => {
      logger.warn({ err: error }, 'the stop could not be noted; what is under way may be suspected');
    });
  }

  #lease(): Lease {
    const now = this.#options.now();
    return { owner: this.#options.owner, now, expiresAt: new Date(now.getTime() + LEASE_MS) };
  }

  async #fill(): Promise<void> {
    try {
      while (this.#isWanted && !this.#isStopping && this.#active.size < LANES) {
        this.#isWanted = false;
        if (this.#isUnsure) await this.#reconcile();
        await this.#claimAll();
      }
      this.#isWanted = false;
    } catch (error) {
      this.#isWanted = false;
      this.#isUnsure = true;
      this.#options.logger.error({ err: error }, 'the inbox could not be read');
      this.#wakeAfter(STORAGE_PAUSE_MS);
    }
  }

  /** Frees our claims of what isn't in hand, so that it needn't wait until they run out. */
  async #reconcile(): Promise<void> {
    const { inbox, logger, owner } = this.#options;
    const freed = await inbox.releaseOwn(owner, [...this.#active.keys()]);
    this.#isUnsure = false;
    if (freed > 0) logger.info({ freed }, 'claims left over from a failure of the database are free again');
  }

  async #claimAll(): Promise<void> {
    while (!this.#isStopping && this.#active.size < LANES) {
      const update = await this.#options.inbox.claimNext(this.#lease());
      this.#suspects.noteClaim(update);
      if (update === undefined) return this.#planNextWake();
      const watched = this.#suspects.during(update, this.#work(update), () => void this.#acquit(update));
      const work = watched.finally(() => {
        this.#active.delete(update.lane);
        this.wake();
      });
      this.#active.set(update.lane, work);
    }
  }

  async #planNextWake(): Promise<void> {
    const due = await this.#options.inbox.nextDue();
    if (due) this.#wakeAfter(Math.max(0, due.getTime() - this.#options.now().getTime()));
  }

  #wakeAfter(milliseconds: number): void {
    clearTimeout(this.#wakeTimer);
    if (!this.#isStopping) this.#wakeTimer = setTimeout(() => this.wake(), milliseconds + 1);
  }

  /** Never rejects: whatever goes wrong is logged, and the lane is freed once the database answers again. */
  async #work(update: ClaimedUpdate): Promise<void> {
    const { inbox, handle, logger } = this.#options;
    try {
      if (hasKilledTooOften(update)) {
        logger.error(
          { updateId: update.id, starts: update.starts },
          'an update that never ends was set aside',
        );
        await this.#setAside(update);
        return;
      }
      const isDeadly = update.suspicion === 'condemned';
      const error = await (isDeadly ? this.#tellOfDeadly(update) : handle(update.payload)).then(
        () => undefined,
        (reason: unknown) => ({ reason }),
      );
      if (error !== undefined) await this.#endFailed(update, error.reason);
      else if (isDeadly) await inbox.setAside(update, this.#lease());
      else await inbox.finish(update, this.#lease());
    } catch (error) {
      this.#isUnsure = true;
      logger.error({ updateId: update.id, err: error }, 'the end of an update could not be stored');
    }
  }

  async #acquit(update: ClaimedUpdate): Promise<void> {
    const { inbox, logger } = this.#options;
    logger.warn({ updateId: update.id }, 'a suspect takes so long that the others wait no longer for it');
    await inbox.acquit(update).catch((error: unknown) => {
      logger.error({ updateId: update.id, err: error }, 'a suspect could not be acquitted');
    });
    this.wake();
  }

  async #tellOfDeadly(update: ClaimedUpdate): Promise<void> {
    const { logger, tellOfDeadly } = this.#options;
    logger.error({ updateId: update.id }, 'an update over which the process died twice is set aside');
    await tellOfDeadly?.(update);
  }

  async #endFailed(update: ClaimedUpdate, error: unknown): Promise<void> {
    const { inbox, logger, owner, now, outsideOf } = this.#options;
    const next = decideNextTry(update, outsideOf?.(error), now());
    if (next === 'set aside') {
      logger.error({ updateId: update.id, err: error }, 'an update that keeps failing was set aside');
      await this.#setAside(update);
      return;
    }
    logger.warn(
      { updateId: update.id, err: error, retryAt: next.retryAt },
      'an update will be handled again',
    );
    await inbox.postpone(update, owner, next.retryAt);
  }

  async #setAside(update: ClaimedUpdate): Promise<void> {
    const { inbox, logger, onSetAside } = this.#options;
    // Told first: after a crash in between it is told once more rather than never.
    await onSetAside?.(update).catch((error: unknown) => {
      logger.error({ updateId: update.id, err: error }, 'nobody could be told of an update set aside');
    });
    await inbox.setAside(update, this.#lease());
  }

  /** Keeps its own claims, frees those of processes that have died meanwhile, and looks for what others put back. */
  async #renew(): Promise<void> {
    const { inbox, logger, owner } = this.#options;
    try {
      await inbox.renew([...this.#active.keys()], this.#lease());
      await inbox.releaseDead(owner);
      this.wake();
    } catch (error) {
      logger.error({ err: error }, 'claims could not be renewed');
    }
  }
}
