import type { ChatId, MessageId } from '../domain/chat.ts';
import type { OfficialId } from '../domain/people.ts';
import type { AuditEntry, Author } from '../people/people-store.ts';
import type { Payload } from './payload.ts';

export type OutboxId = number & { readonly __brand: 'OutboxId' };
export const asOutboxId = (id: number): OutboxId => id as OutboxId;

/** A message to be pushed. */
export interface NewMessage {
  readonly to: OfficialId;
  /** Unique for this recipient; made by the planner: `nudge:2024-W48:p1`, `notice:17`. */
  readonly key: string;
  readonly payload: Payload;
  readonly dueAt: Date;
  /** After this moment it isn't sent any more; undefined is never. */
  readonly uselessAfter: Date | undefined;
}

/** A message that waits to be delivered. */
export interface WaitingMessage extends Omit<NewMessage, 'payload'> {
  readonly id: OutboxId;
  /** Undefined if the row can't be read. */
  readonly payload: Payload | undefined;
  /** How many parts have been delivered already. */
  readonly sentParts: number;
  /** Failures in a row that are known to have delivered nothing. */
  readonly failures: number;
  /** Sends of which it isn't known whether they arrived. */
  readonly unknowns: number;
}

/** One Telegram message of a pushed message. */
export interface PushedPart {
  readonly message: OutboxId;
  readonly part: number;
  readonly chatId: ChatId;
  readonly messageId: MessageId;
}

/** Why a message isn't tried any more. */
export type DeadReason = 'refused' | 'unknown outcome' | 'unreadable';
export type DropReason = 'stale' | 'no account' | 'needless';

/** What became of a try. */
export type MessageEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'dead'; readonly reason: DeadReason }
  | { readonly state: 'dropped'; readonly reason: DropReason }
  | { readonly state: 'waiting'; readonly dueAt: Date; readonly failures: number; readonly unknowns: number };

/** A message that was given up, as the operator sees it: without its words. */
export interface DeadMessage {
  readonly id: OutboxId;
  readonly to: OfficialId;
  readonly key: string;
  readonly type: string;
  readonly reason: string;
  readonly endedAt: Date;
}

/** How far a message with a key that many get has come with one of them. */
export interface KeyedMessage {
  readonly to: OfficialId;
  readonly state: 'waiting' | 'sent' | 'dead' | 'dropped';
}

export type OutboxCounts = Readonly<Record<'waiting' | 'sent' | 'dead' | 'dropped', number>>;

/**
 * Messages to be pushed, as rows. Every method is one transaction, on disk once its promise is settled; none makes a
 * network call.
 */
export interface OutboxStore {
  /** Adds those whose recipient has none of the same key, and gives how many. */
  enqueue(messages: readonly NewMessage[], now: Date): Promise<number>;
  /** Adds them as `enqueue` does, in the name of whoever acts, with an entry in the audit if any was added. */
  enqueueAs(
    messages: readonly NewMessage[],
    entry: Omit<AuditEntry, 'id' | 'at'>,
    now: Date,
  ): Promise<number>;
  /**
   * The first due message of each reachable recipient, in the order in which they were added.
   * @param except recipients who are being served right now.
   */
  findDue(now: Date, limit: number, except: ReadonlySet<OfficialId>): Promise<readonly WaitingMessage[]>;
  /** When the next waiting message of a reachable recipient is due. */
  nextDue(): Promise<Date | undefined>;
  /** Notes a part that has arrived. */
  savePart(part: PushedPart, now: Date): Promise<void>;
  /** Notes what became of a message. */
  end(message: OutboxId, end: MessageEnd, now: Date): Promise<void>;
  /** The pushed message that a message in a chat belongs to. */
  findPushed(chat: ChatId, message: MessageId): Promise<WaitingMessage | undefined>;
  counts(): Promise<OutboxCounts>;
  /**
   * Puts what the other waiting messages of a recipient say into one of them, and deletes those.
   * @param keysFrom what the keys of those begin with.
   * @returns what it says then; what it said before if there are none, or `join` gives nothing.
   */
  takeIn(
    message: WaitingMessage,
    keysFrom: string,
    join: (payloads: readonly (Payload | undefined)[]) => Payload | undefined,
  ): Promise<Payload | undefined>;
  /** When a message of some kinds last came with somebody, since a moment; undefined if none did. */
  lastSent(to: OfficialId, types: readonly Payload['type'][], since: Date): Promise<Date | undefined>;
  /** What became of the messages with a key, by recipient. */
  findByKey(key: string): Promise<readonly KeyedMessage[]>;
  /** How many messages wait for somebody who can't be reached. */
  countUnreachable(): Promise<number>;
  findDead(): Promise<readonly DeadMessage[]>;
  /** Puts messages that were given up back, with an entry in the audit; gives how many. */
  retryDead(ids: readonly OutboxId[], by: Author, now: Date): Promise<number>;
  /** Takes the right to deliver, or keeps it, until `until`; false while another living process has it. */
  holdLease(owner: string, now: Date, until: Date): Promise<boolean>;
  /** Deletes what was sent, dropped, given up or of no use before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
