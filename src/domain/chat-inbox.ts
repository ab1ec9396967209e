import type { UpdateId } from './chat.ts';

/** An update as it arrived. Updates of one lane (a chat) are handled one after another, lanes side by side. */
export interface IncomingUpdate {
  readonly id: UpdateId;
  readonly lane: string;
  /** The update as JSON, as the channel gave it. */
  readonly payload: string;
}

/**
 * What an update is suspected of: `suspected`, it was in hand when a process died, and is handled alone; `condemned`, it
 * was alone in hand when the next one died, and isn't to be handled any more but set aside, its sender told.
 */
export type Suspicion = 'none' | 'suspected' | 'condemned';

/** An update that its claimant is to handle now. */
export interface ClaimedUpdate extends IncomingUpdate {
  /** How many times handling it has been begun, this time included. */
  readonly starts: number;
  /** How many times handling it has failed. */
  readonly failures: number;
  readonly suspicion: Suspicion;
}

/** What was found of processes that are gone: how many lanes were freed, and what is suspected or condemned since. */
export interface Released {
  readonly freed: number;
  readonly suspected: number;
  readonly condemned: number;
}

/**
 * How long a claim lasts. Its claimant's own never runs out for itself, whatever its clock does; for other processes it
 * runs out by the database's clock, so that theirs needn't agree.
 */
export interface Lease {
  readonly owner: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/**
 * Updates that were received and are to be handled once each, in order within their lane, also after a crash.
 * Every method is one transaction; once its promise is settled the change is on disk.
 */
export interface Inbox {
  /** Stores the updates that are not known yet and gives how many those were. */
  accept(updates: readonly IncomingUpdate[], now: Date): Promise<number>;
  /**
   * Claims the earliest due update of a lane that nobody holds; undefined if there is none. Suspects come first, each to
   * an owner that has nothing else in hand and gets nothing else before it is through.
   */
  claimNext(lease: Lease): Promise<ClaimedUpdate | undefined>;
  /** Handled: the update is not given out again, its payload is deleted, its lane is free. */
  finish(update: ClaimedUpdate, lease: Pick<Lease, 'owner' | 'now'>): Promise<void>;
  /** Failed: the update, and with it its lane, waits until `retryAt`. A suspect is none any more: the process lives. */
  postpone(update: ClaimedUpdate, owner: string, retryAt: Date): Promise<void>;
  /** Failed for good: the update is kept for inspection but not given out again, its lane is free. */
  setAside(update: ClaimedUpdate, lease: Pick<Lease, 'owner' | 'now'>): Promise<void>;
  /** A suspect that is in hand is none any more, so that others are handled beside it. */
  acquit(update: ClaimedUpdate): Promise<void>;
  /** Extends the owner's claims of these lanes. */
  renew(lanes: readonly string[], lease: Lease): Promise<void>;
  /**
   * Frees the owner's claims of all lanes but these: what it can't know of, since the database was out of reach when they
   * were made or ended. Nothing of them is suspected.
   */
  releaseOwn(owner: string, except: readonly string[]): Promise<number>;
  /** Frees the lanes that other owners hold whose process is gone; what they had in hand is suspected. */
  releaseDead(owner: string): Promise<Released>;
  /** The owner stops in good order: nothing that it has in hand is suspected, however it ends. */
  noteStop(owner: string): Promise<void>;
  /** When the next postponed update is due; undefined if none waits. */
  nextDue(): Promise<Date | undefined>;
  /** Deletes updates that were handled or set aside before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
