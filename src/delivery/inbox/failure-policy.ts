import type { ClaimedUpdate } from '../../domain/chat-inbox.ts';
import { backOffMs } from '../decide-delivery.ts';

/** An update that fails for another reason than the channel's being out of reach is tried this often. */
export const MAX_TRIES = 3;

/**
 * An update that was begun this often without an end is given up. What kills the process is found sooner (`Suspicion`);
 * this is for what outlasts one stop after another.
 */
export const MAX_UNFINISHED_STARTS = 10;

/** A question is worth answering for a day; after that the person has asked again or elsewhere. */
const MAX_PASSING_FAILURES = 300;

/**
 * A failure that no update is to blame for, as the channel tells it apart: it asks for a pause, or can't be reached for
 * now (or doesn't know us, which the operator must mend).
 */
export type OutsideFailure =
  | { readonly kind: 'slow down'; readonly seconds: number }
  | { readonly kind: 'out of reach' };

type NextTry = { readonly retryAt: Date } | 'set aside';

/**
 * What becomes of an update whose handling has failed. While the channel is out of reach it is tried again with growing
 * pauses (a send that timed out may have arrived, but an answer twice is better than none); any other failure is tried
 * three times in all, so that a poisonous update doesn't block its chat.
 * @param outside undefined for a failure of the update's own.
 */
export const decideNextTry = (
  update: Pick<ClaimedUpdate, 'failures'>,
  outside: OutsideFailure | undefined,
  now: Date,
): NextTry => {
  const after = (milliseconds: number): NextTry => ({ retryAt: new Date(now.getTime() + milliseconds) });
  if (outside?.kind === 'slow down' && update.failures < MAX_PASSING_FAILURES)
    return after(outside.seconds * 1000);
  const tries = outside?.kind === 'out of reach' ? MAX_PASSING_FAILURES : MAX_TRIES;
  return update.failures + 1 < tries ? after(backOffMs(update.failures)) : 'set aside';
};

/** Whether an update has been begun so often without an end that it isn't to be begun again. */
export const hasKilledTooOften = ({
  starts,
  failures,
}: Pick<ClaimedUpdate, 'starts' | 'failures'>): boolean => starts - failures > MAX_UNFINISHED_STARTS;

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

/** What the sender of an update that is given up is told: of a message, or of a press. */
export const UNHANDLED = {
  message:
    'Tôi chưa xử lý được tin này. Tin vẫn được giữ lại và Văn phòng đã biết, đồng chí không cần gửi lại.',
  press: 'Tôi chưa xử lý được lần bấm nút ở tin này. Việc đó được giữ lại và Văn phòng đã biết.',
} as const;
