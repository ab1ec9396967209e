import type { ChatId, MessageId, UpdateId } from '../../domain/chat.ts';
import type { KeptFile } from './progress-update.ts';

/** One message of several photos or files that were sent at once; Telegram brings each by itself. */
export interface AlbumPart {
  readonly chat: ChatId;
  readonly message: MessageId;
  /** What Telegram calls the album by; the same for all its parts. */
  readonly album: string;
  /** The update that brought it: parts are handled in that order. */
  readonly update: UpdateId;
  readonly files: readonly KeptFile[];
  readonly hasCaption: boolean;
  /** Our message that asks what the album shows, if this part was asked about. */
  readonly askedIn: MessageId | undefined;
}

/** Parts of albums as rows, so that an album is one also over a restart. Every method is one transaction. */
export interface AlbumStore {
  /** Keeps a part, or that it has got a caption since; gives all parts of its album so far, in their order. */
  keep(part: Omit<AlbumPart, 'askedIn'>, at: Date): Promise<readonly AlbumPart[]>;
  /** Notes our message that asks about a part; nothing if the message is no part of an album. */
  noteAsked(part: Pick<AlbumPart, 'chat' | 'message'>, askedIn: MessageId): Promise<void>;
  /** Adds files, each once, to all that was reported in a message and to what is asked about it. */
  attach(part: Pick<AlbumPart, 'chat' | 'message'>, files: readonly KeptFile[]): Promise<void>;
  /** Forgets parts that came before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
