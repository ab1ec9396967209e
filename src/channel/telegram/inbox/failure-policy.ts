import type { ClaimedUpdate } from '../../../domain/chat-inbox.ts';
import { classifyFailure } from '../message/telegram-failure.ts';

/** An update that fails for another reason than Telegram's being out of reach is tried this often. */
export const MAX_TRIES = 3;

/**
 * An update that was begun this often without an end is given up. What kills the process is found sooner (`Suspicion`);
 * this is for what outlasts one stop after another.
 */
export const MAX_UNFINISHED_STARTS = 10;

/** A question is worth answering for a day; after that the person has asked again or elsewhere. */
const MAX_PASSING_FAILURES = 300;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

export type NextTry = { readonly retryAt: Date } | 'set aside';

const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 20));

/**
 * What becomes of an update whose handling has failed. While Telegram can't be reached, or doesn't know the token, it is tried again with growing
 * pauses (a send that timed out may have arrived, but an answer twice is better than none); any other failure is
 * tried three times in all, so that a poisonous update doesn't block its chat.
 */
export const decideNextTry = (
  update: Pick<ClaimedUpdate, 'failures'>,
  error: unknown,
  now: Date,
): NextTry => {
  const failure = classifyFailure(error);
  const after = (milliseconds: number): NextTry => ({ retryAt: new Date(now.getTime() + milliseconds) });
  if (failure?.kind === 'slow down' && update.failures < MAX_PASSING_FAILURES)
    return after(failure.seconds * 1000);
  const isOutside = failure?.kind === 'unreachable' || failure?.kind === 'bad token';
  const tries = isOutside ? MAX_PASSING_FAILURES : MAX_TRIES;
  return update.failures + 1 < tries ? after(pauseAfter(update.failures)) : 'set aside';
};

/** Whether an update has been begun so often without an end that it isn't to be begun again. */
export const hasKilledTooOften = ({
  starts,
  failures,
}: Pick<ClaimedUpdate, 'starts' | 'failures'>): boolean => starts - failures > MAX_UNFINISHED_STARTS;
