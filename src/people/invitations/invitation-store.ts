import type { PersonId, UpdateId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { Author } from '../people-store.ts';
import type { Invitation } from './invitation.ts';
import type { Redemption } from './plan-redemption.ts';

/** An account that shows a code. */
export interface CodeUse {
  readonly codeHash: string;
  readonly person: PersonId;
  readonly at: Date;
}

/** A code that was no good, and the update that brought it. */
export interface CodeAttempt {
  readonly update: UpdateId;
  readonly person: PersonId;
  readonly at: Date;
}

/** Tries that were no good since a moment. */
export interface AttemptCounts {
  readonly byPerson: number;
  readonly overall: number;
}

/** Invitations as rows. Every method is one transaction, on disk once its promise is settled. */
export interface InvitationStore {
  /** Stores new invitations; older open ones of the same officials are revoked. */
  add(
    invitations: readonly Pick<Invitation, 'codeHash' | 'official' | 'expiresAt'>[],
    by: Author,
    at: Date,
  ): Promise<void>;
  /** Invitations that may still be used, those that expire first at the front. */
  findOpen(now: Date): Promise<readonly Invitation[]>;
  /** The latest invitation of each official, whatever became of it. */
  findLatest(): Promise<ReadonlyMap<OfficialId, Invitation>>;
  /** Revokes an official's open invitations, and gives how many. */
  revoke(official: OfficialId, by: Author, at: Date): Promise<number>;
  /** Uses a code, if it may be used: the account becomes the official's. Using it again gives the same. */
  redeem(use: CodeUse): Promise<Redemption>;
  /** Tries since a moment, but for the one that an update has brought itself. */
  countAttempts(person: PersonId, since: Date, except: UpdateId): Promise<AttemptCounts>;
  saveAttempt(attempt: CodeAttempt): Promise<void>;
  /** Deletes tries made, and invitations used, revoked or expired, before a moment; gives how many of both. */
  prune(before: { readonly attempts: Date; readonly invitations: Date }): Promise<number>;
}
