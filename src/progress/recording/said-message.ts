import type { MessageId, UpdateId } from '../../domain/chat.ts';
import type { MessagePlace } from '../../domain/chat-turn.ts';
import type { Actor } from '../../people/directory.ts';
import type { KeptFile } from './progress-update.ts';
import type { SaidReport } from './report-desk.ts';

/** Who says or presses something, and when. */
export interface Saying {
  /** What the channel numbers it by: what it gives is recorded once. */
  readonly update: UpdateId;
  readonly actor: Actor;
  /** When it was said as it is now: sent, last edited or pressed; not when it is handled. */
  readonly at: Date;
  /** Our message that it replies to; undefined for no reply, for one to anything else, and for a press. */
  readonly repliesTo: MessageId | undefined;
}

/** A message that may report something, as a channel brings it. */
export interface SaidMessage extends Saying, MessagePlace {
  /** As it was typed, caption included. */
  readonly text: string;
  /** Its own files. */
  readonly files: readonly KeptFile[];
  /** What the channel calls what was sent at once with it by; undefined where it was sent by itself. */
  readonly album: string | undefined;
  /** It replies to something, ours or not. */
  readonly isReply: boolean;
  readonly forwarded: SaidReport['forwarded'];
  readonly isEdited: boolean;
  /** When it was first sent: what it says holds for that day, also once it was edited. */
  readonly writtenAt: Date;
  /** The second in which it was sent or last edited: the same however often it is handled. */
  readonly statedAt: Date;
}
