import type { Span } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import type { ProgressReading, Unread } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';

/** What a message answers to. */
export type RepliesTo =
  /** A card or a question about one target, measure or task. */
  | { readonly kind: 'card'; readonly item: Reference }
  /** The week's question about all that the person leads. */
  | { readonly kind: 'nudge' };

export interface MessageContext {
  /** What the person is asked about: measures, whole targets, tasks. */
  readonly openItems: readonly Reference[];
  readonly repliesTo: RepliesTo | undefined;
  /** The day in the bot's time zone on which the message was written. */
  readonly today: Day;
  /** The figure that was reported last of an item, in its own unit. */
  readonly lastOf?: ((item: Reference) => string | undefined) | undefined;
}

/** The updates that a message tells of. */
export interface ReadMessage {
  readonly readings: readonly ProgressReading[];
  readonly unread: readonly Unread[];
  /** What it names, whether or not something was read of it. */
  readonly named: readonly Reference[];
  /** Something was told, though perhaps nothing of it is kept as a figure or a state. */
  readonly isTold: boolean;
  /** The day that it names last, if it names one. */
  readonly day: Day | undefined;
  /** Numbers that it says were wrong ("chứ không phải 157,1"), as plain decimals. */
  readonly denied: readonly string[];
  /** Sentences that ask something. */
  readonly questions: readonly Span[];
}

export type MessageKind = 'question' | 'updates' | 'mixed' | 'unclear';

export interface ClassifiedMessage extends ReadMessage {
  /** `unclear`: to be asked with two buttons, the text kept. */
  readonly kind: MessageKind;
}
