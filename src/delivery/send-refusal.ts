import type { SendOutcome } from './decide-delivery.ts';

/** A message that a channel of ours didn't take. It says what that means for the message, in the outbox's own words. */
export class SendRefusal extends Error {
  readonly outcome: SendOutcome;

  constructor(outcome: SendOutcome, cause?: unknown) {
    super(`the channel did not take a message: ${outcome.kind}`, { cause });
    this.name = 'SendRefusal';
    this.outcome = outcome;
  }
}
