import { BotError, GrammyError, HttpError } from 'grammy';
import { type SendOutcome, SendRefusal, wasAnswered } from '../../../delivery/decide-delivery.ts';
import type { OutsideFailure } from '../../../delivery/inbox/failure-policy.ts';

/**
 * What a failed call to Telegram means for us.
 * - `unreachable`: no answer from Telegram, or its servers failed; whether the call took effect is not known.
 * - `slow down`: too many calls; try again after the seconds given.
 * - `conflict`: somebody else polls with the same token. `bad token`: Telegram doesn't know it.
 * - `forbidden`: this chat doesn't want us. `unchanged`: an edit that changes nothing. `too late`: the button's press
 *   can't be answered any more. `rejected`: any other refusal.
 */
export type TelegramFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'slow down'; readonly seconds: number }
  | { readonly kind: 'conflict' | 'bad token' | 'forbidden' | 'unchanged' | 'too late' | 'rejected' };

const DEFAULT_PAUSE_SECONDS = 5;

// Telegram has one code for all bad requests; these two are told apart by their description only.
const UNCHANGED = /message is not modified/i;
const TOO_LATE = /query is too old|query ID is invalid/i;

const classifyRefusal = (error: GrammyError): TelegramFailure => {
  switch (error.error_code) {
    case 401:
    case 404:
      return { kind: 'bad token' };
    case 403:
      return { kind: 'forbidden' };
    case 409:
      return { kind: 'conflict' };
    case 429:
      return { kind: 'slow down', seconds: error.parameters.retry_after ?? DEFAULT_PAUSE_SECONDS };
    default:
      break;
  }
  if (error.error_code >= 500) return { kind: 'unreachable' };
  if (UNCHANGED.test(error.description)) return { kind: 'unchanged' };
  if (TOO_LATE.test(error.description)) return { kind: 'too late' };
  return { kind: 'rejected' };
};

/** What a channel that isn't Telegram said, as Telegram would. */
const ofRefusal = (outcome: SendOutcome): TelegramFailure => {
  if (outcome.kind === 'slow down') return outcome;
  if (outcome.kind === 'blocked') return { kind: 'forbidden' };
  return { kind: wasAnswered(outcome) ? 'rejected' : 'unreachable' };
};

/** What a failure means, if it came from a call to Telegram; undefined for any other error. */
export const classifyFailure = (error: unknown): TelegramFailure | undefined => {
  if (error instanceof BotError) return classifyFailure(error.error);
  if (error instanceof SendRefusal) return ofRefusal(error.outcome);
  if (error instanceof HttpError) return { kind: 'unreachable' };
  return error instanceof GrammyError ? classifyRefusal(error) : undefined;
};

/** A failure that isn't the fault of the update in whose handling it came. */
export const outsideFailure = (error: unknown): OutsideFailure | undefined => {
  const failure = classifyFailure(error);
  if (failure?.kind === 'slow down') return failure;
  const isOutside = failure?.kind === 'unreachable' || failure?.kind === 'bad token';
  return isOutside ? { kind: 'out of reach' } : undefined;
};

/** Whether the same call may succeed later without anything being changed. */
export const isPassing = (failure: TelegramFailure | undefined): boolean =>
  failure?.kind === 'unreachable' || failure?.kind === 'slow down';

/** Faults of a connection that never came about, so that nothing can have gone over it (Node.js, Common system errors). */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

const errorCodeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Whether a failed call surely never got to Telegram; of a time limit or a broken connection that isn't known. */
export const neverArrived = (error: unknown): boolean =>
  error instanceof SendRefusal
    ? error.outcome.kind === 'not sent'
    : error instanceof HttpError && NO_CONNECTION.has(String(errorCodeOf(error.error)));
