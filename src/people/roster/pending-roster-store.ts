import type { PersonId, UpdateId } from '../../domain/chat.ts';

/** A roster file that somebody has sent and been shown a preview of, but hasn't applied yet. */
export interface PendingRoster {
  /** Of the message that brought it. */
  readonly update: UpdateId;
  readonly person: PersonId;
  readonly fileName: string;
  /** As it was sent: it is read and planned again when it is applied. */
  readonly file: Uint8Array;
  readonly sentAt: Date;
}

/** Roster files as rows. Every method is one transaction. */
export interface PendingRosterStore {
  /** Keeps a file; one that is kept already stays as it is. */
  save(roster: PendingRoster): Promise<void>;
  /** Undefined if it was applied, dropped, pruned, or is somebody else's. */
  find(update: UpdateId, person: PersonId): Promise<PendingRoster | undefined>;
  drop(update: UpdateId): Promise<void>;
  /** Deletes files that were sent before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
