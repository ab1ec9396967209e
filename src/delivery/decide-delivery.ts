import type { MessageEnd, WaitingMessage } from './outbox-store.ts';

/**
 * What a try to send has come to.
 * - `delivered`: the channel has taken it.
 * - `slow down`: too many messages; nothing may be sent for so many seconds.
 * - `blocked`: the person doesn't want messages from us.
 * - `refused`: the channel will never take this message.
 * - `not sent`: the channel wasn't reached, so nothing can have arrived.
 * - `unknown`: it went out and no answer came (a time limit, a broken connection, a fault of the channel's own).
 * - `not made`: its words couldn't be made from its payload.
 */
export type SendOutcome =
  | { readonly kind: 'delivered' | 'blocked' | 'refused' | 'not sent' | 'unknown' | 'not made' }
  | { readonly kind: 'slow down'; readonly seconds: number };

/** Whether the channel answered, be it with a refusal; without an answer everybody's messages are in doubt. */
export const wasAnswered = ({ kind }: SendOutcome): boolean => kind !== 'not sent' && kind !== 'unknown';

/** What follows from it. */
interface Decision {
  readonly end: MessageEnd;
  /** Whether the recipient can't be reached until they come back by themselves. */
  readonly isUnreachable: boolean;
}

/** A message whose outcome isn't known, or that can't be made, is tried so often in all. */
export const MOST_TRIES = 3;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** How long to wait after so many failures: twice as long each time, five minutes at most. */
export const backOffMs = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 20));

/**
 * The policy of delivery.
 *
 * | outcome | what follows |
 * |---|---|
 * | delivered | sent |
 * | slow down | again after as long as Telegram asks, and nobody gets anything until then; no failure is counted |
 * | blocked | waits, and the recipient counts as unreachable until they write again |
 * | refused | given up |
 * | not sent | again after a growing pause, without a limit: it ends when the message is useless |
 * | unknown, not made | again after a growing pause, `MOST_TRIES` times in all; then given up |
 *
 * An unknown outcome is tried again because a reminder that is missed in silence is worse than one that comes twice.
 * While nothing is answered no message is tried at all (`Pacer`), so that an outage costs those that were under way
 * one try each.
 */
export const decideDelivery = (
  outcome: SendOutcome,
  { failures, unknowns }: Pick<WaitingMessage, 'failures' | 'unknowns'>,
  now: Date,
): Decision => {
  const none = { isUnreachable: false };
  const again = (afterMs: number, counts: { failures: number; unknowns: number }): MessageEnd => ({
    state: 'waiting',
    dueAt: new Date(now.getTime() + afterMs),
    ...counts,
  });
  switch (outcome.kind) {
    case 'delivered':
      return { ...none, end: { state: 'sent' } };
    case 'refused':
      return { ...none, end: { state: 'dead', reason: 'refused' } };
    case 'slow down':
      return { ...none, end: again(outcome.seconds * 1000, { failures, unknowns }) };
    case 'blocked':
      return { isUnreachable: true, end: again(0, { failures: 0, unknowns }) };
    case 'not sent':
      return { ...none, end: again(backOffMs(failures), { failures: failures + 1, unknowns }) };
    case 'unknown':
    case 'not made':
      return unknowns + 1 >= MOST_TRIES
        ? {
            ...none,
            end: { state: 'dead', reason: outcome.kind === 'unknown' ? 'unknown outcome' : 'unreadable' },
          }
        : {
            ...none,
            end: again(backOffMs(failures + unknowns), { failures, unknowns: unknowns + 1 }),
          };
  }
};

/** A message that a channel of ours didn't take. It says what that means for the message, in the outbox's own words. */
export class SendRefusal extends Error {
  readonly outcome: SendOutcome;

  constructor(outcome: SendOutcome, cause?: unknown) {
    super(`the channel did not take a message: ${outcome.kind}`, { cause });
    this.name = 'SendRefusal';
    this.outcome = outcome;
  }
}
