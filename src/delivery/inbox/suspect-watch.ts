import type { ClaimedUpdate } from '../../domain/chat-inbox.ts';

/** Others wait no longer than this for a suspect: in so long it would have ended the process, or it only hangs. */
const LONGEST_ALONE_MS = 3 * 60_000;

/** Knows when a process has dealt with what was in hand at the last death, so that other work can't be mistaken for it. */
export class SuspectWatch {
  /** Resolves once no suspect is left for this process, or it stops. */
  readonly calm: Promise<void>;
  #becomeCalm: () => void = () => {};
  #inHand = 0;

  constructor() {
    this.calm = new Promise((resolve) => {
      this.#becomeCalm = resolve;
    });
  }

  /** What the inbox gave when it was last asked for something to do. */
  noteClaim(update: ClaimedUpdate | undefined): void {
    if (this.#inHand === 0 && update?.suspicion !== 'suspected') this.#becomeCalm();
  }

  /** There will be no other claim. */
  stop(): void {
    this.#becomeCalm();
  }

  /**
   * Watches over the handling of an update.
   * @param acquit called if it is a suspect that has been alone for too long.
   */
  async during(update: ClaimedUpdate, work: Promise<void>, acquit: () => void): Promise<void> {
    if (update.suspicion !== 'suspected') return work;
    this.#inHand += 1;
    let isSuspect = true;
    const clear = (): void => {
      if (isSuspect) this.#inHand -= 1;
      isSuspect = false;
    };
    const patience = setTimeout(() => {
      clear();
      acquit();
    }, LONGEST_ALONE_MS);
    await work.finally(() => {
      clearTimeout(patience);
      clear();
    });
  }
}
